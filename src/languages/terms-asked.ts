/** Asks whether a translation has the official words of its language. Pure. */
import type { TranslatedLanguage } from './languages.ts';
import { withoutTargets } from './markup.ts';
import type { TermList } from './terms.ts';

/** Asks of an English text and its translation which official terms are translated by another word; their English. */
export type AskTerms = (english: string, text: string) => string[];

/**
 * Makes that question for a list. Only names and terms of several words are compared: everyday words such as "vote" have a form for
 * each use, and are in the list for translators to read. A word counts in each of its forms; capitals must agree, so that the Chair
 * is a term and to chair a call is not.
 */
export function termsAsked(list: TermList, language: TranslatedLanguage): AskTerms {
  const terms = list
    .filter(({ english }) => /\p{Lu}| /u.test(english))
    .sort((a, b) => b.english.length - a.english.length);
  if (terms.length === 0) return () => [];
  const stemsOf = new Map(
    terms.map(({ english, use, also = [] }) => [
      english.toLowerCase(),
      [use, also].flat().map((one) => stems(one, language)),
    ]),
  );
  // The longest is found first: an Advisory Committee is no term of its own inside the At-Large Advisory Committee.
  const any = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${terms.map(({ english }) => escaped(english)).join('|')})(?=(?:s|es)?(?![\\p{L}\\p{N}]))`,
    'gu',
  );
  return (english, text) => {
    const found = [...new Set(english.match(any))];
    if (found.length === 0) return [];
    const plain = bare(withoutTargets(text));
    return found.filter(
      (one) =>
        !stemsOf
          .get(one.toLowerCase())!
          .some((parts) => parts.every((part) => plain.includes(part))),
    );
  };
}

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** Letters alone: without accents of Arabic and marks of Latin, in small letters; Chinese writes a space beside Latin words or none. */
const bare = (text: string) =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}|(?<=\p{Script=Han}) | (?=\p{Script=Han})/gu, '')
    .toLowerCase();

/** How much of a word's end changes with its use. */
const ending: Readonly<Record<TranslatedLanguage, number>> = { fr: 2, es: 2, ar: 1, ru: 3, zh: 0 };

/** The parts of a term's words that stay in every form of them. Short words, such as articles, say nothing. */
function stems(term: string, language: TranslatedLanguage): string[] {
  if (language === 'zh') return [bare(term)];
  return bare(term)
    .split(/[^\p{L}\p{N}-]+/u)
    .map((word) => (language === 'ar' ? word.replace(/^(?:وال|بال|لل|ال)/u, '') : word))
    .filter((word) => word.length > 3)
    .map((word) => word.slice(0, Math.max(4, word.length - ending[language])));
}
