/** What each language of the guide does in its own way, where a word or a yes says it all. One language more is one row more. */
import type { Language } from '../model/languages.ts';

export { isLanguage, type Language } from '../model/languages.ts';

interface Habits {
  /** The plural forms that Intl.PluralRules asks of it, so that the compiler knows them; a test holds the two together. */
  readonly plurals: readonly Intl.LDMLPluralRule[];
  /** Its locale as Open Graph writes it. */
  readonly locale: string;
  /** Whether a role is a common noun, which begins in lower case behind a name. English writes it as a title. */
  readonly hasRolesInLowerCase: boolean;
  /** Whether the font of shared pictures has its letters. */
  readonly isInPictures: boolean;
}

/** English, and the others in the order in which the United Nations name theirs in English. */
export const habits = {
  ar: {
    plurals: ['zero', 'one', 'two', 'few', 'many', 'other'],
    locale: 'ar_AR',
    hasRolesInLowerCase: false,
    isInPictures: false,
  },
  zh: { plurals: ['other'], locale: 'zh_CN', hasRolesInLowerCase: false, isInPictures: false },
  en: {
    plurals: ['one', 'other'],
    locale: 'en_GB',
    hasRolesInLowerCase: false,
    isInPictures: true,
  },
  fr: {
    plurals: ['one', 'many', 'other'],
    locale: 'fr_FR',
    hasRolesInLowerCase: true,
    isInPictures: true,
  },
  ru: {
    plurals: ['one', 'few', 'many', 'other'],
    locale: 'ru_RU',
    hasRolesInLowerCase: true,
    isInPictures: true,
  },
  es: {
    plurals: ['one', 'many', 'other'],
    locale: 'es_ES',
    hasRolesInLowerCase: true,
    isInPictures: true,
  },
} as const satisfies Readonly<Record<Language, Habits>>;

/** The name of a language in itself, as a name on its own: Français. */
export function ownName(language: string): string {
  const name = new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language;
  return name.slice(0, 1).toLocaleUpperCase(language) + name.slice(1);
}
