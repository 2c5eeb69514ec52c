/** What is done with texts of the interface wherever they are shown: at build, in pages and in the service worker. */

/** A text, or its forms by what is counted: `one`, `other` and whatever else a language tells apart. */
export type Text = string | Readonly<Record<string, string>>;

/** Fills `{name}` places in a text; a place without a value stays. Numbers are counts, written as in the language given. */
export const fill = (
  text: string,
  values: Readonly<Record<string, string | number>>,
  language?: string,
): string =>
  text.replaceAll(/\{(\w+)\}/g, (whole, name: string) =>
    (values[name] ?? whole).toLocaleString(language),
  );

/** Returns the form of a text for a number, unfilled. */
export const formFor = (text: Text, count: number, language: string): string =>
  typeof text === 'string'
    ? text
    : (text[new Intl.PluralRules(language).select(count)] ?? text['other']!);

/** Returns the locale of a language for Intl. Readers are worldwide: English dates are written day first, with the month in letters. */
export const localeOf = (language: string): string => (language === 'en' ? 'en-GB' : language);

/** Which name of a zone reads as a phrase in a language: French has `heure : Inde` for the short one, and `heure de l’Inde`. */
export const zoneStyle = (language: string) =>
  language === 'fr' ? ('longGeneric' as const) : ('shortGeneric' as const);

/** Whether a date is known to the day: `2026-11-28`, not `2026-11` or `2026`. */
export const isDay = (when: string): boolean => when.length === '2026-11-28'.length;

/** An Arabic “and”, which is written with its word, stands apart from a word of Latin letters, on the same line. */
export const partAnd = (text: string): string =>
  text.replaceAll(/(?<!\p{L})و ?(?=\uE000?[A-Za-z])/gu, 'و\u00A0');

/** Returns what puts names together as a language does: `a, b and c`. */
export function listerFor(locale: string): (names: readonly string[]) => string {
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
  return (names) => (locale === 'ar' ? partAnd(lists.format(names)) : lists.format(names));
}
