/** Words, dates and lists of one language. Interface text lives in `<language>.json`; the rest comes from Intl. */
import en from './en.json' with { type: 'json' };

const languages = { en };
type Language = keyof typeof languages;

/** Readers are worldwide: English dates are written day first, with the month in letters. */
const locales = { en: 'en-GB' } as const;
export type Key = keyof typeof en;
interface NamedValue {
  readonly value: string;
  readonly title?: string;
  readonly key?: string;
}
type Values = Readonly<Record<string, string | number>>;

/** Fills `{name}` places in a text. */
const fill = (text: string, values: Values) =>
  text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));

/** The translator and formatters of a language; English if it is not translated yet. The same value for every call. */
export function wordsOf(language: string | undefined): Words {
  const lang = language && language in languages ? (language as Language) : 'en';
  let words = made.get(lang);
  if (!words) made.set(lang, (words = makeWords(lang)));
  return words;
}

/** Each view of each page asks anew, and the formatters of Intl cost more than the rest of a page to make. */
const made = new Map<Language, Words>();

function makeWords(lang: Language) {
  const texts = languages[lang] as Record<Key, string | Record<string, string>>;
  const locale = locales[lang];
  const plurals = new Intl.PluralRules(lang);
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
  const languageNames = new Intl.DisplayNames(locale, { type: 'language' });
  const regionNames = new Intl.DisplayNames(locale, { type: 'region' });
  const full = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const withWeekday = new Intl.DateTimeFormat(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const short = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  });
  const monthOnly = new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' });
  const month = new Intl.DateTimeFormat(locale, {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });

  /** The text under a key. A text with forms needs `count`. */
  const t = (key: Key, values: Values = {}): string => {
    const text = texts[key];
    if (typeof text === 'string') return fill(text, values);
    return fill(text[plurals.select(Number(values['count']))] ?? text['other']!, values);
  };

  /** A date as exactly as it is known: `2026-11-25` → 25 November 2026, `2026-11` → November 2026, `2026` → 2026. */
  const date = (when: string, style: 'plain' | 'weekday' | 'short' | 'month' = 'plain'): string => {
    if (when.length === 4) return when;
    const instant = new Date(`${when.length === 7 ? `${when}-01` : when.slice(0, 10)}T00:00:00Z`);
    const text = (
      when.length === 7
        ? month
        : { plain: full, weekday: withWeekday, short, month: monthOnly }[style]
    ).format(instant);
    // A day and its month are not torn apart at the end of a line.
    return style === 'short' ? text.replaceAll(' ', '\u00a0') : text;
  };

  return {
    lang,
    /** The language with its customs of writing, for Intl in the browser. */
    locale,
    t,
    /** All forms of a text that has them, unfilled: for a script that counts in the browser. */
    forms: (key: Key) => texts[key] as Record<string, string>,
    /** All texts whose key begins so, under the rest of their key, unfilled: for a script that fills them. */
    keysUnder: (start: string) =>
      Object.fromEntries(
        Object.entries(texts).flatMap(([key, text]) =>
          key.startsWith(start) ? [[key.slice(start.length), text]] : [],
        ),
      ),
    date,
    list: (items: readonly string[]) => lists.format(items),
    languageName: (code: string) => languageNames.of(code) ?? code,
    countryName: (code: string) => regionNames.of(code) ?? code,
    /** What a value of a facet is called: by its own title, by its word, or as it is written if there is none. */
    nameOfValue: ({ value, title, key = '' }: NamedValue): string =>
      title ?? (Object.hasOwn(texts, key) ? t(key as Key) : value),
    /** Whether a key exists: for keys put together from a record's values. */
    has: (key: string): key is Key => Object.hasOwn(texts, key),
  };
}

export type Words = ReturnType<typeof makeWords>;
