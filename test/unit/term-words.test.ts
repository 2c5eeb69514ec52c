/** How a term of office is told: the same in the tables of records, in guides and in answers of search. */
import { expect, test } from 'vitest';
import { termInWords } from '../../src/guide-components/term-words.ts';
import { wordsOf } from '../../src/i18n/index.ts';
import { theWorld } from '../support/world.ts';

const site = theWorld();
const said = (
  term: { from?: string; until?: string },
  language = 'en',
  says: Parameters<typeof termInWords>[3] = {},
) => termInWords(site, term, wordsOf(language), says);

test.each([
  [{ from: '2029-03-02', until: 'icann900' }, '2 March 2029 to ICANN900 (2031)'],
  [{ from: '2029-03' }, 'from March 2029'],
  [{ until: '2030' }, 'until 2030'],
  [{ from: 'icann1' }, 'from ICANN1'],
  [{}, ''],
])('%j is “%s”', (term, text) => expect(said(term)).toBe(text));
test('a table says that a term ends when the meeting does', () =>
  expect(said({ until: 'icann900' }, 'en', { meeting: 'people.meeting' })).toBe(
    'until close of ICANN900 (2031)',
  ));
test('of somebody who may still be there a guide says since when', () =>
  expect(said({ from: '2030' }, 'en', { from: 'component.holders.from' })).toBe('since 2030'));
test.each([
  ['fr', 'fin\u00A0: ICANN900 (2031)'],
  ['es', 'hasta ICANN900 (2031)'],
  ['ar', 'حتى ICANN900 (2031)'],
  ['ru', 'окончание: ICANN900 (2031\u00A0г.)'],
  ['zh', '至 ICANN900（2031年）'],
])('the year of a meeting stands beside it in %s', (language, text) =>
  expect(said({ until: 'icann900' }, language)).toBe(text),
);
