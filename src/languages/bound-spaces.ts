/**
 * Spaces at which no line may break, as a language prints them. A new habit is a new row. A sign counts wherever it can be a mark, for
 * emphasis, a link, a quotation mark or a second mark may follow it: rows leave out only what begins a word, an address or a table. Pure.
 */
import type { KeptFault } from './kept.ts';
import type { TranslatedLanguage } from './languages.ts';

const bound: Readonly<Record<TranslatedLanguage, readonly (readonly [RegExp, string])[]>> = {
  es: [],
  ar: [],
  zh: [],

  fr: [
    [/(?<=«) | (?=»|:(?![\w/-]))/g, '\u00A0'],
    [/ (?=[;!?](?![\w/=]))/g, '\u202F'],
    [/(?<=[\d}][*_]*) (?=%)/g, '\u00A0'],
  ],
  ru: [
    [/(?<=[\d}][*_]*) (?=гг?\.)/g, '\u00A0'],
    [/(?<=\S) (?=—)/g, '\u00A0'],
  ],
};

/** Replaces each space at which no line may break with one that holds. `withBoundSpaces('2 мая 2024 г.', 'ru') // => '2 мая 2024\u00A0г.'` */
export const withBoundSpaces = (text: string, language: string): string =>
  (bound[language as TranslatedLanguage] ?? []).reduce(
    (so, [plain, space]) => so.replaceAll(plain, space),
    text,
  );

/** Returns a warning with the first words of a text that need another space, written as they should be; undefined if none do. */
export function breakingSpace(text: string, language: TranslatedLanguage): KeptFault | undefined {
  const right = withBoundSpaces(text, language);
  if (right === text) return undefined;
  const words = text.split(' ');
  const bound = right.split(' ').find((word) => !words.includes(word)) ?? right;
  return {
    rule: 'breaking-space',
    level: 'warning',
    message: `A line may break within \`${bound}\`.`,
    repair: 'Copy these words from here: they have a space at which no line breaks.',
  };
}
