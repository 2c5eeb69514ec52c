/**
 * The languages of the guide. One language more is a code in `translatedInto`: the compiler then asks for a row in each table of
 * languages, and test/unit/one-language-more.test.ts for the rest. Without zod, so that scripts can import it.
 */

/** The languages of translations. */
export const translatedInto = ['fr', 'es', 'ar', 'ru', 'zh'] as const;
export type TranslatedLanguage = (typeof translatedInto)[number];

/** English, in which the guide is written, and the languages of translations. */
export type Language = 'en' | TranslatedLanguage;

/** Whether the guide can be drawn in a language. */
export const isLanguage = (code: string): code is Language =>
  code === 'en' || (translatedInto as readonly string[]).includes(code);
