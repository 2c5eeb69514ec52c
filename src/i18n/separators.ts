/** Separators that stand between texts, as a language writes them. Apart from `texts.ts`, which every page carries. */
import type { Language } from './languages.ts';

export interface Separators {
  /** Between remarks of one line. */
  readonly comma: string;
  /** Between a name and what is said of it. */
  readonly colon: string;
  /** Before and after an aside. */
  readonly aside: readonly [before: string, after: string];
}

const usual: Separators = { comma: ', ', colon: ': ', aside: [' (', ')'] };
const own: Readonly<Record<Language, Partial<Separators>>> = {
  en: {},
  fr: { colon: '\u00A0: ' },
  es: {},
  ru: {},
  ar: { comma: '، ' },
  zh: { comma: '，', colon: '：', aside: ['（', '）'] },
};

/** The separators of a language; those of English where it has no others. */
export const separatorsOf = (language: Language): Separators => ({ ...usual, ...own[language] });

/** What stands between remarks of one line, as a language writes it. */
export const commaOf = (language: Language): string => separatorsOf(language).comma;

const usualEnd = ['.', ' '] as const;
const ends: Readonly<Record<Language, readonly [stop: string, gap: string]>> = {
  en: usualEnd,
  fr: usualEnd,
  es: usualEnd,
  ru: usualEnd,
  ar: usualEnd,
  zh: ['。', ''],
};
/** What ends a sentence in a language, and what stands between two. */
export const stopOf = (language: Language): string => ends[language][0];
export const gapOf = (language: Language): string => ends[language][1];

/** Puts remarks one behind the other, without an “and”; those that are empty are left out. */
export const withCommas = (
  parts: readonly (string | false | undefined)[],
  language: Language,
): string => parts.filter(Boolean).join(commaOf(language));
