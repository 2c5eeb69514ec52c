/**
 * What the schemas say of their fields beyond their form. A field says it once, where it is described, and the check holds every
 * record to it; a new field gets the check by its marks. One walk beside the data finds all marked values.
 */
import type { z } from 'zod';
import { kinds, siteSettings, type Kind } from './kinds.ts';
import { once } from './once.ts';
import type { Path } from './problem.ts';

/** Where a value must not stand twice: in its list, anywhere in its record, or anywhere in the guide. */
export type Scope = 'list' | 'record' | 'guide';

/** A moment, a meeting or a number and the field of the same group that it must not follow; the second is shown, or the one named. */
export type Pair = readonly [earlier: string, later: string, shown?: string];

/** The marks a schema can carry in its metadata. */
export interface Marks {
  /** Something happened or was seen on this date: it is not to come. */
  readonly past?: true;
  /** Names a record of this kind, or of any. */
  readonly ref?: Kind | '*';
  /** The kinds that can play this part, where a reference can name any kind. */
  readonly of?: readonly Kind[];
  /** The group that is named must not have ended before this record was last seen at work. */
  readonly alive?: true;
  /** Cites a paragraph of a rules document. */
  readonly rule?: true;
  /** Names a rules document. */
  readonly document?: true;
  /** Names a step of its own procedure and one of its ends, or the annual meeting. */
  readonly anchor?: true;
  /** A web address that readers can follow. */
  readonly web?: true;
  /** May name an ICANN meeting, such as icann84. */
  readonly meeting?: true;
  /** Names a country or territory by its ISO 3166 code. */
  readonly country?: true;
  /** Names a language by its ISO 639 code. */
  readonly language?: true;
  /** Words that readers read in their language: a unit of translation. */
  readonly text?: true;
  readonly unique?: Scope;
  /** For a list of groups of fields: these fields together tell the items apart. */
  readonly key?: readonly string[];
  /** For a group of fields: none of these comes after the other. */
  readonly ordered?: readonly Pair[];
  /** Set for every list: it names nothing twice. */
  readonly list?: true;
}

/** All marks, so that what is meant for the check can be told from what is meant for readers of a schema. */
export const markNames = [
  'past',
  'of',
  'alive',
  'document',
  'anchor',
  'web',
  'meeting',
  'country',
  'language',
  'text',
  'unique',
  'key',
  'ordered',
] as const satisfies readonly (keyof Marks)[];

/** A value with what its schema says of it. */
export interface Marked {
  readonly value: unknown;
  readonly path: Path;
  readonly marks: Marks;
}

/** What the walk needs of a schema's insides. */
interface Insides {
  readonly type: string;
  readonly innerType?: z.ZodType;
  readonly element?: z.ZodType;
  readonly valueType?: z.ZodType;
  readonly out?: z.ZodType;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
}
export const insides = (schema: z.ZodType) => schema._zod.def as unknown as Insides;

/** The marked fields of a schema as a tree, without the branches that have none. */
interface Branch {
  readonly marks: Marks | undefined;
  readonly fields: ReadonlyMap<string, Branch>;
  /** The items of a list, or the values of a group whose names are free. */
  readonly each: Branch | undefined;
}

const relevant: ReadonlySet<string> = new Set([...markNames, 'ref', 'rule']);

/** The tree of a schema; undefined if nothing in it is marked. */
function branchOf(schema: z.ZodType, outer: Marks = {}): Branch | undefined {
  const def = insides(schema);
  const own = Object.entries(schema.meta() ?? {}).filter(([name]) => relevant.has(name));
  const marks: Marks = { ...outer, ...Object.fromEntries(own) };
  // Optional, default and preprocessed schemas stand around the one that describes the value.
  const inner = def.innerType ?? (def.type === 'pipe' ? def.out : undefined);
  if (inner) return branchOf(inner, marks);
  const fields = new Map(
    Object.entries(def.shape ?? {}).flatMap(([name, field]) => {
      const branch = branchOf(field);
      return branch ? [[name, branch] as const] : [];
    }),
  );
  const item = def.element ?? (def.type === 'record' ? def.valueType : undefined);
  const each = item && branchOf(item);
  const all: Marks = def.element ? { ...marks, list: true } : marks;
  const isMarked = Object.keys(all).length > 0;
  return isMarked || fields.size > 0 || each
    ? { marks: isMarked ? all : undefined, fields, each }
    : undefined;
}

const branchOfKind = once((kind: Kind | 'site') =>
  branchOf(kind === 'site' ? siteSettings : kinds[kind].schema),
);

const known = new WeakMap<object, readonly Marked[]>();

/**
 * Every marked value of a record's fields, or of the settings, in the order of the fields. Values need not be valid: a group or list of
 * another form is not entered, and a marked value comes as it is.
 */
export function markedIn(kind: Kind | 'site', data: object): readonly Marked[] {
  const before = known.get(data);
  if (before) return before;
  const found: Marked[] = [];
  collect(branchOfKind(kind), data, [], found);
  known.set(data, found);
  return found;
}

function collect(branch: Branch | undefined, value: unknown, path: Path, found: Marked[]): void {
  if (!branch || value === undefined || value === null) return;
  if (branch.marks) found.push({ value, path, marks: branch.marks });
  if (Array.isArray(value)) {
    if (branch.each)
      value.forEach((item, index) => collect(branch.each, item, [...path, index], found));
  } else if (typeof value === 'object') {
    const group = value as Readonly<Record<string, unknown>>;
    for (const [name, field] of branch.fields)
      if (Object.hasOwn(group, name)) collect(field, group[name], [...path, name], found);
    if (branch.each)
      for (const [name, one] of Object.entries(group))
        collect(branch.each, one, [...path, name], found);
  }
}

/** The value at a path of a record's fields. */
export const valueAt = (data: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, step)
        ? (value as Readonly<Record<string, unknown>>)[step]
        : undefined,
    data,
  );
