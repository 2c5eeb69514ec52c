/** What one word of a question may mean: itself, what means the same, what begins so, or what it may be a slip for. */
import { editDistance } from '../model/edit-distance.ts';
import { isEnglish, scriptOf, singular } from './text.ts';
import { isOfPages, meaningIn, type Vocabulary } from './vocabulary.ts';
import type { Weights } from './weights.ts';

export interface Term {
  readonly word: string;
  /** Stems that the word may stand for, each with how sure we are, from 0 to 1. */
  readonly stems: ReadonlyMap<string, number>;
  /** The word as one of its kind, in words of our pages. */
  readonly form: string;
  /** Stems of the English words for what it means. */
  readonly concepts: readonly string[];
  /** The words to look up in the text of pages. */
  readonly inText: readonly string[];
  /** The word as it should have been written, if it was misspelt. */
  readonly corrected?: string;
  /** Words that may have been meant, if it is no word of a name. */
  readonly near: readonly string[];
  /** It is no word of a name, only of the family of one. */
  readonly isOfFamily: boolean;
  /** It only holds the sentence together. */
  readonly isFunction: boolean;
  /** It says what kind of answer is wanted. */
  readonly isAsking: boolean;
  /** It is the beginning of a word that is still being typed. */
  readonly isBeginning: boolean;
}
type Certainty = readonly [stem: string, certainty: number];
export const term = (word: string, stems: readonly Certainty[], more: Partial<Term> = {}): Term => {
  const most = new Map<string, number>();
  for (const [one, certainty] of stems) most.set(one, Math.max(most.get(one) ?? 0, certainty));
  return {
    word,
    stems: most,
    form: singular(word),
    concepts: [],
    inText: [word],
    near: [],
    isOfFamily: false,
    isFunction: false,
    isAsking: false,
    isBeginning: false,
    ...more,
  };
};

/** A word that stands for a phrase also means the words of the phrase that say something. */
export function withPhrase(
  one: Term,
  phrase: readonly string[] | undefined,
  { analyzer: { stem }, functionWords, pagesWith }: Vocabulary,
  { sure }: Weights,
): Term {
  const own = (phrase ?? []).filter(
    (word) => !functionWords.has(word) && pagesWith.has(stem(word)),
  );
  return own.length > 0
    ? {
        ...one,
        stems: new Map([...own.map((word) => [stem(word), sure.foreign] as const), ...one.stems]),
      }
    : one;
}

/** Words that were read, for a question is read more than once, and each reading compares thousands of words. Weights are the same for all that one vocabulary reads. */
const readBefore = new WeakMap<Vocabulary, Map<string, Term>>();

/** What a word may mean: itself and its synonyms; else a word of another language; else what begins so, if it is the last; else its family; else what it may be a slip for. */
export function readWord(...asked: Parameters<typeof read>): Term {
  const [word, isLast, isSpelt, languages, vocabulary] = asked;
  const known = readBefore.get(vocabulary) ?? new Map<string, Term>();
  readBefore.set(vocabulary, known);
  const key = [word, isLast, isSpelt, ...languages].join(' ');
  const one = known.get(key) ?? read(...asked);
  known.set(key, one);
  return one;
}

