import { describe, expect, test } from 'vitest';
import type { CatalogueEntry } from '../../src/model/catalogue.ts';
import { documentOf } from '../../src/search/document.ts';
import { atOnce } from '../../src/search/steps.ts';
import { strangeBesideNames, strangeIn } from '../../src/search/strange-words.ts';
import { vocabularyOf } from '../../src/search/vocabulary.ts';

const aPage = (entry: CatalogueEntry) => documentOf({ entry }, () => [['en', 'Kenya']]);
const documents = [
  aPage({ u: '/groups/alpha/', t: 'Alpha Working Groups', a: 'AWG' }),
  aPage({ u: '/regions/east/', t: 'East', c: ['KE'] }),
];
const words = {
  functionWords: { en: ['what', 'is', 'the', 'a'] },
  asks: { meaning: { en: ['stand for'] } },
};

describe('before search is ready, no word is strange of', () => {
  test.each([
    ['awg', 'an acronym'],
    ['alpha working groups', 'a title'],
    ['working group', 'a title in another form'],
    ['alpha wor', 'a title on its way'],
    ['kenya', 'a country'],
    ['what is the AWG', 'an acronym with small words around it'],
    ['what does awg stand for', 'an acronym with words by which one asks'],
    ['роза', 'other letters, whose language is looked at first'],
  ])('%s: %s', (query) =>
    expect(
      strangeBesideNames(
        query,
        documents,
        { ...words, functionWords: { en: ['what', 'is', 'the', 'does'] } },
        'en',
      ).strange,
    ).toEqual([]),
  );
  test.each([
    ['roses', ['roses'], true],
    ['watering alpha', ['watering'], false],
    ['alph working', ['alph'], false],
    ['alpha wor ', ['wor'], false],
  ])('but %s holds %s', (query, strange, isAll) =>
    expect(strangeBesideNames(query, documents, words, 'en')).toEqual({ strange, isAll }),
  );
  test('but on a page in another language than English other letters may be strange', () =>
    expect(strangeBesideNames('роза', documents, words, 'ru').strange).toEqual(['роза']));
});

describe('once search is ready', () => {
  const vocabulary = atOnce(
    vocabularyOf(
      documents,
      { ...words, synonyms: [['group', { en: ['band', 'sign up'] }]], subject: [], countries: {} },
      'Some Guide',
    ),
  );
  test.each([
    ['awg', 'a name'],
    ['what is a grouping', 'a word of the family of one'],
    ['bands', 'a word that means one'],
    ['alpha wor', 'a name on its way'],
    ['awg stand for', 'a name with words by which one asks'],
    ['stand for', 'nothing but words by which one asks'],
    ['sign up', 'words that mean one together'],
    ['awg - Some Guide', 'a name before that of the site'],
    ['роза', 'other letters, whose language is looked at first'],
  ])('no word is strange of %s: %s', (query) =>
    expect(strangeIn(query, vocabulary).strange).toEqual([]),
  );
  test.each([
    ['what is the rose', ['rose'], true],
    ['rose groups', ['rose'], false],
    ['alpha wor ', ['wor'], false],
    ['alph working', ['alph'], false],
    ['sign', ['sign'], true],
  ])('%s holds %s', (query, strange, isAll) =>
    expect(strangeIn(query, vocabulary)).toEqual({ strange, isAll }),
  );
});
