/** A first look at a question, for words that nothing knows: to read it whole takes longer, and where there is one names do not answer. */
import type { SearchWords } from '../model/search-language.ts';
import type { Document } from './document.ts';
import { isEnglish, singular, wordsOfText } from './text.ts';
import { joinPairs, wordsAsked } from './typed-words.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The words that nothing knows, and whether no other says anything. */
export interface Strange {
  readonly strange: readonly string[];
  readonly isAll: boolean;
}

/** Of a question, once search is ready. One in other letters than those of the pages is looked for in its language first. */
export function strangeIn(query: string, vocabulary: Vocabulary): Strange {
  const { analyzer, functionWords, known, meanings, pagesWith } = vocabulary;
  const isForeign = analyzer.language === 'en' && !isEnglish(query);
  const words = joinPairs(isForeign ? [] : wordsAsked(query, vocabulary), vocabulary);
  return strangeAmong(
    words.filter((word) => !functionWords.has(word)),
    (word) => known.has(word) || [pagesWith, meanings].some((all) => all.has(analyzer.stem(word))),
  );
}

/** Of a question that comes before that, when only names are there. Its last word may still be on its way. */
export function strangeBesideNames(
  query: string,
  documents: readonly Document[],
  { functionWords, asks }: Pick<SearchWords, 'functionWords' | 'asks'>,
): Strange {
  const words = wordsOfText(query);
  const small = new Set(
    [functionWords, ...Object.values(asks)].flatMap((lists) =>
      Object.values(lists).flat().flatMap(wordsOfText),
    ),
  );
  return strangeAmong(
    words.filter((word) => !small.has(word)),
    (word) =>
      documents.some(({ names }) =>
        names.some(
          (name) =>
            name.forms.includes(singular(word)) ||
            name.words.some(
              (one) => one === word || (word === words.at(-1) && one.startsWith(word)),
            ),
        ),
      ),
  );
}

function strangeAmong(words: readonly string[], isKnown: (word: string) => boolean): Strange {
  const strange = words.filter((word) => !isKnown(word));
  return { strange, isAll: strange.length === words.length };
}
