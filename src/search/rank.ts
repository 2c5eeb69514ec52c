/** Ranks the pages of the catalogue for a query. Pure: the same query and catalogue give the same order. */
import type { Kind } from '../model/kinds.ts';
import type { CatalogueEntry } from './catalogue.ts';
import { expandWord, type Expansion } from './query-expansion.ts';
import type { DocumentTerms } from './document-terms.ts';
import { joinPairs } from './spelling.ts';
import { replacePhrases } from './synonyms.ts';
import { removeStopwords, singular, stem, wordsOfText } from './text.ts';
import { buildVocabulary, type Vocabulary } from './vocabulary.ts';
import { scoreExactMatch, isExactTitle, exactQuestion } from './exact-match.ts';

export interface Ranked {
  readonly entry: CatalogueEntry;
  readonly score: number;
  /** How much of the question its words cover, from 0 to 1. */
  readonly covered: number;
}
interface Ranking {
  readonly results: readonly Ranked[];
  /** The query with misspelt words put right, if there were any. */
  readonly corrected: string | undefined;
  /** Words of the query that were corrected. */
  readonly doubtful: readonly string[];
  /** Words of the query that no page knows, even corrected. */
  readonly unknown: readonly string[];
  /** The glossary entry of the very word that was asked. */
  readonly exact: CatalogueEntry | undefined;
}

export const nothing: Ranking = {
  results: [],
  corrected: undefined,
  doubtful: [],
  unknown: [],
  exact: undefined,
};

/** A word written just so counts more than another form of it; where only another language's word led to the page, less. */
const exactness = { same: 1.5, foreign: 0.6 };
/** A title that begins with the word is about it. A word's own page explains; the page of the thing itself does that and more, and a guide most. */
const weights = {
  first: 1.1,
  kind: {
    areas: 1,
    groups: 1,
    regions: 1,
    positions: 1,
    procedures: 1,
    cycles: 1,
    opportunities: 1,
    guides: 1.15,
    glossary: 0.65,
    sources: 1,
  } satisfies Record<Kind, number> as Readonly<Partial<Record<string, number>>>,
};
/** Each word of a title beyond so many makes each of them say less. */
const titles = { short: 3, longer: 0.04 };
/**
 * Rounds of elections: the year that was asked, another one, and the round common to all regions. Without a year in the question a round
 * counts less than what lasts, and less with each year that passed since the newest.
 */
const rounds = { asked: 1.3, other: 0.4, common: 1.3, unasked: 0.75, aYear: 0.03, most: 0.25 };
/** What has ended answers after what has not. */
const ended = 0.7;
/** What scores less than this part of the best is left out. */
const worthShowing = 0.1;
/** Makes a ranker for the pages of a catalogue, by their words. */
export function makeRanker(pages: readonly DocumentTerms[]) {
  const vocabulary = buildVocabulary(pages);
  const newest = Math.max(0, ...pages.map(({ entry }) => entry.y ?? 0));

  /** Ranks the pages for a query. Words that are known to be `spelt` right are not corrected. */
  return function rank(query: string, spelt: ReadonlySet<string> = new Set()): Ranking {
    const list = removeStopwords(
      joinPairs(
        wordsOfText(replacePhrases(query, vocabulary.phrases)),
        vocabulary.known,
        vocabulary.titles,
      ),
    );
    if (list.length === 0) return nothing;
    const asked = list.map((word, place) =>
      expandWord(word, findPair(list, place, vocabulary), spelt.has(word), vocabulary),
    );
    const understood = asked.map(({ word, corrected }) => corrected ?? word);
    const meant = asked.map(({ word, corrected, means }) => corrected ?? means ?? word);
    const whole = exactQuestion([wordsOfText(query), list, understood], meant);
    const years = list.filter((word) => /^(19|20)\d\d$/.test(word)).map(Number);

    const results = pages.flatMap((page): Ranked[] => {
      const { worth, covered } = scoreTerms(page, asked, vocabulary);
      if (worth === 0) return [];
      return [
        {
          entry: page.entry,
          covered,
          score:
            (worth * weighPage(page) + scoreExactMatch(page, whole)) *
            weighTime(page.entry, years, newest),
        },
      ];
    });
    results.sort(
      (a, b) =>
        b.score - a.score ||
        (b.entry.y ?? 0) - (a.entry.y ?? 0) ||
        (a.entry.u < b.entry.u ? -1 : 1),
    );
    const top = results[0]?.score ?? 0;
    return {
      results: results.filter((one) => one.score >= top * worthShowing),
      corrected: correctedQuery(query, asked),
      exact: pages.find((page) => page.kind === 'glossary' && isExactTitle(page.titles, whole))
        ?.entry,
      doubtful: asked.filter((one) => one.corrected).map((one) => one.word),
      unknown: asked.filter((one) => one.stems.size === 0).map((one) => one.word),
    };
  };
}

