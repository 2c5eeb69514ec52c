import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findableRecords, type FindablePage } from '../../src/model/catalogue.ts';
import { editDistance } from '../../src/model/edit-distance.ts';
import { packPages, unpackCatalogue, unpackSummaries } from '../../src/search/catalogue.ts';
import { startEngine } from '../../src/search/engine.ts';
import { findPagesWithAll } from '../../src/search/full-text.ts';
import type { Pagefind, Result } from '../../src/search/pagefind.ts';
import { documentTerms } from '../../src/search/document-terms.ts';
import { mapYielding } from '../../src/search/yielding.ts';
import { makeRanker } from '../../src/search/rank.ts';
import { singular, stem } from '../../src/search/text.ts';
import { theWorld } from '../support/world.ts';

const aPage = (
  address: string,
  title: string,
  more: Partial<FindablePage['entry']> = {},
  text = '',
): FindablePage => ({
  entry: { u: address, t: title, ...more },
  shown: { text, facets: {} },
});

/** A small guide of gardeners. */
const pages = [
  aPage('/groups/', 'Groups'),
  aPage(
    '/groups/alg/',
    'Alpha Gardening Group',
    { a: 'ALG', n: ['first group', 'rose growers', 'roses'] },
    'Grows roses.',
  ),
  aPage('/groups/beta/', 'Beta Gardening Group', { o: 1 }, 'Grew tulips until 2029.'),
  aPage('/glossary/nomination/', 'Nomination', { n: ['put forward'] }, 'Naming a candidate.'),
  aPage('/procedures/nominating-committee/', 'Nominating committee', {}, 'How it works.'),
  aPage('/procedures/decertification/', 'Decertification of a garden', {}, 'How a garden leaves.'),
  aPage('/cycles/2030-round/', 'Round of 2030', { y: 2030, g: 1 }, 'The last round.'),
  aPage('/cycles/2031-round/', 'Round of 2031', { y: 2031, g: 1 }, 'The coming round.'),
  aPage('/regions/northland/', 'Northland', { c: ['KE', 'GB'] }, 'The region of the north.'),
];
const { catalogue, summaries } = packPages(pages, 'b1');
const { entries } = unpackCatalogue(catalogue);
const shown = unpackSummaries(summaries);
const countries = (code: string) =>
  ({ KE: ['Kenya', 'Кения'], GB: ['United Kingdom', 'UK'] })[code] ?? [];
const rank = makeRanker(
  entries.map((entry, place) => documentTerms(entry, shown[place]?.text ?? '', countries)),
);
const first = (query: string) => rank(query).results[0]?.entry.u;

describe('the catalogue of names', () => {
  test('arrives as it was sent, whatever signs a name holds', () => {
    const odd = [
      aPage(
        '/groups/odd-id/',
        'Odd; names | and more',
        { n: ['one; two', 'three | four'], p: 'User Zero', o: 1 },
        'Two\nlines.',
      ),
      ...pages,
    ];
    const sent = packPages(odd, 'b1');
    const back = unpackCatalogue(sent.catalogue).entries;
    expect(back.find(({ u }) => u === '/groups/odd-id/')).toEqual({
      u: '/groups/odd-id/',
      t: 'Odd; names / and more',
      n: ['one, two', 'three / four'],
      p: 'User Zero',
      o: 1,
    });
    for (const { entry } of pages) expect(back).toContainEqual(entry);
    expect(
      unpackSummaries(sent.summaries)[back.findIndex(({ u }) => u === '/groups/odd-id/')]?.text,
    ).toBe('Two lines.');
  });
  test('shows of each record its own summary, state, region and areas', () => {
    const world = findableRecords(theWorld());
    const sent = packPages(world, 'b1');
    const shown = unpackSummaries(sent.summaries);
    for (const [place, { u }] of unpackCatalogue(sent.catalogue).entries.entries())
      expect([u, shown[place]]).toEqual([u, world.find(({ entry }) => entry.u === u)!.shown]);
    expect(world.find(({ entry }) => entry.u === '/groups/alpha/')?.shown).toEqual({
      text: 'The group that looks after the garden.',
      facets: { status: ['active'], area: ['care'] },
    });
  });
});

describe('ranking by names', () => {
  test.each([
    ['an acronym', 'alg', '/groups/alg/'],
    ['an acronym with a word', 'alg group', '/groups/alg/'],
    ['another name', 'rose growers', '/groups/alg/'],
    ['a slip of the pen', 'gardenign alpha', '/groups/alg/'],
    ['two words for one', 'nominating commitee', '/procedures/nominating-committee/'],
    ['a country', 'kenya', '/regions/northland/'],
    ['a country in another script', 'Кения', '/regions/northland/'],
    ['what people call a country', 'uk', '/regions/northland/'],
    ['a word of another language', 'nominación', '/glossary/nomination/'],
    ['a year', 'round 2030', '/cycles/2030-round/'],
  ])('%s finds its page: %s', (_, query, address) => expect(first(query)).toBe(address));

  test('a plural is the name of the thing, not of what only shares its stem', () =>
    expect(first('nominations')).toBe('/glossary/nomination/'));
  test('a verb finds the noun of its family', () =>
    expect(first('decertified')).toBe('/procedures/decertification/'));
  test('the newest round comes before older ones', () =>
    expect(first('round')).toBe('/cycles/2031-round/'));
  test('what goes on comes before what is over', () =>
    expect(first('gardening group')).toBe('/groups/alg/'));
  test('nonsense finds nothing and is not corrected', () =>
    expect(rank('qzxjvwk')).toMatchObject({
      results: [],
      corrected: undefined,
      unknown: ['qzxjvwk'],
    }));
  test('a word that is known to be spelt right is not corrected', () => {
    expect(rank('rozes')).toMatchObject({ corrected: 'roses', doubtful: ['rozes'] });
    expect(rank('rozes', new Set(['rozes']))).toMatchObject({
      corrected: undefined,
      unknown: ['rozes'],
    });
  });
});

