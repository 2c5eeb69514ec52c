/** In which language a text is written, by the small words that the other language does not have. Pure. */
import type { TranslatedLanguage } from './languages.ts';

const small: Readonly<Record<'fr' | 'es', RegExp>> = {
  fr: /(?<![\p{L}’'-])(?:le|les|des|du|et|une|est|sont|pour|qui|dans|sur|au|aux|avec|par|cette|ou|elle|ils)(?![\p{L}’'-])/giu,
  es: /(?<![\p{L}’'-])(?:el|los|las|del|y|una|son|para|por|con|al|que|sus|este|esta|cada|ella)(?![\p{L}’'-])/giu,
};

const letters: Readonly<Partial<Record<TranslatedLanguage, RegExp>>> = {
  ar: /\p{Script=Arabic}/u,
  ru: /\p{Script=Cyrillic}/u,
  zh: /\p{Script=Han}/u,
};

/** So many small words make a sentence of a language. */
const enough = 3;

/**
 * Whether a text is written in another language than the one given: it has words, but none in the letters of its own, or no small word
 * of its own beside several of the other Romance language.
 */
export function isOfOtherLanguage(text: string, language: TranslatedLanguage): boolean {
  const own = letters[language];
  if (own) return !own.test(text) && countOf(text, /(?<!\p{L})\p{Ll}{2,}/gu) > enough;
  // Whether it is English still, is asked apart.
  const [mine, other] = language === 'fr' ? [small.fr, small.es] : [small.es, small.fr];
  return countOf(text, mine) === 0 && countOf(text, other) >= enough;
}

const countOf = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;
