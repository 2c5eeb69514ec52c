/** Names of countries in the languages readers use, from the platform. */
import type { Steps } from './steps.ts';

const languages = ['en', 'fr', 'es', 'ru', 'zh', 'ar', 'pt', 'de', 'it'];

let namers: (readonly [language: string, names: Intl.DisplayNames])[] = [];

/** What gives the names of a country in the six languages of the United Nations and three more, each with its language: a phone learns one language at a step. */
export function* countryNamer(): Steps<(code: string) => [language: string, name: string][]> {
  for (const language of languages.slice(namers.length)) {
    namers = [...namers, [language, new Intl.DisplayNames(language, { type: 'region' })]];
    yield;
  }
  return (code) => namers.map(([language, names]) => [language, names.of(code) ?? code]);
}
