/** Dates, lists and texts of one language. The texts are given; the rest comes from Intl. */
import type editing from './editing.en.json';
import type en from './en.json';
import type { Language, habits } from './languages.ts';
import { fill, formFor, isDay, listerFor, localeOf, type Text } from './texts.ts';

type English = typeof en;
/** What readers see has a text in every language; what only editors and makers of timetables see is English. */
export type Key = keyof English | keyof typeof editing;
/** The readers' texts of a language: a text for each English one, with the forms of that language where English has forms. */
export type Catalogue<Of extends Language> = {
  readonly [K in keyof English]: English[K] extends string
    ? string
    : Readonly<Record<(typeof habits)[Of]['plurals'][number], string>>;
};
export type Texts = Readonly<Partial<Record<Key, Text>>>;
interface NamedValue {
  readonly value: string;
  readonly title?: string;
  readonly key?: string;
}
type Values = Readonly<Record<string, string | number>>;

/** A Russian year ends with a stop of its own, which is also that of the sentence. */
const withOneStop = (text: string): string => text.replaceAll('г..', 'г.');

interface DateHabits {
  /** What the first day of a month is called. */
  readonly first?: string;
  /** What stands behind a year that is a whole date. */
  readonly year?: string;
  /** What stands between a date and its hour. */
  readonly comma?: string;
}
/** What printers do with dates and Intl does not; nothing in most languages. */
export const dateHabits: Readonly<Record<Language, DateHabits>> = {
  en: {},
  fr: { first: '1er' },
  es: {},
  ar: { comma: '،' },
  ru: { year: '\u00a0г.' },
  zh: { year: '年' },
};

/** What `make` makes, made when it is first asked for: a phone needs some milliseconds for each formatter of Intl. */
function once<Made>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => (made ??= make());
}

/** Makes the translator and the formatters of a language from its texts; in a browser these may be a part of all. */
export function makeWords(lang: Language, texts: Texts) {
  const locale = localeOf(lang);
  const lists = once(() => listerFor(locale));
  const languageNames = once(() => new Intl.DisplayNames(locale, { type: 'language' }));
  const regionNames = once(() => new Intl.DisplayNames(locale, { type: 'region' }));
  const dates = (parts: Intl.DateTimeFormatOptions) =>
    once(() => new Intl.DateTimeFormat(locale, { ...parts, timeZone: 'UTC' }));
  const styles = {
    plain: dates({ day: 'numeric', month: 'long', year: 'numeric' }),
    weekday: dates({ weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' }),
    short: dates({ day: 'numeric', month: 'short' }),
    month: dates({ month: 'short' }),
  };
  const month = dates({ month: 'long', year: 'numeric' });

  // A browser that translates a page says of it another language than those of the guide.
  const known: Partial<Record<string, DateHabits>> = dateHabits;
  const { first = '1', year = '', comma = ',' } = known[lang] ?? {};
  /** The first of a month as printers have it, and a Russian year that keeps its letter. */
  const asPrinted = (date: string) =>
    date.replace(/(?<!\d)1 (?=\p{L})/u, `${first} `).replace(' г.', '\u00a0г.');

  const textOf = (key: Key): Text => {
    const text = texts[key];
    if (text === undefined) throw new Error(`There is no text for ${key}.`);
    return text;
  };

  /** The text under a key. A text with forms needs `count`. What is given as a number counts something; a year is given as text. */
  const t = (key: Key, values: Values = {}): string =>
    withOneStop(fill(formFor(textOf(key), Number(values['count']), lang), values, lang));

  /** A date as exactly as it is known: `2026-11-25` → 25 November 2026, `2026-11` → November 2026, `2026` → 2026. */
  const date = (when: string, style: 'plain' | 'weekday' | 'short' | 'month' = 'plain'): string => {
    if (when.length === 4) return when + year;
    const instant = new Date(`${when.length === 7 ? `${when}-01` : when.slice(0, 10)}T00:00:00Z`);
    const text = (when.length === 7 ? month : styles[style])().format(instant);
    // A day and its month are not torn apart at the end of a line.
    return style === 'short' ? text.replaceAll(' ', '\u00a0') : asPrinted(text);
  };

  /**
   * A moment as records write it, with its hour and zone where it has them: `2026-11-25 18:00 Europe/Paris` → 25 November
   * 2026, 18:00 Europe/Paris. For a deadline without an hour, `until` adds the minute at which its day ends.
   */
  const moment = (when: string, style: 'plain' | 'weekday' = 'plain', until = false): string => {
    // Russian prose has words of its own behind a year.
    if (when.length === 4 && lang === 'ru') return when;
    const [day = '', hour, zone = 'UTC'] = when.split(' ');
    if (hour) return `${date(day, style)}${comma} ${hour} ${zone}`;
    return until && isDay(day) ? `${date(day, style)}${comma} 23:59 UTC` : date(day, style);
  };

  return {
    lang,
    /** The language with its customs of writing, for Intl in the browser. */
    locale,
    t,
    /** How many, with the thousands divided. */
    number: (value: number): string => value.toLocaleString(lang),
    /** All forms of a text that has them, unfilled: for a script that counts in the browser. */
    forms: (key: Key): Readonly<Record<string, string>> => {
      const text = textOf(key);
      return typeof text === 'string' ? { other: text } : text;
    },
    /** The texts whose keys are wanted, unfilled: for a script that makes its own words of them. */
    textsWhere: (isWanted: (key: string) => boolean): Texts =>
      Object.fromEntries(Object.entries(texts).filter(([key]) => isWanted(key))),
    /** All texts whose key begins so, under the rest of their key, unfilled: for a script that fills them. */
    keysUnder: (start: string) =>
      Object.fromEntries(
        Object.entries(texts).flatMap(([key, text]) =>
          key.startsWith(start) ? [[key.slice(start.length), text]] : [],
        ),
      ),
    date,
    moment,
    /** A text as a heading begins: with a capital, where the script has them; behind the mark of a text that is still English. */
    capitalized: (text: string) =>
      text.replace(/^\uE000?./u, (beginning) => beginning.toLocaleUpperCase(locale)),
    list: (items: readonly string[]) => lists()(items),
    languageName: (code: string) => languageNames().of(code) ?? code,
    countryName: (code: string) => regionNames().of(code) ?? code,
    /** What a value of a facet is called: by its own title, by its word, or as it is written if there is none. */
    nameOfValue: ({ value, title, key = '' }: NamedValue): string =>
      title ?? (Object.hasOwn(texts, key) ? t(key as Key) : value),
    /** Whether a key exists: for keys put together from a record's values. */
    has: (key: string): key is Key => Object.hasOwn(texts, key),
  };
}

export type Words = ReturnType<typeof makeWords>;
