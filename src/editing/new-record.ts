/** A new record before anyone has filled it in: every field it must have, today's day, and what is known already. */
import type { Kind } from '../model/kinds.ts';
import { jsonSchemaOf, type Schema } from './json-schema.ts';
import { entryOf, schemaAt, valueFrom } from './schema-parts.ts';

/** One field that can be given in a line of words: its path, and its schema. */
export interface Flag {
  readonly path: readonly string[];
  readonly schema: Schema;
  /** Whether it takes several values. */
  readonly many: boolean;
  readonly required: boolean;
}

/** The days on which a new record is written down; every other date is a fact that someone must look up. */
const daysOfWriting: Partial<Record<Kind, string>> = { sources: 'read' };

/** Every field of a kind outside lists of groups, in the order of the table. */
export function flagsOf(schema: Schema, path: readonly string[] = [], required = true): Flag[] {
  return Object.entries(schema.properties ?? {}).flatMap(([key, field]) => {
    const here = [...path, key];
    const needed = required && (schema.required ?? []).includes(key);
    if (field.properties) return flagsOf(field, here, needed);
    if (field.items?.properties || entryOf(field)) return [];
    return [{ path: here, schema: field, many: field.type === 'array', required: needed }];
  });
}

/**
 * The fields of a new record. `given` holds values by dotted path (`status.state`); `today` fills the day on which it is
 * written. What must be there and is not known stays empty (null), and the check names it.
 */
export function newRecord(
  kind: Kind,
  given: Readonly<Record<string, string | readonly string[]>>,
  today: string,
): Record<string, unknown> {
  const values = { [daysOfWriting[kind] ?? 'checked']: today, ...given };
  return filled(jsonSchemaOf(kind), [], values) as Record<string, unknown>;
}

function filled(
  schema: Schema,
  path: readonly string[],
  given: Readonly<Record<string, string | readonly string[]>>,
): unknown {
  const named = path.join('.');
  if (given[named] !== undefined) return typed(given[named], schema);
  const isNamed = (key: string) =>
    Object.keys(given).some(
      (name) =>
        name === [...path, key].join('.') || name.startsWith(`${[...path, key].join('.')}.`),
    );
  if (schema.properties) {
    const keys = Object.keys(schema.properties).filter(
      (key) => schema.required?.includes(key) || isNamed(key),
    );
    return Object.fromEntries(
      keys.map((key) => [key, filled(schemaAt(schema, key)!, [...path, key], given)]),
    );
  }
  if (schema.additionalProperties) return {};
  // A list that needs an item shows where the item goes.
  if (schema.type === 'array')
    return schema.minItems || schema.items?.properties
      ? [schema.items?.properties ? filled(schema.items, [...path, '0'], {}) : null]
      : [];
  return null;
}

function typed(value: string | readonly string[], schema: Schema): unknown {
  if (Array.isArray(value)) return value.map((item) => typed(item, schema.items ?? {}));
  return valueFrom(value as string, schema);
}
