/** What a form begins with. */
import { decodeLineEnds } from './decode.ts';
import { splitFile, isFault } from './frontmatter.ts';

/** A record as `/editing/files/groups/cpwg.json` brings it: the text of its file, its fields and its prose. */
export interface SavedRecord {
  readonly text: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** The fields of a record that its file names: what is missing there has its value from the table of kinds, and a form must not write that down. */
export function asWritten(
  data: Readonly<Record<string, unknown>>,
  text: string,
  file: string,
): Readonly<Record<string, unknown>> {
  const parts = splitFile(decodeLineEnds(text).text ?? '', /\.mdx?$/i.test(file));
  if (isFault(parts)) return data;
  const named = new Set(
    Array.from(parts.yaml.matchAll(/^['"]?([\w-]+)['"]?:/gm), ([, key]) => key!),
  );
  return Object.fromEntries(Object.entries(data).filter(([key]) => named.has(key)));
}
