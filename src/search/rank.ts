/** Ranks the pages of the catalogue for a query. Pure: the same query and catalogue give the same order. */
import type { CatalogueEntry } from './catalogue.ts';
import { weights as fields, type PageWords } from './page-words.ts';
import { joinPairs, nearestWords } from './spelling.ts';
import { phrased, synonymsOf } from './synonyms.ts';
import { contentOf, singular, stem, wholeOf, wordsOfText } from './text.ts';
import { gainOf, isTitle, wholeQuestion, type Whole } from './wholes.ts';
import words from './words.json' with { type: 'json' };

export interface Ranked {
  readonly entry: CatalogueEntry;
  readonly score: number;
  /** How much of the question its words cover, from 0 to 1. */
  readonly covered: number;
}
export interface Ranking {
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

export const nothing: Ranking = { results: [], corrected: undefined, doubtful: [], unknown: [], exact: undefined };

/** A word written just so counts more than another form of it. */
const exactness = 1.5;
/** A title that begins with the word is about it. A word's own page explains; the page of the thing itself does that and more, and a guide most. */
const weights = { first: 1.1, kind: { glossary: 0.65, guides: 1.15 } as Readonly<Record<string, number>> };
/** How sure we are that a word means another. */
const sure = { own: 1, canonical: 0.6, synonym: 0.4, foreign: 0.9, related: 0.7, corrected: 0.8, beginning: 0.5 };

/** Makes a ranker for the pages of a catalogue, by their words. */
export function makeRanker(pages: readonly PageWords[]) {
  const pagesWith = new Map<string, number>();
  // What summaries say makes a word known, not common.
  for (const page of pages) for (const [one, weight] of page.stems) pagesWith.set(one, (pagesWith.get(one) ?? 0) + (weight > fields.summary ? 1 : 0));
  const [titles, names] = [new Set<string>(), new Set<string>()];
  for (const page of pages) {
    for (const title of page.titles) titles.add(title);
    for (const name of page.names) names.add(name);
  }
  const known = new Map<string, string>();
  for (const page of pages) for (const word of page.words) known.set(word, stem(word));
  const rarity = (one: string) => Math.log(1 + pages.length / (1 + (pagesWith.get(one) ?? 0)));
  const synonyms = synonymsOf(words.synonyms, (one) => pagesWith.has(one));
  // A phrase that a page goes by needs no other word for it.
  const phrases = synonyms.phrases.filter(([phrase]) => !names.has(wholeOf(phrase.split(' '))));

  /** What a word of the query may mean: stems with how sure we are. A word that is `spelt` right is not corrected. */
  function meaningOf(word: string, pair: string | undefined, spelt: ReadonlySet<string>): Meaning {
    const stems = new Map<string, number>();
    const add = (one: string, certainty: number) => stems.set(one, Math.max(stems.get(one) ?? 0, certainty));
    const own = stem(word);
    const group = synonyms.get(own);
    if (pair && pagesWith.has(stem(pair))) add(stem(pair), sure.own);
    if (pagesWith.has(own)) {
      add(own, sure.own);
      if (group) add(group.canonical, sure.canonical);
      for (const one of group?.others ?? []) add(one, sure.synonym);
      return { word, stems };
    }
    if (group) {
      add(group.canonical, sure.foreign);
      return { word, stems, means: group.word };
    }
    if (stems.size > 0) return { word, stems };
    for (const one of pagesWith.keys()) if (isRelated(one, own)) add(one, sure.related);
    if (stems.size > 0 || spelt.has(word)) return { word, stems };
    const near = nearestWords(word, known.keys());
    for (const one of near) {
      const target = known.get(one)!;
      add(target, sure.corrected);
      const also = synonyms.get(target);
      if (also) add(also.canonical, sure.synonym);
    }
    if (near.length > 0) return { word, stems, corrected: near[0]! };
    const foreign = nearestWords(word, synonyms.keys())[0];
    if (foreign) {
      add(synonyms.get(foreign)!.canonical, sure.corrected);
      return { word, stems, corrected: foreign };
    }
    if (word.length >= 3) for (const one of [...known.keys()].filter((whole) => whole.startsWith(word)).slice(0, 20)) add(known.get(one)!, sure.beginning);
    return { word, stems };
  }

  function scoreOf(page: PageWords, asked: readonly Meaning[], whole: Whole, years: readonly number[]): { score: number; covered: number } {
    let score = 0;
    let covered = 0;
    let total = 0;
    for (const { word, stems, corrected, means } of asked) {
      const own = stem(corrected ?? word);
      const worth = pagesWith.has(own) ? rarity(own) : Math.max(...[...stems.keys()].map(rarity), 1);
      let best = 0;
      for (const [one, certainty] of stems) {
        // A rare synonym must not count for more than the word that was asked.
        const value = (page.stems.get(one) ?? 0) * certainty * Math.min(rarity(one), worth) * (page.first === one ? weights.first : 1);
        if (value > best) best = value;
      }
      if (page.words.has(singular(means ?? corrected ?? word))) best *= exactness;
      else if (means) best *= 0.6;
      score += best;
      total += worth;
      if (best > 0) covered += worth;
    }
    if (score === 0) return { score, covered };
    score *= (covered / total) ** 2;
    score /= 1 + Math.max(0, page.length - 3) * 0.04;
    score *= weights.kind[page.kind] ?? 1;
    score += gainOf(page, whole);
    const { entry } = page;
    if (entry.y) {
      if (years.length > 0) score *= years.includes(entry.y) ? 1.3 : 0.4;
      // The round that is common to all regions answers unless a region is asked for.
      if (entry.g) score *= 1.3;
      if (years.length === 0) score *= 0.75 - Math.min(0.25, Math.max(0, newest - entry.y) * 0.03);
    } else if (entry.o) score *= 0.7;
    return { score, covered: covered / total };
  }
  const newest = Math.max(0, ...pages.map(({ entry }) => entry.y ?? 0));

  return function rank(query: string, spelt: ReadonlySet<string> = new Set()): Ranking {
    const list = contentOf(joinPairs(wordsOfText(phrased(query, phrases)), known, titles));
    if (list.length === 0) return nothing;
    const asked = list.map((word, index) =>
      meaningOf(
        word,
        [word + list[index + 1], list[index - 1] + word].find((pair) => known.has(pair)),
        spelt,
      ),
    );
    const understood = asked.map(({ word, corrected }) => corrected ?? word);
    const whole = wholeQuestion(
      [wordsOfText(query), list, understood],
      asked.map(({ word, corrected, means }) => corrected ?? means ?? word),
    );
    const years = list.filter((word) => /^(19|20)\d\d$/.test(word)).map(Number);

    const results = pages
      .map((page): Ranked => ({ entry: page.entry, ...scoreOf(page, asked, whole, years) }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score || (b.entry.y ?? 0) - (a.entry.y ?? 0) || (a.entry.u < b.entry.u ? -1 : 1));
    const top = results[0]?.score ?? 0;
    return {
      results: results.filter((one) => one.score >= top * 0.1),
      corrected: asked.some((one) => one.corrected)
        ? wordsOfText(query)
            .map((word) => asked.find((one) => one.word === word)?.corrected ?? word)
            .join(' ')
        : undefined,
      exact: pages.find((page) => page.kind === 'glossary' && isTitle(page.titles, whole))?.entry,
      doubtful: asked.filter((one) => one.corrected).map((one) => one.word),
      unknown: asked.filter((one) => one.stems.size === 0).map((one) => one.word),
    };
  };
}

/** Whether two stems are of one family that the stemmer does not see: "decertifi" of "decertified", "decertif" of "decertification". */
const isRelated = (one: string, other: string) =>
  Math.min(one.length, other.length) >= 5 && Math.abs(one.length - other.length) <= 2 && (one.startsWith(other) || other.startsWith(one));

interface Meaning {
  readonly word: string;
  /** The word of our pages that a word of another language stands for. */
  readonly means?: string;
  readonly stems: ReadonlyMap<string, number>;
  readonly corrected?: string;
}
