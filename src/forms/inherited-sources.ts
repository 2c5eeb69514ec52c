/** A new record names its sources once: parts that name none of their own have those of the record. */
import { isGroup } from '../editing/is-deep-equal';
import type { Schema } from '../editing/json-schema';
import { schemaAt } from '../editing/schema-parts';

type Fields = Record<string, unknown>;

const isSources = (schema: Schema | undefined) => schema?.items?.['x-ref'] === 'sources';

/** The data with every empty list of sources that must not be empty filled: parts from the record, the record from its parts. */
export function withInheritedSources(schema: Schema, data: Fields): Fields {
  const own = (data['sources'] as string[] | undefined) ?? [];
  const named = own.length > 0 ? own : [...new Set(sourcesIn(schema, data))];
  return fillIn(schema, data, named) as Fields;
}

function sourcesIn(schema: Schema | undefined, value: unknown): string[] {
  if (isSources(schema)) return (value as string[] | undefined) ?? [];
  return childrenOf(schema, value).flatMap(([part, child]) => sourcesIn(part, child));
}

function fillIn(schema: Schema | undefined, value: unknown, named: readonly string[]): unknown {
  if (isSources(schema)) return (value as string[]).length > 0 ? value : [...named];
  if (Array.isArray(value)) return value.map((item) => fillIn(schema?.items, item, named));
  if (!isGroup(value)) return value;
  return Object.fromEntries(
    childrenOf(schema, value).map(([part, child, key]) => [key, fillIn(part, child, named)]),
  );
}

/** What stands in a value, with the schema and the name of each. */
function childrenOf(
  schema: Schema | undefined,
  value: unknown,
): [Schema | undefined, unknown, string][] {
  if (Array.isArray(value)) return value.map((item, place) => [schema?.items, item, String(place)]);
  if (!isGroup(value)) return [];
  return Object.entries(value).map(([key, child]) => [schemaAt(schema, key), child, key]);
}
