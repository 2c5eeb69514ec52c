/**
 * The numbers of the ranking. Those of fields, of whole names and of coverage were found by `npm run bench -- search --tune` on that half of
 * the benchmark's questions that its hash gives to tuning, and are reported on the other half.
 */
import type { Kind } from '../model/kinds.ts';

/** The fields of a page, as BM25F has them. */
export type Field =
  | 'acronym'
  | 'title'
  | 'alias'
  | 'place'
  | 'people'
  | 'when'
  | 'list'
  | 'summary'
  | 'kind'
  | 'text';

export interface Weights {
  /** What an occurrence in a field counts, and how much the length of a field takes from that, from 0 to 1. */
  fields: Record<Field, { weight: number; length: number }>;
  /** How slowly more occurrences stop counting more (k1 of BM25). */
  saturation: number;
  /** What a whole name counts that the question holds, by field, and how fast a name loses that is held in part. */
  names: {
    acronym: number;
    title: number;
    alias: number;
    place: number;
    people: number;
    list: number;
    part: number;
  };
  /** How much a page loses that does not hold every word: the power of the part it holds. */
  coverage: number;
  /** How sure it is that a word stands for another. */
  sure: Record<
    'canonical' | 'synonym' | 'foreign' | 'related' | 'completed' | 'longer' | 'corrected' | 'form',
    number
  >;
  /** What words count that hold a sentence together, as part of a name, and words by which one asks. */
  functionWord: number;
  askWord: number;
  kinds: Partial<Record<string, number>>;
  /** What has ended, and rounds by their year. */
  ended: number;
  rounds: {
    asked: number;
    other: number;
    common: number;
    unasked: number;
    aYear: number;
    most: number;
  };
}

export const weights: Weights = {
  fields: {
    acronym: { weight: 3.6, length: 0 },
    title: { weight: 3, length: 0.3 },
    alias: { weight: 3.5, length: 0.2 },
    place: { weight: 6, length: 0 },
    people: { weight: 4, length: 0.4 },
    when: { weight: 3, length: 0 },
    list: { weight: 3, length: 0 },
    summary: { weight: 1, length: 0.3 },
    kind: { weight: 1.5, length: 0 },
    text: { weight: 0.5, length: 0.4 },
  },
  saturation: 4,
  names: { acronym: 2.5, title: 2.5, alias: 1.2, place: 1.6, people: 0.8, list: 1.2, part: 1.8 },
  coverage: 1,
  sure: {
    canonical: 0.7,
    synonym: 0.45,
    foreign: 0.95,
    related: 0.7,
    completed: 0.8,
    longer: 0.3,
    corrected: 0.75,
    form: 0.9,
  },
  functionWord: 0.25,
  askWord: 0.1,
  kinds: { guides: 1.15, glossary: 0.75 } satisfies Partial<Record<Kind, number>>,
  ended: 0.7,
  rounds: { asked: 1.3, other: 0.4, common: 1.3, unasked: 0.75, aYear: 0.03, most: 0.25 },
};
