import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvOf } from '../../../src/exports/csv.ts';
import { rowsIn, tableNames, tableOf } from '../../../src/exports/tables.ts';
import { readCsv } from '../../support/csv.ts';
import { thePublication } from '../../support/publication.ts';

const publication = thePublication();

describe('CSV', () => {
  test('cells with commas, quotes and line ends are quoted; lines end as the standard says', () => {
    expect(
      csvOf(
        ['a', 'b'],
        [
          ['x, y', 'say "no"'],
          ['two\nlines', undefined],
          [7, 'plain'],
        ],
      ),
    ).toBe('a,b\r\n"x, y","say ""no"""\r\n"two\nlines",\r\n7,plain\r\n');
  });
  test.each(['=1+1', '+49 30', '-2', '@SUM(A1)', '\t=1', '\r=1'])(
    '%j is never read as a formula by a spreadsheet',
    (text) => {
      expect(readCsv(csvOf(['a'], [[text]]))[1]).toEqual([`'${text}`]);
    },
  );
  test('a number stays a number, even a negative one', () => {
    expect(csvOf(['a'], [[-2]])).toBe('a\r\n-2\r\n');
  });
  test('whatever is written is read back', () => {
    const cell = fc.string({ unit: 'grapheme' }).filter((text) => !/^[=+\-@\t\r]/.test(text));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell)), (rows) => {
        expect(readCsv(csvOf(['a', 'b'], rows)).slice(1)).toEqual(rows);
      }),
    );
  });
});

describe('tables', () => {
  test.each(tableNames)('%s has one row for each record, all as wide as the header', (name) => {
    const [header = [], ...rows] = readCsv(tableOf(name, publication));
    expect(rows.length).toBe(rowsIn(name, publication.site));
    expect(rows.every((row) => row.length === header.length)).toBe(true);
  });
  test('a group says in a row what a list of groups needs', () => {
    expect(tableOf('groups', publication).split('\r\n').slice(0, 2)).toMatchInlineSnapshot(`
      [
        "id,title,acronym,summary,kind,state,seen,parent,areas,open,membership,contact,merged_into,checked,page",
        "alpha,Alpha Group,ALG,The group that looks after the garden.,council,active,2031-01-10,,care,open,not-needed,,,2031-01-10,https://guide.example/base/groups/alpha/",
      ]
    `);
  });
  test('a round gives its first and last date', () => {
    const [header = [], row = []] = readCsv(tableOf('cycles', publication));
    expect([row[header.indexOf('first_date')], row[header.indexOf('last_date')]])
      .toMatchInlineSnapshot(`
      [
        "2031-04-14",
        "2031-05-09",
      ]
    `);
  });
});
