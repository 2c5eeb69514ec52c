/**
 * What a question may ask for by name although it is no name as it stands: in another order, with a slip, or with words around it by which
 * one asks what something means ("what is X", "X meaning"), or which say what the whole guide is about ("X icann").
 */
import type { Ask } from '../model/search-language.ts';
import { inAnyOrder } from './text.ts';
import { withoutPhrases } from './typed-words.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The names that may be meant by words of which some may be slips (`near`) where these kinds of answer are asked for, the longest first. */
export function bareNames(
  words: readonly string[],
  near: ReadonlyMap<string, readonly string[]>,
  kinds: ReadonlySet<Ask>,
  vocabulary: Vocabulary,
): readonly string[] {
  const all = spellings(words, near).flatMap((one) => spelt(one, kinds, vocabulary));
  return [...new Set(all)].sort((a, b) => b.length - a.length);
}

/** So many ways at most are tried to spell what was typed. */
const mostSpellings = 9;

/** The words as typed, and with others in the place of those that may be slips. A word alone is no name in other letters. */
function spellings(
  words: readonly string[],
  near: ReadonlyMap<string, readonly string[]>,
): readonly (readonly string[])[] {
  let all: string[][] = [[]];
  for (const word of words) {
    const ways = words.length > 1 ? [word, ...(near.get(word) ?? [])] : [word];
    all = all.flatMap((before) => ways.map((one) => [...before, one])).slice(0, mostSpellings);
  }
  return all;
}

/** The same for words that are spelt right. */
function spelt(
  words: readonly string[],
  kinds: ReadonlySet<Ask>,
  { asks, functionWords, subject }: Vocabulary,
): readonly string[] {
  const all = ` ${words.join(' ')} `;
  // "Stand for" asks for a meaning, but not in "how do I stand for election".
  const isMeant = kinds.size === 1 && kinds.has('meaning');
  const meant = withoutPhrases(
    all,
    asks.flatMap(([phrase, ask]) => (ask === 'meaning' ? [phrase] : [])),
  );
  const texts = isMeant ? [all, meant, trimmed(meant, functionWords)] : [all];
  return texts
    .flatMap((text) => [text, ...subject.flatMap((one) => withoutEnds(text, one))])
    .map((text) => inAnyOrder(text.split(' ').filter(Boolean)))
    .filter(Boolean);
}

/** A text without a phrase at its beginning, and at its end. */
const withoutEnds = (text: string, phrase: string): string[] => [
  ...(text.startsWith(` ${phrase} `) ? [text.slice(phrase.length + 1)] : []),
  ...(text.endsWith(` ${phrase} `) ? [text.slice(0, -phrase.length - 1)] : []),
];

/** A text without the small words at its ends. */
function trimmed(text: string, small: Vocabulary['functionWords']): string {
  const words = text.split(' ').filter(Boolean);
  const isSmall = (word: string) => small.has(word);
  const first = words.findIndex((word) => !isSmall(word));
  const last = words.findLastIndex((word) => !isSmall(word));
  return ` ${words.slice(Math.max(0, first), last + 1).join(' ')} `;
}
