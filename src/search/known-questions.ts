/**
 * Questions that people ask, of which editors know the page that answers them. People search in words that stand neither on a page nor in its
 * names (Furnas, Landauer, Gomez and Dumais, "The vocabulary problem in human-system communication", CACM 1987). What helps is to index
 * with a page the questions that it answers: document expansion (Nogueira, Yang, Lin and Cho, "Document expansion by query
 * prediction", 2019, who let a model write them; here people do). Each question is also held as one against what is asked, as search in lists of
 * frequent questions does, since words of two questions of a page together are none of its questions.
 */
import type { Analyzer } from './analyzer.ts';
import type { Place } from './name-match.ts';
import { unpackQuestions, type PackedQuestions } from './question-codes.ts';
import type { Steps } from './steps.ts';
import type { Weights } from './weights.ts';

/** Questions in one language, as the ranking sees them. */
export interface KnownQuestions {
  readonly language: string;
  /** The stem of a word in their language. */
  readonly stem: (word: string) => string;
  /** The stem of a word if questions hold it; of a Chinese one, which may be divided otherwise there, the longest of its parts that they hold. Each with the part of the word that it is. */
  readonly stemsIn: (word: string) => ReadonlyMap<string, number>;
  /** Over how many pages the questions with a stem spread; one that has most of them counts for little more than one page. */
  readonly spread: (stem: string) => number;
  /** Looks for questions alike. `partOf` says how much a word makes up a question. */
  readonly seek: (
    terms: readonly SoughtTerm[],
    total: number,
    partOf: (stem: string) => number,
    weights: Weights['known'],
  ) => Steps<Asked>;
}

/** What is known of questions by their numbers. */
interface Held {
  /** Numbers of the questions that hold a stem, those of a page in a row. */
  readonly holding: (stem: string) => readonly number[];
  readonly stemsOf: (question: number) => readonly string[];
  readonly placeOf: (question: number) => Place;
  /** How many stems the questions of each page hold. */
  readonly lengths: readonly number[];
}

/** Opens the questions of each page, in the order of the catalogue. What a stem leads to is looked up once it is asked for: of thousands a question needs a few. */
export function openQuestions(
  packed: PackedQuestions,
  { language, stem }: Pick<Analyzer, 'language' | 'stem'>,
): KnownQuestions {
  const { stems, numbers, ends, places } = unpackQuestions(packed);
  const numberOf = new Map(stems.map((one, number) => [one, number]));
  const lengths: number[] = [];
  for (const [question, place] of places.entries())
    lengths[place] = (lengths[place] ?? 0) + ends[question]! - (ends[question - 1] ?? 0);
  const spreads = spreadsOf(stems.length, numbers, ends, places);
  const found = new Map<string, readonly number[]>();
  const held: Held = {
    holding(one) {
      const known = found.get(one) ?? questionsWith(numberOf.get(one), numbers, ends);
      found.set(one, known);
      return known;
    },
    stemsOf: (question) =>
      Array.from(
        numbers.subarray(ends[question - 1] ?? 0, ends[question]),
        (number) => stems[number]!,
      ),
    placeOf: (question) => places[question]!,
    lengths,
  };
  return {
    language,
    stem,
    stemsIn: (word) => partsOf(word, stem, (one) => numberOf.has(one)),
    spread: (one) => spreads[numberOf.get(one) ?? -1] ?? 0,
    seek: (terms, total, partOf, weights) => seek(terms, total, held, partOf, weights),
  };
}

/**
 * Over how many pages the questions with each stem spread: as many as would have it equally often at the same entropy (Hill, "Diversity and
 * evenness: a unifying notation and its consequences", Ecology 1973). Among thousands of questions a word stands on many pages by chance.
 */
function spreadsOf(
  stems: number,
  numbers: Uint16Array,
  ends: readonly number[],
  places: readonly Place[],
): Float64Array {
  const [all, logs] = [new Float64Array(stems), new Float64Array(stems)];
  const [onPage, page] = [new Uint16Array(stems), new Int32Array(stems).fill(-1)];
  // The questions of a page are in a row, so what is counted of a stem is complete once another page has it.
  const close = (stem: number) => {
    const often = onPage[stem]!;
    if (often > 0) logs[stem]! += often * Math.log(often);
    onPage[stem] = 0;
  };
  for (let question = 0, at = 0; question < ends.length; question++)
    for (; at < ends[question]!; at++) {
      const stem = numbers[at]!;
      if (page[stem] !== places[question]) close(stem);
      page[stem] = places[question]!;
      onPage[stem]!++;
      all[stem]!++;
    }
  for (let stem = 0; stem < stems; stem++) close(stem);
  return all.map((often, stem) => (often > 0 ? often / Math.exp(logs[stem]! / often) : 0));
}

/** The questions that hold a stem, by the numbers of both. */
function questionsWith(
  stem: number | undefined,
  numbers: Uint16Array,
  ends: readonly number[],
): number[] {
  if (stem === undefined) return [];
  const questions: number[] = [];
  for (
    let at = numbers.indexOf(stem), question = 0;
    at >= 0;
    at = numbers.indexOf(stem, ends[question])
  ) {
    while (ends[question]! <= at) question++;
    questions.push(question);
  }
  return questions;
}

