import { describe, expect, test } from 'vitest';
import type { CatalogueEntry } from '../../src/model/catalogue.ts';
import { documentOf } from '../../src/search/document.ts';
import { mayBeName } from '../../src/search/may-be-name.ts';

const aPage = (entry: CatalogueEntry) => documentOf({ entry }, () => [['en', 'Kenya']]);
const documents = [
  aPage({ u: '/groups/alpha/', t: 'Alpha Working Groups', a: 'AWG' }),
  aPage({ u: '/regions/east/', t: 'East', c: ['KE'] }),
];
const words = {
  functionWords: { en: ['what', 'is', 'the'] },
  asks: { meaning: { en: ['stand for'] } },
};

describe('what is typed may be a name', () => {
  test.each([
    ['awg', 'an acronym'],
    ['alpha working groups', 'a title'],
    ['working group', 'in another form'],
    ['alpha wor', 'a title on its way'],
    ['kenya', 'a country'],
    ['what is the AWG', 'with small words around it'],
    ['what does awg stand for', 'with words by which one asks'],
  ])('%s: %s', (query) =>
    expect(
      mayBeName(query, documents, {
        ...words,
        functionWords: { en: ['what', 'is', 'the', 'does'] },
      }),
    ).toBe(true),
  );
  test.each([
    ['roses', 'stands in a summary alone'],
    ['watering alpha', 'holds a word of no name'],
    ['alph working', 'has a half word that is not the last'],
  ])('but not %s, which %s', (query) => expect(mayBeName(query, documents, words)).toBe(false));
});
