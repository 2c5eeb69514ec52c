/** Every text a record holds, with its place. */
import type { Path } from './problem.ts';
import type { AnyRecord } from './site.ts';

export interface TextPlace {
  readonly text: string;
  readonly path: Path;
  /** Where the text begins in the prose, if it is prose. */
  readonly bodyOffset?: number;
}

/** The texts of all fields, then the prose. */
export const textsOf = (record: AnyRecord): TextPlace[] => [
  ...textsIn(record.data),
  ...(record.body ? [{ text: record.body, path: [], bodyOffset: 0 }] : []),
];

/** Every text in a tree of fields, with its path. */
export function textsIn(value: unknown, path: Path = []): TextPlace[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) =>
    textsIn(child, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}
