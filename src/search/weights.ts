/**
 * The numbers of the ranking. Those of fields, of whole names and of coverage were found by `npm run bench -- search --tune` on that half of
 * the benchmark's questions that its hash gives to tuning, and are reported on the other half.
 */
import type { Kind } from '../model/kinds.ts';
import type { Ask } from '../model/search-language.ts';

export const weights = {
  /** What an occurrence in a field counts, and how much the length of a field takes from that, from 0 to 1. */
  fields: {
    acronym: { weight: 3.6, length: 0 },
    title: { weight: 4, length: 0.4 },
    alias: { weight: 3.5, length: 0.2 },
    place: { weight: 6, length: 0 },
    people: { weight: 4, length: 0.4 },
    when: { weight: 3, length: 0 },
    list: { weight: 3, length: 0 },
    kind: { weight: 1.5, length: 0 },
    text: { weight: 0.65, length: 0.4 },
  },
  /** How much faster the worth of a word grows than its rarity. */
  rarity: 1.25,
  /** How slowly more occurrences stop counting more (k1 of BM25). */
  saturation: 3,
  /** What a whole name counts that the question holds, by field, and how fast a name loses that is held in part. */
  names: {
    acronym: 2,
    title: 2.5,
    alias: 1.2,
    place: 1.6,
    people: 0.6,
    list: 1.2,
    part: 1.8,
    /** What it counts more that a name was typed whole, as it is written; and how much of that in another form. */
    whole: 1.4,
    inForm: 0.6,
    /** The same of what is left of a question without the words by which one asks. */
    bare: 0.6,
    /** How much more a name counts whose words the question says in a row. */
    said: 0.3,
    /** How much more a name counts that begins with all that was typed; and where the last word is surely unfinished. */
    begun: 0.75,
    unfinished: 1.8,
  },
  /**
   * Questions that people ask of a page: what one counts that says all that was asked, how fast one loses of which little was asked; what a
   * word counts in them as in a field, and how many questions with it count at most; how many of the nearest count, and how much each of
   * them beside the one before; the power of how likely the words are in questions of a page, and what is added to what was counted.
   */
  known: {
    whole: 1.1,
    part: 1,
    word: 0.5,
    most: 3,
    next: 0.85,
    nearest: 6,
    likely: 0.12,
    unsaid: 0.2,
    few: 40,
  },
  /** How much a page loses that does not hold every word: the power of the part it holds. */
  coverage: 1.1,
  /** How sure it is that a word stands for another. */
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
  /** What words count that hold a sentence together, as part of a name, and words by which one asks. */
  functionWord: 0.2,
  askWord: 0.1,
  /** What a word for the subject of the whole guide counts beside others. */
  subjectWord: 0.5,
  /** What a kind of page counts, and pages that list or combine records (`lists`). */
  kinds: {
    guides: 1.15,
    glossary: 0.83,
    positions: 0.85,
  } satisfies CountOfKind as Partial<Record<string, number>>,
  lists: 0.88,
  /** What a kind counts more or less for what a question asks: how one does something, guides and procedures tell; what a word means, the glossary and the pages of groups; and so on. */
  answering: {
    how: { guides: 1.15, opportunities: 1.1, groups: 0.75, glossary: 0.7, cycles: 0.8 },
    many: { groups: 1.2 },
    who: { positions: 1.05, glossary: 0.85 },
    when: { cycles: 1.15 },
    meaning: { glossary: 1.2, cycles: 0.9 },
    region: { regions: 1.2, glossary: 0.8 },
  } satisfies CountWhenAsked as Partial<Record<Ask, Partial<Record<string, number>>>>,
  /** What a page counts that says none of the acronyms of a question, in its names, its text or what people ask of it. */
  otherBody: 0.5,
  /** How much more a page counts each time that twice as many records name it. */
  linked: 0.02,
  /** What has ended, and rounds by their year. */
  ended: 0.8,
  rounds: {
    asked: 1.3,
    /** What a round of that year counts more whose title says an acronym that was asked. */
    named: 1.4,
    other: 0.4,
    common: 1.3,
    unasked: 0.75,
    aYear: 0.03,
    most: 0.25,
    /** What a page that is no round counts where a year is asked. */
    timeless: 0.75,
  },
};

type CountOfKind = Partial<Record<Kind, number>>;
type CountWhenAsked = Partial<Record<Ask, CountOfKind>>;

export type Weights = typeof weights;
/** The fields of a page, as BM25F has them. */
export type Field = keyof Weights['fields'];
