/** The languages of the interface. What readers see is in `<language>.json`; what only editors see is English, in `editing.en.json`. */
import editing from './editing.en.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import type { Language } from './languages.ts';
import { makeWords, type Catalogue, type Key, type Words } from './words.ts';

export type { Key, Words };

/** The compiler refuses a language in which a text or a plural form is missing. */
const catalogues = { en } satisfies { readonly [L in Language]?: Catalogue<L> };

/** Whether the interface speaks a language. */
const isSpoken = (language: string): language is keyof typeof catalogues =>
  Object.hasOwn(catalogues, language);

/** The words of a language; of English if it has none. The same value for every call. */
export function wordsOf(language = 'en'): Words {
  const lang = isSpoken(language) ? language : 'en';
  let words = made.get(lang);
  if (!words) made.set(lang, (words = makeWords(lang, { ...editing, ...catalogues[lang] })));
  return words;
}

/** Each view of each page asks anew, and the formatters of Intl cost more than the rest of a page to make. */
const made = new Map<Language, Words>();
