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

/** What is said of a plain space that a line may break at, with the words around the first one. */
export function breakingSpace(text: string, language: TranslatedLanguage): KeptFault | undefined {
  const right = withBoundSpaces(text, language);
  if (right === text) return undefined;
  // Spaces are exchanged one for one, so a place in one text is the same in the other.
  const place = right.split('').findIndex((sign, at) => sign !== text[at]);
  const from = text.slice(0, place).search(/\S*$/);
  const to = place + 1 + text.slice(place + 1).search(/\s|$/);
  const isNarrow = right[place] === '\u202F';
  return {
    rule: 'breaking-space',
    level: 'warning',
    message: `A line may break within \`${text.slice(from, to)}\`.`,
    repair: `Write \`${right.slice(from, to)}\`, with a ${isNarrow ? 'narrow no-break space (U+202F)' : 'no-break space (U+00A0)'}.`,
  };
}