test('a name as it is written comes before one that agrees but for a plural', () => {
  const pageOf = (u: string, t: string, name: string) =>
    documentTerms({ u, t, n: [name] }, '', () => []);
  const ask = makeRanker([
    pageOf('/procedures/appointing/', 'Appointing of rose delegates', 'rose delegates'),
    pageOf('/positions/delegate/', 'The delegate of all who grow roses', 'rose delegate'),
  ]);
  expect(ask('rose delegate').results[0]!.entry.u).toBe('/positions/delegate/');
  expect(ask('rose delegates').results[0]!.entry.u).toBe('/procedures/appointing/');
});

test('work in turns leaves time for others and keeps the order', async () => {
  const items = Array.from({ length: 100 }, (_, place) => place);
  const seen: number[] = [];
  const working = mapYielding(items, (item) => seen.push(item) && item * 2);
  expect(seen.length).toBeLessThan(items.length);
  expect(await working).toEqual(items.map((item) => item * 2));
});

describe('words', () => {
  test.each([
    ['vacancies', 'vacancy'],
    ['rounds', 'round'],
    ['process', 'process'],
    ['status', 'status'],
    ['als', 'als'],
  ])('%s is one %s', (word, one) => expect(singular(word)).toBe(one));
  test('British and American spelling have one stem', () =>
    expect(stem('organisation')).toBe(stem('organization')));
});

/** A text engine that knows words of pages, and like Pagefind offers words that begin alike unless asked in quotes. */
function aTextEngine(texts: Readonly<Record<string, string>>): Pagefind {
  return {
    search: (term) => {
      const exact = term.startsWith('"');
      const words = term.replaceAll('"', '').split(' ');
      const fits = (text: string) =>
        words.every((word) =>
          text.split(' ').some((one) => (exact ? one === word : one.startsWith(word.slice(0, 3)))),
        );
      const results = Object.entries(texts).flatMap(([id, text]): Result[] =>
        fits(text)
          ? [
              {
                id,
                data: () =>
                  Promise.resolve({
                    url: `/guide/elsewhere/${id}/`,
                    meta: { title: id, summary: text },
                    sub_results: [],
                  }),
              },
            ]
          : [],
      );
      return Promise.resolve({ results });
    },
  };
}

test('slips are counted alike with and without a bound, as far as it goes', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
  fc.assert(
    fc.property(
      letters,
      letters,
      (a, b) => Math.min(editDistance(a, b, 2), 3) === Math.min(editDistance(a, b), 3),
    ),
  );
});

describe('searching in the text', () => {
  test('pages that only hold words that begin alike are left out', async () => {
    const pagefind = aTextEngine({ a: 'compost heap', b: 'computer' });
    expect((await findPagesWithAll(pagefind, 'compost')).map(({ id }) => id)).toEqual(['a']);
  });

  const engineOf = (texts: Readonly<Record<string, string>>, built = 'b1') =>
    startEngine({
      base: '/guide/',
      catalogue: () => Promise.resolve(catalogue),
      summaries: () => Promise.resolve(summaries),
      text: () =>
        Promise.resolve({
          built,
          placeOf: (id) => (id === 'beta' ? 2 : -1),
          pagefind: aTextEngine(texts),
        }),
    });
  test('a page of the catalogue is shown as the catalogue shows it, any other as Pagefind does', async () => {
    const { hits } = await engineOf({ beta: 'compost', far: 'compost' }).ask('compost');
    expect(hits.map(({ address, title }) => [address, title])).toEqual([
      ['/groups/beta/', 'Beta Gardening Group'],
      ['/elsewhere/far/', 'far'],
    ]);
  });
  test('of pages that have some words in their names, one whose text holds them all comes first', async () => {
    const gardening = async (texts: Record<string, string>) => {
      const addresses = (await engineOf(texts).ask('gardening committee')).hits.map(
        ({ address }) => address,
      );
      return addresses.filter(
        (address) => address.startsWith('/groups/') && address !== '/groups/',
      );
    };
    expect(await gardening({})).toEqual(['/groups/alg/', '/groups/beta/']);
    expect(await gardening({ beta: 'gardening committee' })).toEqual([
      '/groups/beta/',
      '/groups/alg/',
    ]);
  });
  test('a name that has every word is not held against the texts', async () => {
    expect(
      (await engineOf({ beta: 'alpha gardening group' }).ask('alpha gardening group')).hits[0]!
        .address,
    ).toBe('/groups/alg/');
  });
  test('a word that stands in some text is not taken for a slip', async () => {
    expect((await engineOf({ beta: 'rozes' }).ask('rozes')).corrected).toBeUndefined();
    expect((await engineOf({ beta: 'tulips' }).ask('rozes')).corrected).toBe('roses');
  });
  test('parts of two builds are not mixed', async () => {
    await expect(engineOf({ beta: 'compost' }, 'b2').ask('compost')).rejects.toThrow('two builds');
  });
});
