/** Names of countries in the languages readers use, from the platform. */
const languages = ['en', 'fr', 'es', 'ru', 'zh', 'ar', 'pt', 'de', 'it'];

let namers: (readonly [language: string, names: Intl.DisplayNames])[] | undefined;

/** The names of a country in the six languages of the United Nations and three more, each with its language. */
export const countryNames = (code: string): [language: string, name: string][] => {
  namers ??= languages.map((language) => [
    language,
    new Intl.DisplayNames(language, { type: 'region' }),
  ]);
  return namers.map(([language, names]) => [language, names.of(code) ?? code]);
};
