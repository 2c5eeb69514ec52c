/** Each language has an index of its own, whose engine takes its words apart as the language does: nobody promises this to us, so a new version of Pagefind that changes it must fail here. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { indexPages } from '../../src/build/assets/search-index.ts';
import { rootOf } from '../../src/i18n/addresses.ts';
import { packSearchWords } from '../../src/model/packed-search-words.ts';
import { noSearchWords } from '../../src/model/search-words.ts';
import { english } from '../../src/search/analyzer.ts';
import { analyzerOf } from '../../src/search/analyzers.ts';
import { packPages } from '../../src/search/catalogue.ts';
import type * as Text from '../../src/search/text-engine.ts';
import type { TextEngine } from '../../src/search/text-files.ts';
import { temporaryFolder } from '../support/build.ts';

const { folder, remove } = temporaryFolder();
const realFetch = globalThis.fetch;
const texts = {
  en: 'Members elect the chair.',
  fr: 'Les électeurs votent pendant les réunions.',
  es: 'Las elecciones de los miembros.',
  ru: 'Члены голосуют на выборах.',
  ar: 'يجري التصويت في الاجتماعات',
  zh: '地区组织的成员投票选举主席。',
};
type Language = keyof typeof texts;
const engines = new Map<string, TextEngine>();

beforeAll(async () => {
  for (const [language, text] of Object.entries(texts)) {
    const below = join(folder, rootOf(language));
    mkdirSync(join(below, 'groups/alpha'), { recursive: true });
    mkdirSync(join(below, 'search'), { recursive: true });
    writeFileSync(
      join(below, 'groups/alpha/index.html'),
      `<html lang="${language}"><body><main data-pagefind-body><h1>Alpha</h1><p>${text}</p></main></body></html>`,
    );
    const entries = [
      { entry: { u: '/groups/beta/', t: 'Beta', e: 1 as const }, facets: {} },
      { entry: { u: '/groups/alpha/', t: 'Alpha' }, facets: {} },
    ];
    const { words } = packSearchWords(noSearchWords);
    writeFileSync(
      join(below, 'search/catalogue.json'),
      JSON.stringify(packPages(entries, 'b1', words, 'Guide', language)),
    );
  }
  await indexPages(folder);
  globalThis.fetch = (address) =>
    Promise.resolve(new Response(readFileSync(join(folder, String(address)))));
  for (const language of Object.keys(texts)) {
    const file = join(folder, rootOf(language), 'pagefind/engine.js');
    const code = readFileSync(file).toString('base64');
    const { openIndex } = (await import(`data:text/javascript;base64,${code}`)) as typeof Text;
    engines.set(language, await openIndex('/'));
  }
});
afterAll(() => {
  globalThis.fetch = realFetch;
  remove();
});

/** The places in the catalogue of the pages that hold a word, as search looks for it. */
const places = async (language: Language, word: string) => {
  const engine = engines.get(language)!;
  const forms = analyzerOf(language, english).inText?.(word) ?? [word];
  const found = await Promise.all(forms.map((form) => engine.find(form)));
  return [...new Set(found.flat().map(({ id }) => engine.placeOf(id)))];
};

test.each([
  ['fr', 'reunion'],
  ['fr', 'electeur'],
  ['es', 'eleccion'],
  ['es', 'miembro'],
  ['ru', 'выборы'],
  ['ru', 'член'],
  ['ar', 'تصويت'],
  ['ar', 'اجتماعات'],
  ['zh', '投票'],
  ['zh', '主席'],
] as const)(
  'the index of %s finds the page by %s, in another form than its text has',
  (language, word) => expect(places(language, word)).resolves.toEqual([1]),
);
test('no index holds the words of another', async () => {
  const found = await Promise.all([
    places('en', 'reunions'),
    places('fr', 'elecciones'),
    places('fr', 'chair'),
    places('zh', 'members'),
  ]);
  expect(found).toEqual([[], [], [], []]);
});
test('a page knows its address in its language', async () => {
  const engine = engines.get('ru')!;
  const [found] = await engine.find('выборы');
  expect((await engine.page(found!.id)).url).toBe('/ru/groups/alpha/');
});
