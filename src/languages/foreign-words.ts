/** In which language a text is written: by its letters, or by small words where these are Latin. Pure. */
import { scripts } from '../model/search-language.ts';
import type { TranslatedLanguage } from './languages.ts';

/** The letters of a language; of one in Latin letters its commonest small words, without those that another has too. */
const signs: Readonly<
  Record<TranslatedLanguage, { readonly letters: RegExp } | { readonly small: RegExp }>
> = {
  fr: {
    small:
      /(?<![\p{L}’'-])(?:le|les|des|du|et|une|est|sont|pour|qui|dans|sur|au|aux|avec|par|cette|ou|elle|ils)(?![\p{L}’'-])/giu,
  },
  es: {
    small:
      /(?<![\p{L}’'-])(?:el|los|las|del|y|una|son|para|por|con|al|que|sus|este|esta|cada|ella)(?![\p{L}’'-])/giu,
  },
  ar: { letters: /\p{Script=Arabic}/u },
  ru: { letters: /\p{Script=Cyrillic}/u },
  zh: { letters: /\p{Script=Han}/u },
};

/** Whether a language is written in the letters of English. */
export const isInLatin = (language: TranslatedLanguage): boolean => scripts[language] === 'Latin';

/** So many small words make a sentence of a language. */
const enough = 3;

/**
 * Whether a text is written in another language than the one given: it has words, but none in the letters of its own, or no small word
 * of its own beside several of another that is written in Latin letters.
 */
export function isOfOtherLanguage(text: string, language: TranslatedLanguage): boolean {
  const own = signs[language];
  if ('letters' in own)
    return !own.letters.test(text) && countOf(text, /(?<!\p{L})\p{Ll}{2,}/gu) > enough;
  // Whether it is English still, is asked apart.
  return (
    countOf(text, own.small) === 0 &&
    Object.values(signs).some((other) => 'small' in other && countOf(text, other.small) >= enough)
  );
}

const countOf = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;
