import { describe, expect, test } from 'vitest';
import { fieldsOf, type FieldRow } from '../../src/editing/field-reference.ts';
import { jsonSchemaOf } from '../../src/editing/json-schema.ts';
import { parseContent } from '../../src/editing/parse.ts';
import { readMarkdown } from '../../src/editing/prose-tree.ts';
import { checkWriting } from '../../src/editing/text-checks.ts';
import { validate } from '../../src/editing/validate.ts';
import { nodeAt, treeOf } from '../../src/forms/tree.ts';
import { wordsOf } from '../../src/i18n/index.ts';
import { kindNames } from '../../src/model/kinds.ts';
import { fieldWords } from '../../src/views/field-words.ts';
import { theWorld } from '../support/world.ts';

const all = (rows: readonly FieldRow[]): FieldRow[] =>
  rows.flatMap((row) => [row, ...all(row.inside)]);
const world = theWorld();

describe('the field reference', () => {
  test.each(kindNames)('%s: every field has its sentence and a form that is explained', (kind) => {
    const { has } = wordsOf('en');
    const rows = all(fieldsOf(kind, world.records[kind]));
    expect(rows.length).toBeGreaterThan(3);
    expect(
      rows.filter(
        (row) =>
          row.sentence === '' ||
          !has(`fields.form.${row.form}`) ||
          (row.of && !has(`fields.form.${row.of}`)),
      ),
    ).toEqual([]);
  });

  test('says what is needed, what can stand there, and what some record says there', () => {
    const rows = all(fieldsOf('groups', world.records.groups));
    const row = (path: string) => rows.find((one) => one.path === path);
    expect(row('status.state')).toMatchObject({
      required: true,
      form: 'choice',
      values: expect.arrayContaining(['active', 'merged']),
    });
    expect(row('evidence')).toMatchObject({ required: false, usual: 'read' });
    expect(row('areas')).toMatchObject({ form: 'list', of: 'ref', ref: 'areas' });
    const states = world.records.groups.map((group) => group.data.status.state);
    expect(states).toContain(row('status.state')!.example);
  });
});

test('everything that can be chosen has words for readers', () => {
  const { options } = fieldWords(wordsOf('en'));
  expect(Object.keys(options).length).toBeGreaterThan(15);
  expect(
    Object.entries(options).filter(([values, words]) =>
      values.split('|').some((value) => !words[value]),
    ),
  ).toEqual([]);
});

describe('a problem of the check is led back to its field', () => {
  const text = `---
title: Gamma
summary: Third.
kind: comittee
status:
  state: active
  sources:
    - minutes
purpose:
  - says: It waters.
    sources: []
chairs:
  - name: Ada
    role: Chair
    asOf: soon
    sources:
      - minutes
    chiar: x
sources:
  - minutes
checked: 2031-01-10
---
`;
  const file = parseContent(text, { kind: 'groups', id: 'gamma', file: 'groups/gamma.md' });
  const tree = treeOf(jsonSchemaOf('groups'), file.data);
  const found = validate(file).problems.map(({ path }) => path!);

  test('wherever it stands, and also where the field is missing', () => {
    expect(found.map((path) => path.join('.')).sort()).toEqual([
      'chairs.0.asOf',
      'chairs.0.chiar',
      'kind',
      'purpose.0.sources',
      'status.asOf',
    ]);
  });

  test('a field that no form has is led to what it stands in', () => {
    expect(nodeAt(tree, ['chairs', 0, 'chiar'])).toBe(nodeAt(tree, ['chairs', 0]));
  });

  test('also if the fault stands inside its text', () => {
    const known = {
      names: new Set<string>(),
      anchorsOf: () => new Set<string>(),
      ownHost: undefined,
    };
    const spoiled = parseContent(text.replace('It waters.', 'Ask ada.rose@gmail.com.'), file);
    expect(
      checkWriting(spoiled, readMarkdown, known).map(({ rule, path }) => [rule, path]),
    ).toEqual([['personal-address', ['purpose', 0, 'says']]]);
  });
});
