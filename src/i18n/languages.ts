/**
 * The languages of the guide: English, its source, and the others of At-Large, in the order in which the United Nations name theirs
 * in English. Each with the plural forms that Intl.PluralRules asks of it, so that the compiler knows them; a test holds the two together.
 */
export const pluralForms = {
  ar: ['zero', 'one', 'two', 'few', 'many', 'other'],
  zh: ['other'],
  en: ['one', 'other'],
  fr: ['one', 'many', 'other'],
  ru: ['one', 'few', 'many', 'other'],
  es: ['one', 'many', 'other'],
} as const;

export type Language = keyof typeof pluralForms;

/** Whether the guide can be drawn in a language. */
export const isLanguage = (language: string): language is Language =>
  Object.hasOwn(pluralForms, language);

/** The locale of a language as Open Graph writes it; English is what it takes for granted. */
export const regionalLocale = (language: string): string =>
  ({ ar: 'ar_AR', zh: 'zh_CN', fr: 'fr_FR', ru: 'ru_RU', es: 'es_ES' })[language] ?? 'en_GB';

/** The name of a language in itself, as a name on its own: Français. */
export function ownName(language: string): string {
  const name = new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language;
  return name.slice(0, 1).toLocaleUpperCase(language) + name.slice(1);
}
