/** Spaces at which no line may break, as a language prints them. A new habit is a new row. Pure. */
import type { KeptFault } from './kept.ts';
import type { TranslatedLanguage } from './languages.ts';

const bound: Readonly<Partial<Record<TranslatedLanguage, readonly (readonly [RegExp, string])[]>>> =
  {
    fr: [
      [/(?<=«) | (?=»|:(?:\s|$))/g, '\u00A0'],
      [/ (?=[;!?](?:[\s»)*_]|$))/g, '\u202F'],
      [/(?<=\d) (?=%)/g, '\u00A0'],
    ],
    ru: [
      [/(?<=[\d}]) (?=гг?\.)/g, '\u00A0'],
      [/(?<=\S) (?=—(?:\s|$))/g, '\u00A0'],
    ],
  };

/** A text in which no line breaks where its language has none. `withBoundSpaces('2 мая 2024 г.', 'ru') // => '2 мая 2024\u00A0г.'` */
export const withBoundSpaces = (text: string, language: string): string =>
  (bound[language as TranslatedLanguage] ?? []).reduce(
    (so, [plain, space]) => so.replaceAll(plain, space),
    text,
  );

/** What is said of a plain space that a line may break at, with the first words that need another as they should be. */
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
