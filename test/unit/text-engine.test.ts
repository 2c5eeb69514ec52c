/** What we take from Pagefind's engine is no public interface: a new version that changes it must fail here, not for readers. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { indexPages } from '../../src/build/assets/search-index.ts';
import { packSearchWords } from '../../src/model/packed-search-words.ts';
import { noSearchWords } from '../../src/model/search-words.ts';
import { packPages } from '../../src/search/catalogue.ts';
import type * as Text from '../../src/search/text-engine.ts';
import type { Found, TextEngine } from '../../src/search/text-files.ts';
import { project, temporaryFolder } from '../support/build.ts';

const { folder, remove } = temporaryFolder();
const asked: string[] = [];
const realFetch = globalThis.fetch;
let engine: TextEngine;
/** Words that need each rule of the stemmer of English, and each word that it keeps apart. */
const forms =
  'caresses flies dies dying lying denied agreed agreedly owned humbled sizing meeting stating itemization sensational traditional colonizer plotted generously communism arsenal skies skis gently early only singly idly ugly sky news atlas bias andes inning outing evening proceed exceeded succeeding added egged organization organic international interest university universal emergency lateral pasting hopefulness goodness conditional rational radically differently operator feudalism decisiveness callousness sensitivity sensibility triplicate formative formalize electricity electrical revival allowance inference airliner gyroscopic adjustable defensible irritant replacement adjustment dependent adoption communion activate angularity homologous effective bowdlerize probate cease controlling rolled hopping hoped falling hissing fizzed filing happy say boys biologist analogies member’s';

beforeAll(async () => {
  const pages = {
    alpha: 'Roses grow on compost.',
    beta: 'Tulips grow in élan.',
    gamma: `${forms}.`,
    delta: 'Lilies grow too.',
  };
  for (const [id, text] of Object.entries(pages)) {
    mkdirSync(join(folder, `groups/${id}`), { recursive: true });
    writeFileSync(
      join(folder, `groups/${id}/index.html`),
      `<html lang="en"><body><main data-pagefind-body><h1>${id}</h1><h2 id="more">More</h2><p>${text}</p></main></body></html>`,
    );
  }
  mkdirSync(join(folder, 'search'));
  // The last is no page of the catalogue, like the home page.
  const entries = ['alpha', 'beta', 'gamma'].map((id) => ({
    entry: { u: `/groups/${id}/`, t: id },
    facets: {},
  }));
  writeFileSync(
    join(folder, 'search/catalogue.json'),
    JSON.stringify(packPages(entries, 'b1', packSearchWords(noSearchWords).words, 'Guide')),
  );
  await indexPages(folder);
  globalThis.fetch = (address) => {
    asked.push(String(address));
    return Promise.resolve(
      new Response(readFileSync(join(folder, String(address).split('?')[0]!))),
    );
  };
  const code = readFileSync(join(folder, 'pagefind/engine.js')).toString('base64');
  const { openIndex } = (await import(`data:text/javascript;base64,${code}`)) as typeof Text;
  engine = await openIndex('/');
});
afterAll(() => {
  globalThis.fetch = realFetch;
  remove();
});

test('the version of Pagefind is the one whose engine was looked at', () => {
  const { version } = JSON.parse(
    readFileSync(join(project, 'node_modules/pagefind/package.json'), 'utf8'),
  ) as { version: string };
  expect(version).toMatch(/^1\.6\./);
});
test('a word is found where it stands, in any form, and only whole', async () => {
  const places = async (word: string) =>
    (await engine.find(word)).map(({ id, at }) => [engine.placeOf(id), at.length]);
  expect(await places('compost')).toEqual([[0, 1]]);
  expect(await places('composting')).toEqual([[0, 1]]);
  expect(await places('comp')).toEqual([]);
  expect((await places('grow')).sort()).toEqual([
    [-1, 1],
    [0, 1],
    [1, 1],
  ]);
  expect(await places('elan')).toEqual([[1, 1]]);
  expect(await places('nothing')).toEqual([]);
});
test.each(forms.split(' '))('%s is found where it stands', async (word) =>
  expect((await engine.find(word.replace('’s', ''))).map(({ id }) => engine.placeOf(id))).toContain(
    2,
  ),
);
test('a page comes with its text and its headings', async () => {
  const [{ id }] = (await engine.find('tulips')) as [Found];
  const page = await engine.page(id);
  expect(page).toMatchObject({ url: '/groups/beta/', meta: { title: 'beta' } });
  expect(page.anchors.map(({ id: anchor, text }) => [anchor, text])).toContainEqual([
    'more',
    'More',
  ]);
  const [found] = await engine.find('tulips');
  expect(page.content.split(/\s+/)[found!.at[0]!]).toMatch(/tulips/i);
});
test('so does one that the catalogue does not hold', async () => {
  const [{ id }] = (await engine.find('lilies')) as [Found];
  expect(await engine.page(id)).toMatchObject({ url: '/groups/delta/' });
});
test('only parts of the index and pages are asked for, and once which these are', () =>
  expect(asked.filter((name) => !/^\/pagefind\/(index|fragment)\//.test(name))).toEqual([
    '/pagefind/pages.txt?b1',
  ]));
test('the length of a page is told beside the mean', () => {
  expect(engine.built).toBe('b1');
  expect(engine.lengthOf(0) + engine.lengthOf(1) + engine.lengthOf(2)).toBeCloseTo(3);
});
