/** What stands inside a schema, and how a value of it is written. Pure, so that forms can ask without the schemas of all kinds. */
import type { Schema } from './json-schema.ts';

/** The schema of entries that stand under names of their own; undefined where a group has its fields and no others. */
export const entryOf = ({ additionalProperties: others }: Schema): Schema | undefined =>
  typeof others === 'object' ? others : undefined;

/** The schema of one field of a group of fields, or of one entry. */
export const schemaAt = (schema: Schema | undefined, key: string): Schema | undefined =>
  schema?.properties?.[key] ?? (schema && entryOf(schema));

/** The schemas right inside a schema: of its fields with their names, of its items, of its entries. */
export const schemasIn = (schema: Schema): (readonly [name: string | undefined, Schema])[] => [
  ...Object.entries(schema.properties ?? {}),
  ...[schema.items, entryOf(schema)].flatMap((one) => (one ? [[undefined, one] as const] : [])),
];

/** Returns the number or boolean that a text writes, if the schema wants one; else the text itself. */
export function valueFrom(text: string, { type }: Schema): unknown {
  if (type === 'integer' || type === 'number')
    return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
  if (type === 'boolean') return text === 'true' ? true : text === 'false' ? false : text;
  return text;
}
