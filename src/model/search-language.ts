/** The languages of search, what a question may ask for, and the form of its words. Without zod, so that scripts can import it. */
import type { Language } from './languages.ts';

/** The languages in which people search here, as codes (ISO 639): those of the guide and Portuguese. Each with its letters, as Unicode names them. */
export const scripts = {
  en: 'Latin',
  fr: 'Latin',
  es: 'Latin',
  pt: 'Latin',
  ru: 'Cyrillic',
  zh: 'Han',
  ar: 'Arabic',
} as const satisfies Readonly<Record<Language | 'pt', string>>;
export type SearchLanguage = keyof typeof scripts;
export const searchLanguages = Object.keys(scripts) as SearchLanguage[];

export type ByLanguage = Readonly<Partial<Record<SearchLanguage, readonly string[]>>>;

/** What a question may ask for, beside pages. */
export const askNames = ['who', 'when', 'meaning', 'many', 'region', 'how'] as const;
export type Ask = (typeof askNames)[number];

/** The words as search takes them. */
export interface SearchWords {
  /** A word of pages, and by language what means the same. */
  readonly synonyms: readonly (readonly [word: string, others: ByLanguage])[];
  /** Words that only hold a sentence together, by language. */
  readonly functionWords: ByLanguage;
  /** Words by which one asks for a kind of answer. */
  readonly asks: Readonly<Partial<Record<Ask, ByLanguage>>>;
  /** Words for what the whole guide is about: beside others they tell no page from another. */
  readonly subject: readonly string[];
  /** What people call countries besides their names, by code. */
  readonly countries: Readonly<Record<string, readonly string[]>>;
}
