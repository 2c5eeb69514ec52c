/** The field reference of the editors' manual, made from the schema and from the records there are. */
import type { Kind } from '../model/kinds.ts';
import { jsonSchemaOf, type Schema } from './json-schema.ts';
import { entryOf } from './schema-parts.ts';

/** How a value is written, as a key for the words that explain it. */
type Form =
  | NonNullable<Schema['x-form']>
  | 'choice'
  | 'truth'
  | 'whole'
  | 'number'
  | 'ref'
  | 'anyRef'
  | 'rule'
  | 'email'
  | 'url'
  | 'text'
  | 'group'
  | 'named'
  | 'groups'
  | 'list';

export interface FieldRow {
  /** `status.state`; a list does not count as a step. */
  readonly path: string;
  readonly name: string;
  readonly sentence: string;
  readonly required: boolean;
  readonly form: Form;
  /** For a list of plain values: the form of one. */
  readonly of?: Form;
  /** The kind a reference names. */
  readonly ref?: Kind | '*';
  readonly values: readonly string[];
  readonly usual?: string;
  readonly example?: string;
  /** The fields inside it. What says who says so is the same everywhere and is left out inside. */
  readonly inside: readonly FieldRow[];
}

/** Every field of a kind in the order of the table, with an example from the records of that kind. */
export const fieldsOf = (kind: Kind, records: readonly { readonly data: unknown }[]): FieldRow[] =>
  rowsOf(jsonSchemaOf(kind), [], records);

/** These mean the same inside a part as for the whole record. */
const everywhere = ['sources', 'evidence'];

function rowsOf(
  schema: Schema,
  path: readonly string[],
  records: readonly { readonly data: unknown }[],
): FieldRow[] {
  return Object.entries(schema.properties ?? {})
    .filter(([name]) => path.length === 0 || !everywhere.includes(name))
    .map(([name, field]) => {
      const here = [...path, name];
      const item = field.items;
      const entry = entryOf(field);
      const shown = item && !item.properties ? item : field;
      const form = formOf(field);
      const inside = rowsOf(field.properties ? field : (item ?? entry ?? {}), here, records);
      const example = inside.length > 0 ? undefined : exampleOf(records, here);
      return {
        path: here.join('.'),
        name,
        sentence: field.description ?? '',
        required: schema.required?.includes(name) ?? false,
        form,
        ...(form === 'list' && item ? { of: formOf(item) } : {}),
        ...(shown['x-ref'] ? { ref: shown['x-ref'] } : {}),
        values: shown.enum ?? [],
        ...(field.default === undefined ? {} : { usual: String(field.default) }),
        ...(example ? { example } : {}),
        inside,
      };
    });
}

function formOf(schema: Schema): Form {
  if (schema.properties) return 'group';
  if (schema.items) return schema.items.properties ? 'groups' : 'list';
  if (entryOf(schema)) return 'named';
  if (schema.enum) return 'choice';
  if (schema['x-form']) return schema['x-form'];
  if (schema['x-ref']) return schema['x-ref'] === '*' ? 'anyRef' : 'ref';
  if (schema['x-rule']) return 'rule';
  if (schema.format === 'email') return 'email';
  if (schema.format === 'uri') return 'url';
  return (
    ({ boolean: 'truth', integer: 'whole', number: 'number' } as const)[String(schema.type)] ??
    'text'
  );
}

const longest = 72;

/** What some record says there: the first short value, else the shortest. */
function exampleOf(
  records: readonly { readonly data: unknown }[],
  path: readonly string[],
): string | undefined {
  let shortest: string | undefined;
  for (const { data } of records) {
    for (const value of valuesAt(data, path)) {
      if (value.length <= longest) return value;
      if (!shortest || value.length < shortest.length) shortest = value;
    }
  }
  return shortest;
}

/** Every plain value at a path, going through lists and entries. */
function valuesAt(value: unknown, path: readonly string[]): string[] {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((item) => valuesAt(item, path));
  if (typeof value !== 'object') return path.length === 0 ? [String(value)] : [];
  const [step, ...rest] = path;
  if (step === undefined) return Object.values(value).flatMap((inner) => valuesAt(inner, []));
  const fields = value as Record<string, unknown>;
  if (step in fields) return valuesAt(fields[step], rest);
  // Entries under names of their own, such as the steps of a round.
  return Object.values(fields).flatMap((inner) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner) && step in inner
      ? valuesAt(inner, path)
      : [],
  );
}