function read(
  word: string,
  isLast: boolean,
  isSpelt: boolean,
  languages: ReadonlySet<string>,
  vocabulary: Vocabulary,
  { sure }: Weights,
): Term {
  const { pagesWith, meanings, functionWords, acronyms } = vocabulary;
  const { language, stem } = vocabulary.analyzer;
  const own = stem(word);
  const isOurs = pagesWith.has(own);
  const isOwn = isOurs && isOfPages(word, vocabulary);
  // A word of the pages means what it does in another language only in a question that speaks it.
  const meaning = meaningIn(
    meanings
      .get(own)
      ?.filter((one) => !isOwn || one.language === language || languages.has(one.language)),
    languages,
    vocabulary,
  );
  const concepts = meaning ? [meaning.concept] : [];
  const longer = (certainty: number) =>
    isLast && !functionWords.has(word)
      ? beginningSo(word, vocabulary).map((one): Certainty => [stem(one), certainty])
      : [];
  if (isOurs)
    return term(
      word,
      [
        [own, 1],
        ...(meaning
          ? [
              [meaning.stem, isOwn ? sure.canonical : sure.foreign] as const,
              ...meaning.others.map((one): Certainty => [one, sure.synonym]),
            ]
          : []),
        ...longer(sure.longer),
      ],
      meaning && !isOwn
        ? // A title that a translator gave holds it; texts and other names hold the word for it.
          { concepts, form: singular(meaning.word), inText: [meaning.word] }
        : // Pages say an acronym where people say a word: "European" is EURALO in their text.
          {
            concepts,
            inText: meaning && acronyms.has(meaning.word) ? [word, meaning.word] : [word],
          },
    );
  if (meaning)
    return term(
      word,
      [
        [meaning.stem, sure.foreign],
        ...meaning.others.map((one): Certainty => [one, sure.synonym]),
      ],
      {
        form: singular(meaning.word),
        concepts,
        inText: meaning.language === language ? [word, meaning.word] : [meaning.word],
      },
    );
  const completed = longer(sure.completed);
  if (completed.length > 0) return term(word, completed, { isBeginning: true });
  const related = [...pagesWith.keys()].filter((one) => isRelated(one, own));
  if (related.length > 0 || isSpelt || functionWords.has(word))
    return term(
      word,
      related.map((one) => [one, sure.related]),
      // "electin" is of the family of "elect", and a slip.
      isSpelt || functionWords.has(word)
        ? {}
        : { near: nearestWords(word, languages, vocabulary), isOfFamily: related.length > 0 },
    );
  const alike = vocabulary.sounds.get(vocabulary.analyzer.sound?.(word) ?? '') ?? [];
  if (alike.length > 0)
    return term(
      word,
      alike.map((one) => [stem(one), sure.corrected]),
      { inText: alike },
    );
  const near = nearestWords(word, languages, vocabulary);
  if (near.length === 0) return term(word, [], { isBeginning: isLast });
  const stems = near.flatMap((one): Certainty[] => {
    const also = meaningIn(meanings.get(stem(one)), languages, vocabulary);
    return [
      ...(pagesWith.has(stem(one)) ? [[stem(one), sure.corrected] as const] : []),
      ...(also
        ? [[also.stem, pagesWith.has(stem(one)) ? sure.synonym : sure.corrected] as const]
        : []),
    ];
  });
  return term(word, stems, {
    corrected: near[0]!,
    near,
    concepts: near.flatMap(
      (one) => meaningIn(meanings.get(stem(one)), languages, vocabulary)?.concept ?? [],
    ),
    form: singular(near[0]!),
    inText: [near[0]!],
  });
}

const sorted = (word: string) => [...word].sort().join('');

/** So many words at most are looked at that begin with what was typed. */
const mostBeginnings = 20;

/** Words of names that begin with what was typed so far: three letters, of Chinese one. */
function beginningSo(word: string, { analyzer, known }: Vocabulary): string[] {
  if (word.length < 3 && scriptOf(word) !== 'zh') return [];
  const found: string[] = [];
  for (const [one, languages] of known)
    if (one.length > word.length && one.startsWith(word) && languages.has(analyzer.language))
      found.push(one);
  return found.sort((a, b) => a.length - b.length).slice(0, mostBeginnings);
}

/** Whether two stems are of one family that the stemmer does not see: "decertifi" of "decertified", "decertif" of "decertification", "kenyan" of "kenya". */
const isRelated = (one: string, other: string) =>
  Math.min(one.length, other.length) >= 5 &&
  !/\d/.test(one + other) &&
  Math.abs(one.length - other.length) <= 3 &&
  (one.startsWith(other) || other.startsWith(one));

/**
 * Known words within one slip of a word, of long ones two, nearest first. They are of its script, and of a language that the question
 * speaks. Of short words, which slips turn into each other, only the one that is one slip away.
 */
function nearestWords(
  word: string,
  languages: ReadonlySet<string>,
  { analyzer: { language: own }, known, meanings }: Vocabulary,
): readonly string[] {
  if (word.length < 3 || /\d|@/.test(word)) return [];
  const script = scriptOf(word);
  const most = word.length < 7 ? 1 : 2;
  const speaks = (language: string) =>
    languages.size === 0 ? language === own || script !== 'latin' : languages.has(language);
  const near = new Map<string, number>();
  const letters = sorted(word);
  const mayBeNear = (one: string) =>
    one.length >= 3 &&
    Math.abs(one.length - word.length) <= most &&
    (isEnglish(one) ? 'latin' : scriptOf(one)) === script &&
    !near.has(one);
  const look = (one: string) => {
    // The first letter is rarely wrong; letters in another order are more likely meant than other letters.
    const far =
      editDistance(word, one, most) +
      (one[0] === word[0] ? 0 : 0.5) -
      (one.length === word.length && sorted(one) === letters ? 0.6 : 0);
    if (far <= most + 0.5 && Math.floor(far) <= most) near.set(one, far);
  };
  for (const [one, spoken] of known)
    if (mayBeNear(one) && [...spoken].some((language) => language === own || speaks(language)))
      look(one);
  for (const [one, all] of meanings)
    if (mayBeNear(one) && all.some(({ language }) => speaks(language))) look(one);
  const found = [...near].sort((a, b) => a[1] - b[1] || (a[0] < b[0] ? -1 : 1));
  const best = found.filter(([, far]) => far <= found[0]![1] + 0.4).map(([one]) => one);
  return word.length < 4 && best.length > 1 ? [] : best.slice(0, 3);
}
