/** The languages into which the guide is translated, as translation files know them. English is the source. */
import { translatedInto, type TranslatedLanguage } from '../model/languages.ts';

export type { TranslatedLanguage };

/** By their codes: how many forms of the plural a language has, in the words of gettext. */
export const pluralForms = {
  fr: 'nplurals=2; plural=(n > 1);',
  es: 'nplurals=2; plural=(n != 1);',
  ar: 'nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5);',
  ru: 'nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2);',
  zh: 'nplurals=1; plural=0;',
} as const satisfies Record<TranslatedLanguage, string>;

export const translatedLanguages: TranslatedLanguage[] = [...translatedInto];

export const isTranslatedLanguage = (code: string): code is TranslatedLanguage =>
  Object.hasOwn(pluralForms, code);