function partsOf(
  word: string,
  stem: (word: string) => string,
  isHeld: (stem: string) => boolean,
): ReadonlyMap<string, number> {
  const own = stem(word);
  if (isHeld(own)) return new Map([[own, 1]]);
  const found = new Map<string, number>();
  if (/\p{Script=Han}/u.test(word))
    for (let at = 0; at < word.length; at++)
      for (let end = word.length; end > at; end--) {
        const part = word.slice(at, end);
        if (!isHeld(part)) continue;
        found.set(part, part.length / word.length);
        at = end - 1;
        break;
      }
  return found;
}

/** A word of what was asked: how much it tells pages apart, the stems for which it may stand, each with how sure that is, and its own among them. */
interface SoughtTerm {
  readonly worth: number;
  readonly stems: ReadonlyMap<string, number>;
  readonly own: ReadonlyMap<string, number>;
}

/** The known questions of a page that are like what was asked. */
export interface Alike {
  /** What they are worth together. */
  readonly value: number;
  /** How much of what was asked the best one says, from 0 to 1. */
  readonly said: number;
}

/** What known questions say to what was asked. */
export interface Asked {
  /** How often the questions of a page hold a word, given by its place, weighed as a field of the page. */
  readonly frequency: (term: number, place: Place) => number;
  /** For each page its questions that are alike. */
  readonly alike: ReadonlyMap<Place, Alike>;
  /** How much likelier the words are in questions of a page than in all. */
  readonly likelihood: (place: Place) => number;
}

function* seek(
  terms: readonly SoughtTerm[],
  total: number,
  known: Held,
  partOf: (stem: string) => number,
  weights: Weights['known'],
): Steps<Asked> {
  const pools = terms.map(({ stems }) => poolOf(stems, known));
  const found = new Map<Place, Alike[]>();
  const seen = new Set<number>();
  for (const { stems, worth } of terms)
    if (worth > 0)
      for (const one of stems.keys())
        for (const question of known.holding(one)) {
          if (seen.has(question)) continue;
          seen.add(question);
          yield;
          const place = known.placeOf(question);
          const all = found.get(place) ?? [];
          all.push(likeness(known.stemsOf(question), terms, total, partOf, weights));
          found.set(place, all);
        }
  return {
    frequency: (term, place) => weights.word * Math.min(weights.most, pools[term]?.get(place) ?? 0),
    alike: new Map([...found].map(([place, all]) => [place, together(all, weights)])),
    likelihood: likelihoodIn(
      // What a word may mean besides would make pages likely of which nobody has said it.
      terms
        .filter(({ worth, own }) => worth > 0 && own.size > 0)
        .map(({ own }) => poolOf(own, known)),
      known,
      weights,
    ),
  };
}

/** The nearest questions speak for their page together, each less than the one before: one may be there by chance. */
function together(all: Alike[], { next, nearest }: Weights['known']): Alike {
  all.sort((a, b) => b.value - a.value);
  const value = all
    .slice(0, nearest)
    .reduce((sum, one, place) => sum + one.value * next ** place, 0);
  return { ...all[0]!, value };
}

/** How alike a known question is to what was asked: how much of that it says, by worth, and how much of it was asked. */
function likeness(
  stems: readonly string[],
  terms: readonly SoughtTerm[],
  total: number,
  partOf: (stem: string) => number,
  weights: Weights['known'],
): Alike {
  const surest = (list: Iterable<number>) => Math.max(0, ...list);
  let [said, held, all] = [0, 0, 0];
  for (const asked of terms)
    said += asked.worth * surest(stems.map((one) => asked.stems.get(one) ?? 0));
  for (const one of stems) {
    const part = partOf(one);
    all += part;
    held += part * surest(terms.map((asked) => asked.stems.get(one) ?? 0));
  }
  return { value: said * (held / all) ** weights.part, said: said / total };
}

/**
 * How much likelier words are in the questions of a page than in all: naive Bayes, with smoothing for pages that have few questions (Zhai and
 * Lafferty, "A study of smoothing methods for language models", 2004).
 */
function likelihoodIn(
  pools: readonly ReadonlyMap<Place, number>[],
  { lengths }: Held,
  { unsaid, few }: Weights['known'],
): Asked['likelihood'] {
  const all = lengths.reduce((sum, one) => sum + one, 0);
  const shares = pools.map((pool) => [...pool.values()].reduce((sum, one) => sum + one, 0) / all);
  return (place) =>
    pools.reduce(
      (product, pool, at) =>
        (product * ((pool.get(place) ?? 0) + unsaid)) / ((lengths[place] ?? 0) + few) / shares[at]!,
      1,
    );
}

/** How many questions of each page hold a word in one of its stems. */
function poolOf(
  stems: ReadonlyMap<string, number>,
  { holding, placeOf }: Held,
): ReadonlyMap<Place, number> {
  const pool = new Map<Place, number>();
  for (const [one, sure] of stems) {
    const counts = new Map<Place, number>();
    for (const question of holding(one)) {
      const place = placeOf(question);
      counts.set(place, (counts.get(place) ?? 0) + 1);
    }
    for (const [place, often] of counts)
      pool.set(place, Math.max(pool.get(place) ?? 0, often * sure));
  }
  return pool;
}
