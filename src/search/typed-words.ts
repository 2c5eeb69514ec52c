/** The words of what people type: divided, joined and replaced until they are words as our pages have them. */
import { scriptOf, wordsOfText } from './text.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A title of the browser's tab ends with the name of the site, after a sign. */
export function withoutSiteName(text: string, { siteName }: Vocabulary): string {
  const at = siteName ? text.toLowerCase().lastIndexOf(siteName.toLowerCase()) : -1;
  const before = at > 0 ? text.slice(0, at).replace(/[\s|·:–—-]+$/, '') : '';
  return before || text;
}

/** The words of what people type, also where a script puts no spaces between them. */
export const wordsAsked = (text: string, vocabulary: Vocabulary): string[] =>
  divideUnspaced(wordsOfText(text), vocabulary);

/** Chinese puts no space between words: the longest word that is known is taken, again and again; what is not known the analyzer divides. */
function divideUnspaced(words: readonly string[], { unspaced, analyzer }: Vocabulary): string[] {
  return words.flatMap((word) => {
    if (scriptOf(word) !== 'zh') return [word];
    const parts: string[] = [];
    let rest = '';
    for (let at = 0; at < word.length;) {
      const known =
        /^[\da-z]+/.exec(word.slice(at))?.[0] ?? unspaced.find((one) => word.startsWith(one, at));
      if (known) {
        parts.push(...analyzer.words(rest), known);
        rest = '';
      } else rest += word[at]!;
      at += known?.length ?? 1;
    }
    return [...parts, ...analyzer.words(rest)];
  });
}

/** A text between spaces without phrases that stand in it whole, each with a gap in its place, in the order in which they are given. */
export const withoutPhrases = (text: string, phrases: readonly string[]): string =>
  phrases.reduce((rest, phrase) => rest.replaceAll(` ${phrase} `, '  '), text);

/** Puts the word of our pages in the place of a known phrase: "sign up" → "join". Its own words still count: "take part" may be part of a name. */
export function phrasesIn(
  words: readonly string[],
  { phrases }: Vocabulary,
): { words: string[]; replaced: ReadonlyMap<string, readonly string[]> } {
  const replaced = new Map<string, readonly string[]>();
  let text = ` ${words.join(' ')} `;
  for (const [phrase, { word }] of phrases)
    if (text.includes(` ${phrase} `)) {
      text = text.replaceAll(` ${phrase} `, ` ${word} `);
      replaced.set(word.split(' ')[0]!, phrase.split(' '));
    }
  return { words: text.trim() ? text.trim().split(' ') : [], replaced };
}

/** Neighbours that are one word elsewhere are joined: "nom com"; a small word only if the two are a whole name: "run off". */
export function joinPairs(list: readonly string[], vocabulary: Vocabulary): string[] {
  const { known, names, functionWords } = vocabulary;
  const out: string[] = [];
  for (let place = 0; place < list.length; place++) {
    const [word, next] = [list[place]!, list[place + 1]];
    const pair = next === undefined ? '' : word + next;
    const parts = splitJoined(word, known);
    if (
      next &&
      known.has(pair) &&
      (functionWords.has(word) || functionWords.has(next)
        ? names.has(pair) && !(functionWords.has(word) && functionWords.has(next))
        : !(known.has(word) && known.has(next)))
    ) {
      out.push(pair);
      place++;
    } else out.push(...(parts ?? [word]));
  }
  return out;
}

/** An unknown word that is two known ones: "seat15", "vicechair". */
function splitJoined(
  word: string,
  known: Vocabulary['known'],
): readonly [string, string] | undefined {
  if (known.has(word) || word.length < 6) return undefined;
  for (let cut = 4; cut <= word.length - 2; cut++) {
    const [first, second] = [word.slice(0, cut), word.slice(cut)];
    if (known.has(first) && known.has(second) && (second.length >= 4 || /^\d+$/.test(second)))
      return [first, second];
  }
  return undefined;
}

/** Two or three letters are the code of a country where they are written in capitals, or are all that was typed: each with that of two letters. */
export function countryCodes(
  text: string,
  words: readonly string[],
  { known, names, codes, functionWords }: Vocabulary,
): ReadonlyMap<string, string> {
  const written =
    words.length === 1
      ? words
      : text === text.toUpperCase()
        ? []
        : (text.match(/(?<![\p{L}\p{N}])[A-Z]{2,3}(?![\p{L}\p{N}])/gu) ?? []).map((code) =>
            code.toLowerCase(),
          );
  // "BEN" alone is Benin, even where somebody is called Ben.
  const isCode = (word: string) =>
    words.length === 1 && text === text.toUpperCase() && !names.has(word);
  return new Map(
    written
      .map(
        (word) =>
          [
            word,
            known.has(word) && !functionWords.has(word) && !isCode(word)
              ? word
              : (codes.get(word) ?? word),
          ] as const,
      )
      .filter(([, code]) => known.get(code)?.has('code')),
  );
}
