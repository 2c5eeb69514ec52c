import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { parseContent } from '../../src/editing/parse.ts';
import { bodyOf, rewriteRecord, writeRecord } from '../../src/editing/serialize.ts';

const word = {
  title: 'Quorum',
  summary: 'The least number.',
  sources: ['a'],
  checked: '2026-11-25',
};
const read = (text: string) =>
  parseContent(text, { kind: 'glossary', id: 'x', file: 'glossary/x.yml' });
/** What a reader of the older YAML makes of it, to which `no` is a truth value and 14:30 a number. */
const readAsOlder = (text: string): unknown => parse(text, { version: '1.1' });

describe('a record written as a file', () => {
  test('has its fields in the order of the table, whatever order they were given in', () => {
    const { title, summary, sources, checked } = word;
    expect(
      writeRecord(
        'glossary',
        { checked, sources, expansion: undefined, summary, title },
        '',
        'glossary/quorum.yml',
      ),
    ).toMatchInlineSnapshot(`
      "title: Quorum
      summary: The least number.
      sources:
        - a
      checked: 2026-11-25
      "
    `);
  });

  test.each([
    'no',
    'on',
    '2026-11-25',
    '14:30',
    '1.10',
    '007',
    'At-Large: a guide',
    '- dash',
    '-dash',
    '# hash',
    'a #b',
    '*star',
    'null',
    "it's",
    '"q"',
    ' edge ',
    'two\nlines',
    '{x}',
  ])('keeps the text %j for our reader and for readers of YAML 1.1', (title) => {
    const text = writeRecord('glossary', { ...word, title }, '', 'glossary/x.yml');
    expect(read(text)).toMatchObject({ data: { title }, problems: [] });
    expect(readAsOlder(text)).toMatchObject({ title });
  });

  test('keeps any text at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (title) => {
        const text = writeRecord('glossary', { ...word, title }, '', 'glossary/x.yml');
        expect(read(text).data).toMatchObject({ title });
        expect(readAsOlder(text)).toMatchObject({ title });
      }),
      { numRuns: 300 },
    );
  });

  test('writes a bare year as all content has it', () => {
    expect(
      writeRecord(
        'sources',
        { title: '2025', published: '2025', read: '2026-11' },
        '',
        'sources/x.yml',
      ),
    ).toBe("title: '2025'\npublished: 2025\nread: 2026-11\n");
  });
});

describe('a change to a file', () => {
  const today = `---
# who says so is in the minutes
title: "Alpha: the first" # keeps its quotes
kind: committee
summary: First.
chairs:
  - name: Ada
    role: Chair
    asOf: 2024
  - name: Bo
    role: Chair
    asOf: 2022
checked: 2026-01-01
---

Prose.
`;
  const data = {
    title: 'Alpha: the first',
    kind: 'committee',
    summary: 'First.',
    chairs: [
      { name: 'Ada', role: 'Chair', asOf: 2024 },
      { name: 'Bo', role: 'Chair', asOf: 2022 },
    ],
    checked: '2026-01-01',
  };
  const changed = (change: object, prose = 'Prose.') =>
    rewriteRecord(
      'groups',
      today,
      { ...data, ...change },
      bodyOf(prose, '\nProse.\n'),
      'groups/alpha.md',
    );

  test('that changes nothing gives the same bytes', () => expect(changed({})).toBe(today));

  test('touches only the lines that differ, and keeps comments, quotes and order', () => {
    expect(changed({ checked: '2026-11-25' })).toBe(today.replace('2026-01-01', '2026-11-25'));
    expect(changed({ summary: undefined })).toBe(today.replace('summary: First.\n', ''));
    expect(changed({ acronym: 'AL' })).toBe(today.replace('kind:', 'acronym: AL\nkind:'));
    expect(changed({}, 'Prose.\n\nMore.')).toBe(today.replace('Prose.', 'Prose.\n\nMore.'));
  });

  test('puts a new chair above those who came before', () => {
    const cy = { name: 'Cy', role: 'Chair', asOf: '2026' };
    expect(changed({ chairs: [cy, ...data.chairs] })).toBe(
      today.replace(
        '  - name: Ada',
        '  - name: Cy\n    role: Chair\n    asOf: 2026\n  - name: Ada',
      ),
    );
  });

  test('moves a chair without writing her anew', () => {
    expect(changed({ chairs: [data.chairs[1], data.chairs[0]] })).toBe(
      today
        .replace(/  - name: Ada\n.*\n.*\n/, '')
        .replace('checked', '  - name: Ada\n    role: Chair\n    asOf: 2024\nchecked'),
    );
  });
});
