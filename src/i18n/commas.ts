/** Remarks of one line, as a language puts them side by side. Apart from `texts.ts`, which every page carries. */

const commas: Readonly<Record<string, string>> = { zh: '，', ar: '، ' };

/** What stands between remarks of one line, as a language writes it. */
export const commaOf = (language: string): string => commas[language] ?? ', ';

/** Puts remarks one behind the other, without an “and”; those that are empty are left out. */
export const withCommas = (
  parts: readonly (string | false | undefined)[],
  language: string,
): string => parts.filter(Boolean).join(commaOf(language));
