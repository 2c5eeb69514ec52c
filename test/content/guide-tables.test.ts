/** Guides repeat some days and numbers that stand in records without a component: where a record changes, they must follow. */
import { describe, expect, test } from 'vitest';
import { drawnProseIn } from '../../src/maintenance/diff/drawn-prose.ts';
import { months } from '../../src/model/calendar-words.ts';
import type { AnyRecord } from '../../src/model/site.ts';
import { theGuide } from '../support/guide.ts';

const site = theGuide();

const draw = drawnProseIn(site);
const drawn = new Map<string, string>();
const bodyOf = (guide: AnyRecord): string =>
  drawn.getOrInsertComputed(guide.id, () => draw(guide).text);

/** The rows of the table of a guide whose first heading is given, without the marks of links. */
function tableOf(guide: string, heading: string): string[][] {
  const body = bodyOf(site.get('guides', guide));
  const rows = body
    .slice(body.indexOf(`\n| ${heading} |`) + 1)
    .split('\n\n')[0]!
    .split('\n');
  return rows.slice(2).map((row) =>
    row
      .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

describe('the days in guides', () => {
  test('on which the ALAC took its older rules are those of its record', () => {
    const documents = site.get('groups', 'alac').data.rules!;
    const [newest, older] = ['alac-rop-2022', 'alac-rop-2013'].map(
      (id) => documents.find((one) => one.id === id)!.adopted!,
    );
    const written = (date: string) => `${months[Number(date.slice(5, 7)) - 1]} ${date.slice(0, 4)}`;
    const versions = tableOf('how-the-rules-are-layered', 'Version').map(([version]) => version!);
    expect(versions.at(-1)).toBe(written(newest!));
    expect(versions.some((version) => version.includes(written(older!)))).toBe(true);
  });
});

describe('the numbers in guides', () => {
  const seats = (position: string) => site.get('positions', position).data.seats.number!;
  const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
  const numberOf = (word: string) =>
    words.includes(word.toLowerCase()) ? words.indexOf(word.toLowerCase()) : Number(word);

  test.each([
    ['the Members of the ALAC', /\b(\d+) (?:ALAC )?Members\b/g, seats('alac-member')],
    ['the regional Chairs', /\b(\w+) regional Chairs\b/g, seats('ralo-chair')],
    [
      'the electors of Board Seat 15',
      /\b(\d+) electors\b/g,
      seats('alac-member') + seats('ralo-chair'),
    ],
    ['the regions', /\b(?:the|all) (\w+) regions\b/g, site.records.regions.length],
  ])('of %s are those of the records', (_, pattern, expected) => {
    const found = site.records.guides.flatMap((guide) =>
      [...`${guide.data.summary}\n${bodyOf(guide)}`.matchAll(pattern)]
        .map(([, word]) => numberOf(word!))
        .filter((number) => !Number.isNaN(number)),
    );
    expect([...new Set(found)]).toEqual([expected]);
  });
});
