/** The words that the pages of a catalogue know, all together. */
import { weights as fields, type DocumentTerms } from './document-terms.ts';
import { buildSynonyms, type Synonyms } from './synonyms.ts';
import { stem, joinSingular } from './text.ts';
import { searchWords } from './words.ts';

export interface Vocabulary {
  /** Plain words as pages write them, each with its stem. */
  readonly known: ReadonlyMap<string, string>;
  /** For each stem, how many pages hold it; what summaries say makes a word known, not common. */
  readonly pagesWith: ReadonlyMap<string, number>;
  /** How much a stem tells pages apart: the fewer hold it, the more. */
  readonly rarity: (stem: string) => number;
  /** Whole titles and acronyms of pages, joined. */
  readonly titles: ReadonlySet<string>;
  readonly synonyms: Synonyms;
  /** Phrases with the word that stands for each; one that a page goes by needs no other word for it. */
  readonly phrases: readonly (readonly [phrase: string, canonical: string])[];
}

/** Collects what the pages know. */
export function buildVocabulary(pages: readonly DocumentTerms[]): Vocabulary {
  const pagesWith = new Map<string, number>();
  const known = new Map<string, string>();
  for (const page of pages) {
    for (const [one, weight] of page.stems)
      pagesWith.set(one, (pagesWith.get(one) ?? 0) + (weight > fields.summary ? 1 : 0));
    for (const word of page.words) known.set(word, stem(word));
  }
  const names = new Set(pages.flatMap((page) => [...page.names]));
  const synonyms = buildSynonyms(searchWords.synonyms, (one) => pagesWith.has(one));
  return {
    known,
    pagesWith,
    rarity: (one) => Math.log(1 + pages.length / (1 + (pagesWith.get(one) ?? 0))),
    titles: new Set(pages.flatMap((page) => [...page.titles])),
    synonyms,
    phrases: synonyms.phrases.filter(([phrase]) => !names.has(joinSingular(phrase.split(' ')))),
  };
}
