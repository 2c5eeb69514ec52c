/** The languages of the interface. Their texts are in `<language>.json`. */
import en from './en.json' with { type: 'json' };
import type { Text } from './texts.ts';
import { makeWords, type Key, type Words } from './words.ts';

export type { Key, Words };

/** The compiler refuses a language in which a text is missing. */
const languages = { en } satisfies Record<string, Readonly<Record<Key, Text>>>;
type Language = keyof typeof languages;

const isLanguage = (language: string): language is Language => Object.hasOwn(languages, language);

/** The words of a language; of English if it has none. The same value for every call. */
export function wordsOf(language = 'en'): Words {
  const lang = isLanguage(language) ? language : 'en';
  let words = made.get(lang);
  if (!words) made.set(lang, (words = makeWords(lang, languages[lang])));
  return words;
}

/** Each view of each page asks anew, and the formatters of Intl cost more than the rest of a page to make. */
const made = new Map<Language, Words>();
