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
