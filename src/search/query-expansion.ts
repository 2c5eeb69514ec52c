/** What a word of a question may mean, in the words of our pages. */
import { nearestWords } from './spelling.ts';
import { stem } from './text.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface Expansion {
  readonly word: string;
  /** The word of our pages that a word of another language stands for. */
  readonly means?: string;
  /** Stems that the word may stand for, each with how sure we are, from 0 to 1. */
  readonly stems: ReadonlyMap<string, number>;
  /** The word as it should have been written, if it was misspelt. */
  readonly corrected?: string;
}

/** How sure we are that a word means another. */
const sure = {
  own: 1,
  canonical: 0.6,
  synonym: 0.4,
  foreign: 0.9,
  related: 0.7,
  corrected: 0.8,
  beginning: 0.5,
};
/** So many words at most are looked at that begin with what was typed. */
const mostBeginnings = 20;

/**
 * What a word may mean: first itself, then the word it is a synonym of, its family, and only then what it may be a slip for or the
 * beginning of. `pair` is a known word that it makes with its neighbour. A word that `isSpelt` right is not corrected.
 */
export function expandWord(
  word: string,
  pair: string | undefined,
  isSpelt: boolean,
  vocabulary: Vocabulary,
): Expansion {
  const { pagesWith, synonyms } = vocabulary;
  const own = stem(word);
  const group = synonyms.get(own);
  const joined: Certainty[] = pair && pagesWith.has(stem(pair)) ? [[stem(pair), sure.own]] : [];
  if (pagesWith.has(own)) {
    const others: Certainty[] = group
      ? [
          [group.canonical, sure.canonical],
          ...group.others.map((one): Certainty => [one, sure.synonym]),
        ]
      : [];
    return { word, stems: maxByStem([...joined, [own, sure.own], ...others]) };
  }
  if (group)
    return {
      word,
      stems: maxByStem([...joined, [group.canonical, sure.foreign]]),
      means: group.word,
    };
  if (joined.length > 0) return { word, stems: maxByStem(joined) };
  const related = [...pagesWith.keys()]
    .filter((one) => isRelated(one, own))
    .map((one): Certainty => [one, sure.related]);
  if (related.length > 0 || isSpelt) return { word, stems: maxByStem(related) };
  return (
    expandMisspelling(word, vocabulary) ?? {
      word,
      stems: maxByStem(expandPrefix(word, vocabulary)),
    }
  );
}

/** The word taken as a slip for words of our pages, or else for a word that we know of another language. */
function expandMisspelling(word: string, { known, synonyms }: Vocabulary): Expansion | undefined {
  const near = nearestWords(word, known.keys());
  if (near.length > 0) {
    const stems = near.flatMap((one): Certainty[] => {
      const target = known.get(one)!;
      const also = synonyms.get(target);
      return [[target, sure.corrected], ...(also ? [[also.canonical, sure.synonym] as const] : [])];
    });
    return { word, stems: maxByStem(stems), corrected: near[0]! };
  }
  const foreign = nearestWords(word, synonyms.keys())[0];
  return foreign === undefined
    ? undefined
    : {
        word,
        stems: maxByStem([[synonyms.get(foreign)!.canonical, sure.corrected]]),
        corrected: foreign,
      };
}

/** Words that begin so: what is still being typed. */
function expandPrefix(word: string, { known }: Vocabulary): Certainty[] {
  if (word.length < 3) return [];
  const longer = [...known.keys()].filter((whole) => whole.startsWith(word));
  return longer.slice(0, mostBeginnings).map((one) => [known.get(one)!, sure.beginning]);
}

/** Whether two stems are of one family that the stemmer does not see: "decertifi" of "decertified", "decertif" of "decertification". */
const isRelated = (one: string, other: string) =>
  Math.min(one.length, other.length) >= 5 &&
  Math.abs(one.length - other.length) <= 2 &&
  (one.startsWith(other) || other.startsWith(one));

/** A stem with how sure we are of it. */
type Certainty = readonly [stem: string, certainty: number];

/** Each stem once, with the most that anything says for it. */
function maxByStem(list: readonly Certainty[]): ReadonlyMap<string, number> {
  const stems = new Map<string, number>();
  for (const [one, certainty] of list) stems.set(one, Math.max(stems.get(one) ?? 0, certainty));
  return stems;
}
