/** Finds every reference inside a record by walking its schema beside its data, so that a new reference field needs no new code. */
import { z } from './zod.ts';
import { kinds, siteSettings, type Kind } from './kinds.ts';
import type { Path } from './problem.ts';

export interface Reference {
  /** The record it names, as `kind/id`. */
  readonly name: string;
  /** The text as it stands in the file. */
  readonly written: string;
  readonly path: Path;
}

/** What the walk needs of a schema's insides. */
interface Insides {
  type: string;
  innerType?: z.ZodType;
  element?: z.ZodType;
  valueType?: z.ZodType;
  out?: z.ZodType;
  shape?: Record<string, z.ZodType>;
}
const insides = (schema: z.ZodType) => schema._zod.def as unknown as Insides;

/** Calls `visit` for every plain value in `data` with each schema that describes it: one that reads numbers as text has two. */
function walk(
  schema: z.ZodType,
  data: unknown,
  path: Path,
  visit: (schema: z.ZodType, value: unknown, path: Path) => void,
): void {
  if (data === undefined || data === null) return;
  const def = insides(schema);
  if (def.shape) {
    for (const [key, field] of Object.entries(def.shape))
      walk(field, (data as Record<string, unknown>)[key], [...path, key], visit);
  } else if (def.element && Array.isArray(data)) {
    data.forEach((item, index) => walk(def.element!, item, [...path, index], visit));
  } else if (def.type === 'record' && def.valueType && typeof data === 'object') {
    for (const [key, value] of Object.entries(data))
      walk(def.valueType, value, [...path, key], visit);
  } else if (def.innerType) {
    walk(def.innerType, data, path, visit);
  } else if (def.type === 'pipe' && def.out) {
    visit(schema, data, path);
    walk(def.out, data, path, visit);
  } else {
    visit(schema, data, path);
  }
}

function collect(schema: z.ZodType, data: unknown): Reference[] {
  const found: Reference[] = [];
  walk(schema, data, [], (leaf, value, path) => {
    const target = leaf.meta()?.['ref'];
    if (typeof target !== 'string' || typeof value !== 'string') return;
    found.push({ name: target === '*' ? value : `${target}/${value}`, written: value, path });
  });
  return found;
}

/** Every reference in a record, in field order. */
export const referencesIn = (kind: Kind, data: unknown): Reference[] =>
  collect(kinds[kind].schema, data);

/** Every reference in the site's settings. */
export const referencesInSettings = (data: unknown): Reference[] => collect(siteSettings, data);

/** Every citation of a rules paragraph in a record, with its path. */
export function ruleCitationsIn(kind: Kind, data: unknown): { written: string; path: Path }[] {
  const found: { written: string; path: Path }[] = [];
  walk(kinds[kind].schema, data, [], (leaf, value, path) => {
    if (leaf.meta()?.['rule'] === true && typeof value === 'string')
      found.push({ written: value, path });
  });
  return found;
}

/** Every date in a record, or in the settings, that says when something happened or was seen, with its path. */
export function pastDatesIn(kind: Kind | 'site', data: unknown): { written: string; path: Path }[] {
  const found: { written: string; path: Path }[] = [];
  walk(kind === 'site' ? siteSettings : kinds[kind].schema, data, [], (schema, value, path) => {
    if (schema.meta()?.['past'] === true && typeof value === 'string')
      found.push({ written: value, path });
  });
  return found;
}

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
    const def: Insides | undefined = inner && insides(inner);
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
