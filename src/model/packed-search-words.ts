/** The words of search as scripts carry them: as lines of text, which compress to less than lists do. */
import type { SearchWords } from './search-words.ts';

export type PackedSearchWords = readonly [
  synonyms: string,
  stopwords: string,
  countries: SearchWords['countries'],
];

const lines = (text: string) => (text ? text.split('\n') : []);

export const packSearchWords = ({
  synonyms,
  stopwords,
  countries,
}: SearchWords): PackedSearchWords => [
  synonyms.map((group) => group.join('|')).join('\n'),
  stopwords.join('\n'),
  countries,
];

export const unpackSearchWords = ([
  synonyms,
  stopwords,
  countries,
]: PackedSearchWords): SearchWords => ({
  synonyms: lines(synonyms).map((group) => group.split('|')),
  stopwords: lines(stopwords),
  countries,
});
