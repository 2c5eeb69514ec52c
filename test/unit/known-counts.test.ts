/** What search knows of how many hold a post: on the page of the post, and on that of its body if it has one alone. */
import { expect, test } from 'vitest';
import { wordsOf } from '../../src/i18n/index.ts';
import { buildSite } from '../../src/model/site.ts';
import { searchAnswers } from '../../src/views/search-answers.ts';
import { theWorld } from '../support/world.ts';

const countsWith = (bodies: readonly string[]) => {
  const world = theWorld();
  const positions = world.records.positions.map((one) => ({
    ...one,
    data: { ...one.data, bodies: [...bodies] },
  }));
  const site = buildSite(world.settings, { ...world.records, positions }, world.now);
  return searchAnswers(site, wordsOf(), 'b1')
    .counts.filter(({ of }) => of === 'Head Gardener')
    .map(({ page, text }) => `${page} ${text}`);
};

test('the one body of a post has all its seats', () =>
  expect(countsWith(['groups/alpha'])).toEqual([
    '/positions/head-gardener/ 1',
    '/groups/alpha/ Head Gardener: 1',
  ]));
/** What a question must say to be told of the seats of a post with a title in a body with a name. */
const needed = (title: string, body: string, language = 'en') => {
  const world = theWorld();
  const [first] = world.records.positions;
  const positions = [{ ...first!, data: { ...first!.data, title, bodies: ['groups/alpha'] } }];
  const groups = world.records.groups.map((one) =>
    one.id === 'alpha' ? { ...one, data: { ...one.data, title: body, acronym: 'ALG' } } : one,
  );
  const site = buildSite(world.settings, { ...world.records, groups, positions }, world.now);
  return searchAnswers(site, wordsOf(language), 'b1', {
    small: { en: ['to', 'the', 'of'], fr: ['de', 'du', 'l'] },
  }).counts.find(({ page }) => page === '/groups/alpha/')?.needs;
};

test.each([
  ['Garden Director, Seat 15', 'Board of the Garden', 'en', [['director', 'seat', '15']]],
  ['Voice of the hedge to the ALG', 'Garden Group', 'en', [['voic', 'hedg']]],
  ['ALG Member', 'Garden Group', 'en', [['member'], ['seat']]],
])('what tells %s from others in %s (%s): %j', (title, body, language, words) =>
  expect(needed(title, body, language)).toEqual(words),
);
test('in another language, a question may say it in its words or in English', () =>
  expect(needed('Voix de la haie', 'Groupe du jardin', 'fr')).toHaveLength(2));

test('seats that bodies share are the number of none of them', () =>
  expect(countsWith(['groups/alpha', 'groups/beta'])).toEqual(['/positions/head-gardener/ 1']));

/** All texts that search says from the facts of the world, in a language. */
const saidIn = (language: string) => {
  const world = theWorld(Temporal.Instant.from('2031-05-03T00:00:00Z'));
  const { holders, moments, counts } = searchAnswers(world, wordsOf(language), 'b1');
  return [...holders, ...moments, ...counts].flatMap((one) =>
    ['role', 'term', 'text', 'asOf'].map((field) => String((one as never)[field] ?? '')),
  );
};
test('an answer in English has the comma and the brackets of English', () => {
  const said = saidIn('en').join('\n');
  expect(said).toMatch(/Vote, .*, 12:00 UTC \(coming\)/);
});
test.each(['zh', 'ar'])('no answer in %s has an English comma', (language) => {
  const said = saidIn(language);
  expect(said.join('\n')).toMatch(/Vote(?:，|، )/);
  expect(said.filter((one) => one.includes(','))).toEqual([]);
});
test('an answer in Chinese has brackets of full width', () =>
  expect(saidIn('zh').filter((one) => /[()]/.test(one))).toEqual([]));