/** What the words of a page are worth to those that were asked, and how much of the question they cover, from 0 to 1. */
function scoreTerms(
  page: DocumentTerms,
  asked: readonly Expansion[],
  vocabulary: Vocabulary,
): { worth: number; covered: number } {
  let [worth, covered, total] = [0, 0, 0];
  for (const meaning of asked) {
    const most = maxTermWeight(meaning, vocabulary);
    const own = scoreTerm(page, meaning, most, vocabulary);
    worth += own;
    total += most;
    if (own > 0) covered += most;
  }
  return { worth: worth * (covered / total) ** 2, covered: covered / total };
}

/** How much one word of the question tells pages apart. */
function maxTermWeight(
  { word, corrected, stems }: Expansion,
  { pagesWith, rarity }: Vocabulary,
): number {
  const own = stem(corrected ?? word);
  return pagesWith.has(own) ? rarity(own) : Math.max(...[...stems.keys()].map(rarity), 1);
}

/** What a page is worth to one word of the question. */
function scoreTerm(
  page: DocumentTerms,
  { word, stems, corrected, means }: Expansion,
  most: number,
  { rarity }: Vocabulary,
): number {
  let best = 0;
  for (const [one, certainty] of stems) {
    // A rare synonym must not count for more than the word that was asked.
    const value =
      (page.stems.get(one) ?? 0) *
      certainty *
      Math.min(rarity(one), most) *
      (page.first === one ? weights.first : 1);
    best = Math.max(best, value);
  }
  if (page.words.has(singular(means ?? corrected ?? word))) return best * exactness.same;
  return means ? best * exactness.foreign : best;
}

/** How much a page counts by what it is: its kind, and how few words its title needs. */
const weighPage = (page: DocumentTerms) =>
  (weights.kind[page.kind] ?? 1) / (1 + Math.max(0, page.length - titles.short) * titles.longer);

/** How much a page counts by its time: rounds by their year, whatever else by whether it has ended. */
function weighTime(
  { y: year, g: isCommon, o: hasEnded }: CatalogueEntry,
  years: readonly number[],
  newest: number,
): number {
  if (!year) return hasEnded ? ended : 1;
  const common = isCommon ? rounds.common : 1;
  if (years.length > 0) return common * (years.includes(year) ? rounds.asked : rounds.other);
  return (
    common * (rounds.unasked - Math.min(rounds.most, Math.max(0, newest - year) * rounds.aYear))
  );
}

/** A known word that a word makes with the one after it or before it. */
function findPair(
  list: readonly string[],
  place: number,
  { known }: Vocabulary,
): string | undefined {
  return [list[place]! + list[place + 1], list[place - 1] + list[place]!].find((pair) =>
    known.has(pair),
  );
}

/** The query with its misspelt words put right, if there were any. */
function correctedQuery(query: string, asked: readonly Expansion[]): string | undefined {
  const corrections = new Map(
    asked.flatMap(({ word, corrected }) => (corrected ? [[word, corrected] as const] : [])),
  );
  if (corrections.size === 0) return undefined;
  return wordsOfText(query)
    .map((word) => corrections.get(word) ?? word)
    .join(' ');
}
