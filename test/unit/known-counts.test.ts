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
type Names = readonly [title: string, body: string];

/** The world with one post that has a title in a body with a name. */
function withPost([title, body]: Names) {
  const world = theWorld();
  const [first] = world.records.positions;
  const positions = [{ ...first!, data: { ...first!.data, title, bodies: ['groups/alpha'] } }];
  const groups = world.records.groups.map((one) =>
    one.id === 'alpha' ? { ...one, data: { ...one.data, title: body, acronym: 'ALG' } } : one,
  );
  return buildSite(world.settings, { ...world.records, groups, positions }, world.now);
}

/** What a question must say to be told of the seats of a post, with its names in a language and in English. */
const needed = (language: string, names: Names, inEnglish: Names = names) =>
  searchAnswers(withPost(names), wordsOf(language), 'b1', {
    english: withPost(inEnglish),
    small: { en: ['to', 'the', 'of'], fr: ['de', 'du', 'la', 'l'] },
  }).counts.find(({ page }) => page === '/groups/alpha/')?.needs;

test.each<[...Names, string[][]]>([
  ['Garden Director, Seat 15', 'Board of the Garden', [['director', 'seat', '15']]],
  ['Voice of the hedge to the ALG', 'Garden Group', [['voic', 'hedg']]],
  ['ALG Member', 'Garden Group', [['member'], ['seat']]],
  ['Group of the Garden', 'Garden Group', []],
])('what tells %s from others in %s: %j', (title, body, words) =>
  expect(needed('en', [title, body])).toEqual(words),
);
test.each<[string, Names, Names, string[][]]>([
  [
    'in its words or in English',
    ['Voix de la haie', 'Groupe du jardin'],
    ['Voice of the hedge', 'Garden Group'],
    [
      ['voic', 'hedg'],
      ['voi', 'hai'],
    ],
  ],
  [
    'once where both are the same',
    ['Jardin 15', 'Groupe du jardin'],
    ['Garden 15', 'Garden Group'],
    [['15']],
  ],
  [
    'twice in English, with seat for member',
    ['Membre du jardin', 'Groupe du jardin'],
    ['Garden Member', 'Garden Group'],
    [['member'], ['seat'], ['membr']],
  ],
  [
    'in English alone where no word of its own is left',
    ['Groupe du jardin', 'Groupe du jardin'],
    ['Garden Head', 'Garden Group'],
    [['head']],
  ],
  [
    'in its words alone where no English one is left',
    ['Voix du jardin', 'Groupe du jardin'],
    ['Garden Group', 'Garden Group'],
    [['voi']],
  ],
  [
    'not at all where no word is left',
    ['Groupe du jardin', 'Groupe du jardin'],
    ['Garden Group', 'Garden Group'],
    [],
  ],
])('in another language, a question may say it %s', (_, french, inEnglish, words) =>
  expect(needed('fr', french, inEnglish)).toEqual(words),
);

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
