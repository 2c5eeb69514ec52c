/** Every reference inside a record, found by the marks of its schema, so that a new reference field needs no new code. */
import type { z } from 'zod';
import { kinds, siteSettings, type Kind } from './kinds.ts';
import { insides, markedIn } from './marks.ts';
import type { Path } from './problem.ts';

export interface Reference {
  /** The record it names, as `kind/id`. */
  readonly name: string;
  /** The text as it stands in the file. */
  readonly written: string;
  readonly path: Path;
}

function referencesOf(kind: Kind | 'site', data: object): Reference[] {
  return markedIn(kind, data).flatMap(({ value, path, marks: { ref } }) =>
    ref !== undefined && typeof value === 'string'
      ? [{ name: ref === '*' ? value : `${ref}/${value}`, written: value, path }]
      : [],
  );
}

/** Every reference in a record, in field order. */
export const referencesIn = (kind: Kind, data: object): Reference[] => referencesOf(kind, data);

/** Every reference in the site's settings. */
export const referencesInSettings = (data: object): Reference[] => referencesOf('site', data);

/** Every citation of a rules paragraph in a record, with its path. */
export const ruleCitationsIn = (kind: Kind, data: object): { written: string; path: Path }[] =>
  markedIn(kind, data).flatMap(({ value, path, marks }) =>
    marks.rule && typeof value === 'string' ? [{ written: value, path }] : [],
  );

/** Every date in a record, or in the settings, that says when something happened or was seen, with its path. */
export const pastDatesIn = (kind: Kind | 'site', data: object): { written: string; path: Path }[] =>
  markedIn(kind, data).flatMap(({ value, path, marks }) =>
    marks.past && typeof value === 'string' ? [{ written: value, path }] : [],
  );

/** The field names a schema allows at a path, for "did you mean". */
export function fieldNamesAt(kind: Kind | 'site', path: Path): string[] {
  const schema = unwrapped(schemaAt(kind, path));
  const shape = schema && insides(schema).shape;
  return shape ? Object.keys(shape) : [];
}

/** The schema of the field at a path. */
function schemaAt(kind: Kind | 'site', path: Path): z.ZodType | undefined {
  let schema: z.ZodType | undefined = kind === 'site' ? siteSettings : kinds[kind].schema;
  for (const step of path) {
    const inner = unwrapped(schema);
    const def: ReturnType<typeof insides> | undefined = inner && insides(inner);
    schema =
      typeof step === 'number'
        ? def?.element
        : def?.shape && Object.hasOwn(def.shape, step)
          ? def.shape[step]
          : def?.valueType;
  }
  return schema;
}

/** The schema inside optional, default and preprocessed ones. */
function unwrapped(schema: z.ZodType | undefined): z.ZodType | undefined {
  const def = schema && insides(schema);
  return def && (def.innerType || (def.type === 'pipe' && def.out))
    ? unwrapped(def.innerType ?? def.out)
    : schema;
}
