import { describe, expect, test } from 'vitest';
import { readSearchWords } from '../../../src/editing/search-words.ts';
import { packSearchWords, unpackSearchWords } from '../../../src/model/packed-search-words.ts';
import {
  searchLanguages,
  type SearchLanguage,
  type SearchWords,
} from '../../../src/model/search-language.ts';
import { copyOf, problemsWith, worldFolder } from '../../support/world.ts';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What an editor reads about a file of search words with the given synonyms, countries and function words. */
const said = (synonyms: string, countries = '{}', functionWords = '{}') =>
  problemsWith(
    'search-words.yml',
    `synonyms:\n  gardener:\n    ${synonyms}\ncountries: ${countries}\nfunctionWords: ${functionWords}\n`,
  );

describe('what an editor reads about search words', () => {
  test('words of several languages are fine, and so is a name in Latin letters among others', () =>
    expect(
      said(
        'es: [jardinero]\n    ru: [садовник, член at-large]\n    zh: [园丁]',
        '{}',
        '{ar: [من]}',
      ),
    ).toBe(''));
  test('an empty word', () =>
    expect(said("es: [jardinero, '']")).toMatchInlineSnapshot(
      `"search-words.yml:3:21 error search-words: \`\` is not a word. Write a word, or remove the item."`,
    ));
  test('a space too many', () =>
    expect(said("es: ['jardinero ']")).toMatchInlineSnapshot(
      `"search-words.yml:3:10 error search-words: \`jardinero \` has a space too many. Write one space between words, and none around them."`,
    ));
  test('a letter of another script', () =>
    expect(said('ru: [caдовник]')).toMatchInlineSnapshot(
      `"search-words.yml:3:10 error search-words: \`caдовник\` is not in Cyrillic letters. Type it again on the keyboard of its language, or move it to the list of its letters."`,
    ));
  test('a word in the list of other letters', () =>
    expect(said('zh: [jardinero]')).toMatchInlineSnapshot(
      `"search-words.yml:3:10 error search-words: \`jardinero\` is not in Chinese letters. Type it again on the keyboard of its language, or move it to the list of its letters."`,
    ));
  test('the same word twice', () =>
    expect(said('en: [jardinero, Jardinero, gardener]')).toMatchInlineSnapshot(`
      "search-words.yml:3:21 warning search-word-twice: \`Jardinero\` is already listed under \`gardener\`. Remove one of the two.
      search-words.yml:3:32 warning search-word-twice: \`gardener\` is already listed under \`gardener\`. Remove one of the two."
    `));
  test('a word that no page has, and a country of no region', () =>
    expect(said('es: []\n  zebra: {es: [cebra]}', '{XX: [Nowhere]}')).toMatchInlineSnapshot(`
      "search-words.yml:4:3 warning search-word-target: No page has the word \`zebra\`, so its synonyms find nothing. Put them under a word that pages have, as it is written there.
      search-words.yml:5:13 warning search-word-target: No region has the country \`XX\`. Write the code of a country that a region lists, or remove the line."
    `));
  test('another form', () =>
    expect(said('french: [jardinier]', '[KE]')).toMatchInlineSnapshot(`
      "search-words.yml:2:3 error search-words: The parts here are not those of search words. Write \`synonyms\`, \`functionWords\` and \`asks\` with lists under \`en\`, \`fr\`, \`es\`, \`pt\`, \`ru\`, \`zh\` or \`ar\`, and \`countries\` with a list under each code, such as \`GB: [UK, Britain]\`.
      search-words.yml:4:1 error search-words: \`countries\` is not a list of words. Write \`synonyms\`, \`functionWords\` and \`asks\` with lists under \`en\`, \`fr\`, \`es\`, \`pt\`, \`ru\`, \`zh\` or \`ar\`, and \`countries\` with a list under each code, such as \`GB: [UK, Britain]\`."
    `));
  test('YAML that cannot be read', () =>
    expect(said('es: [jardinero')).toMatchInlineSnapshot(
      `"search-words.yml:3:9 error brackets: A bracket is opened here and not closed. Close it, or write one item a line with a hyphen and no brackets."`,
    ));
});

test('words are read by language; a folder without the file has none', () => {
  const folder = copyOf(worldFolder);
  expect(readSearchWords(folder)).toEqual({
    synonyms: [],
    functionWords: {},
    asks: {},
    subject: [],
    countries: {},
  });
  writeFileSync(
    join(folder, 'search-words.yml'),
    'synonyms: {gardener: {zh: [园丁], es: [jardinero]}}\nfunctionWords: {en: [the]}\nasks: {who: {en: [who]}}\nsubject: [allotment]\ncountries: {KE: [Kenia]}\n',
  );
  expect(readSearchWords(folder)).toEqual({
    synonyms: [['gardener', { zh: ['园丁'], es: ['jardinero'] }]],
    functionWords: { en: ['the'] },
    asks: { who: { en: ['who'] } },
    subject: ['allotment'],
    countries: { KE: ['Kenia'] },
  });
});

test('words arrive as they were sent, those of other languages apart', () => {
  const words: SearchWords = {
    synonyms: [
      ['gardener', { en: ['grower'], es: ['jardinero', 'jardinera'] }],
      ['rose', { zh: ['玫瑰'] }],
    ],
    functionWords: { en: ['the'], fr: ['le', 'la'] },
    asks: { who: { en: ['who'] }, many: { pt: ['quantos'] } },
    subject: ['allotment'],
    countries: { KE: ['Kenia'] },
  };
  const sent = packSearchWords(words);
  const of = (list: SearchWords['synonyms'], language: SearchLanguage) =>
    list.map(([word, others]) => [word, others[language] ?? []]);
  const back = unpackSearchWords(sent.words, sent.languages);
  for (const language of searchLanguages)
    expect(of(back.synonyms, language)).toEqual(of(words.synonyms, language));
  expect(back.functionWords.fr).toEqual(['le', 'la']);
  expect(back.asks.many?.pt).toEqual(['quantos']);
  expect(of(unpackSearchWords(sent.words).synonyms, 'es')).toEqual([
    ['gardener', []],
    ['rose', []],
  ]);
});
