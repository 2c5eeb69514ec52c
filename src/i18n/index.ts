/** The languages of the interface. What readers see is in `<language>.json`; what only editors see is English, in `editing.en.json`. */
import { groupDigits } from '../model/digit-groups.ts';
import { markEnglish } from '../model/english-marks.ts';
import ar from './ar.json' with { type: 'json' };
import editing from './editing.en.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import es from './es.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };
import ru from './ru.json' with { type: 'json' };
import zh from './zh.json' with { type: 'json' };
import { isLanguage, type Language } from './languages.ts';
import type { Text } from './texts.ts';
import { makeWords, type Catalogue, type Key, type Texts, type Words } from './words.ts';

export type { Key, Words };

/** The compiler refuses a language in which a text or a plural form is missing. */
const catalogues = { en, fr, es, ar, ru, zh } satisfies { readonly [L in Language]: Catalogue<L> };

/** The words of a language; of English if it has none. The same value for every call. */
export function wordsOf(language = 'en'): Words {
  const lang = isLanguage(language) ? language : 'en';
  let words = made.get(lang);
  if (!words) made.set(lang, (words = withGroupedDigits(makeWords(lang, textsOf(lang)))));
  return words;
}

/** Each view of each page asks anew, and the formatters of Intl cost more than the rest of a page to make. */
const made = new Map<Language, Words>();

/** In pages numbers stand as each language has them; scripts, which count less, take what the browser has. */
function withGroupedDigits(words: Words): Words {
  const number = (value: number) => groupDigits(value, words.lang);
  const written = ([name, value]: [string, string | number]) =>
    [name, typeof value === 'number' ? number(value) : value] as const;
  return {
    ...words,
    number,
    t: (key, values = {}) => words.t(key, Object.fromEntries(Object.entries(values).map(written))),
  };
}

/** With INVENTED_WORDS the texts of each language are those of English between two signs, so that tests see whatever is not translated. */
function textsOf(language: Language): Texts {
  if (language === 'en') return { ...editing, ...en };
  const readers: Texts = process.env['INVENTED_WORDS']
    ? eachText(en, (text) => `⟦${text}⟧`)
    : catalogues[language];
  // What only editors see is shown as the English that it is.
  return { ...eachText(editing, markEnglish), ...readers };
}

const eachText = <T extends Readonly<Record<string, Text>>>(
  texts: T,
  change: (text: string) => string,
): Record<keyof T, Text> =>
  Object.fromEntries(
    Object.entries(texts).map(([key, text]) => [
      key,
      typeof text === 'string'
        ? change(text)
        : Object.fromEntries(Object.entries(text).map(([form, one]) => [form, change(one)])),
    ]),
  ) as Record<keyof T, Text>;
