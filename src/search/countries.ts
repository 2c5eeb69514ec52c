/** Names of countries in the languages readers use, from the platform, and what people call some of them besides. */
import { searchWords } from './words.ts';

const languages = ['en', 'fr', 'es', 'ru', 'zh', 'ar', 'pt', 'de', 'it'];

let namers: Intl.DisplayNames[] | undefined;

/** The names of a country in the six languages of the United Nations and three more. */
export const countryNames = (code: string): string[] => {
  namers ??= languages.map((language) => new Intl.DisplayNames(language, { type: 'region' }));
  return [
    ...new Set([
      ...namers.map((names) => names.of(code) ?? code),
      ...(searchWords.countries[code] ?? []),
    ]),
  ];
};
