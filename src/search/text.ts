/** Words as search compares them: without case, accents, British or American spelling, and word endings. */
import { stemmer } from 'stemmer';
import { searchWords } from './words.ts';

/** British spellings and the American ones in their place. */
const british: readonly (readonly [string, string])[] = [
  ['isation', 'ization'],
  ['ise$', 'ize'],
  ['ised$', 'ized'],
  ['ising$', 'izing'],
  ['our$', 'or'],
  ['ours$', 'ors'],
  ['centre', 'center'],
  ['programme', 'program'],
  ['defence', 'defense'],
  ['licence', 'license'],
  ['travell', 'travel'],
  ['enrol$', 'enroll'],
];
const britishPatterns = british.map(([from, to]) => [new RegExp(from), to] as const);

/** Lower case, without accents and other marks. Arabic loses its article, so that noun and noun with article meet. */
export function plain(text: string): string {
  const lower = text.toLowerCase();
  // Most texts are English, and there are many: what only other letters need takes most of the time.
  const bare = isEnglish(lower)
    ? lower
    : lower
        .normalize('NFKD')
        .replaceAll(/\p{Mark}/gu, '')
        .replaceAll(/(^|\P{L})ال(?=\p{L}{3})/gu, '$1');
  return bare.replaceAll(/[’']s\b/g, '');
}

/** Whether a text holds only letters of English, and signs. */
const isEnglish = (text: string) => !/[^\0-\x7f]/.test(text);

/** Most words are spelt alike on both sides of the ocean, and one look tells. */
const mayBeBritish = new RegExp(british.map(([from]) => from).join('|'));
const american = (word: string) =>
  mayBeBritish.test(word)
    ? britishPatterns.reduce((text, [from, to]) => text.replace(from, to), word)
    : word;

/** The stem of one plain word. Remembered, since pages share most of their words. */
export function stem(word: string): string {
  let known = stems.get(word);
  if (known === undefined) {
    const spelt = american(word);
    known = /^[a-z]{3,}$/.test(spelt) ? stemmer(spelt) : spelt;
    stems.set(word, known);
  }
  return known;
}
const stems = new Map<string, string>();

/** A plain word as one of its kind: "nominations" → "nomination". Keeps apart what a stem throws together, such as "nominating". */
export const singular = (word: string) =>
  word.endsWith('s') && /^[a-z]{4,}$/.test(word)
    ? word.replace(/ies$/, 'y').replace(/([^sui])s$/, '$1')
    : word;

/** A name as a whole, for comparison with a question as a whole: its words in a row, each as one of its kind. */
export const joinSingular = (words: readonly string[]) =>
  words.map((word) => singular(american(word))).join('');

/** The plain words of a text, in order; parts joined by a hyphen or slash are separate words. */
export function wordsOfText(text: string): string[] {
  const bare = plain(text);
  return bare.match(isEnglish(bare) ? /[a-z\d]+/g : /[\p{L}\p{N}]+/gu) ?? [];
}

const stopwords = new Set(searchWords.stopwords.map(plain));

/** Whether a plain word says nothing by itself: "the", "how", "my". */
export const isStopword = (word: string) => stopwords.has(word);

/** The words that say something; all of them if none does. */
export function removeStopwords(words: readonly string[]): readonly string[] {
  const content = words.filter((word) => !isStopword(word));
  return content.length > 0 ? content : words;
}

/** The words of a query that say something. */
export const contentWords = (query: string) => removeStopwords(wordsOfText(query));

/** Names in one word each, with and without the words that say nothing: as they are written, and as they are compared loosely. */
export const exactForms = (names: readonly string[]): ReadonlySet<string> =>
  new Set(
    names
      .map(wordsOfText)
      .flatMap((words) => [words, words.filter((word) => !isStopword(word))])
      .flatMap((words) => [words.join(''), joinSingular(words)])
      .filter(Boolean),
  );

/** Names as they are written, in one word. */
export const writtenForms = (names: readonly string[]): ReadonlySet<string> =>
  new Set(names.map((name) => wordsOfText(name).join('')));
