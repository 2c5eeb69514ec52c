import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { jsonSchemaOf, type Schema } from '../../src/editing/json-schema.ts';
import { kindNames, type Kind } from '../../src/model/kinds.ts';
import { guideFiles } from '../support/guide.ts';
import { formats } from '../support/schemas.ts';

const files = guideFiles();
const validatorOf = (kind: Kind | 'site') => {
  const ajv = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true, formats });
  for (const word of ['x-form', 'x-ref', 'x-rule']) ajv.addKeyword(word);
  return ajv.compile(jsonSchemaOf(kind));
};

describe('the JSON Schema of each kind', () => {
  test.each([...kindNames, 'site' as const])('%s: accepts every record there is', (kind) => {
    const validate = validatorOf(kind);
    const records = files.filter((file) => file.kind === kind);
    expect(records.length).toBeGreaterThan(0);
    expect(
      records
        .filter((file) => !validate(file.data))
        .map((file) => `${file.file}: ${JSON.stringify(validate.errors)}`),
    ).toEqual([]);
  });

  test.each([
    ['a field that does not exist', { chiar: 'x' }],
    ['a date that is no date', { status: { state: 'active', asOf: 'last year', sources: ['a'] } }],
    ['a state it cannot have', { status: { state: 'lively', asOf: '2026', sources: ['a'] } }],
    ['a reference that is no id', { areas: ['Policy Advice'] }],
    ['a summary that is too long', { summary: 'x'.repeat(161) }],
  ])('refuses %s', (_, change) => {
    const group = files.find((file) => file.file === 'groups/cpwg.md')!.data as object;
    const validate = validatorOf('groups');
    expect(validate(group)).toBe(true);
    expect(validate({ ...group, ...change })).toBe(false);
  });

  test('every field of every kind has a sentence for its editor', () => {
    const silent = (schema: Schema, path: string): string[] => [
      ...Object.entries(schema.properties ?? {}).flatMap(([name, field]) => [
        ...(field.description ? [] : [`${path}.${name}`]),
        ...silent(field, `${path}.${name}`),
      ]),
      ...(schema.items ? silent(schema.items, path) : []),
      ...(typeof schema.additionalProperties === 'object'
        ? silent(schema.additionalProperties, path)
        : []),
    ];
    expect(kindNames.flatMap((kind) => silent(jsonSchemaOf(kind), kind))).toEqual([]);
  });
});
