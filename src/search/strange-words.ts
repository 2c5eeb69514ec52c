/** A first look at a question, for words that nothing knows: to read it whole takes longer, and where there is one names do not answer. */
import type { SearchWords } from '../model/search-language.ts';
import type { Document } from './document.ts';
import { asksIn } from './question.ts';
import { isEnglish, singular, wordsOfText } from './text.ts';
import { joinPairs, phrasesIn, withoutSiteName, wordsAsked } from './typed-words.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The words that nothing knows, and whether no other says anything. */
export interface Strange {
  readonly strange: readonly string[];
  readonly isAll: boolean;
}

/** Of a question, once search is ready: of what `readQuestion` takes for words of ours, none is strange. */
export function strangeIn(query: string, vocabulary: Vocabulary): Strange {
  const { analyzer, functionWords, known, meanings, pagesWith } = vocabulary;
  if (isElsewhere(query, analyzer.language)) return nothing;
  const typed = wordsAsked(withoutSiteName(query, vocabulary), vocabulary);
  const asking = asksIn(typed, vocabulary).words;
  const words = joinPairs(phrasesIn(typed, vocabulary).words, vocabulary);
  const begun = begunIn(query, words);
  return strangeAmong(
    words.filter((word) => !functionWords.has(word) && !asking.has(word)),
    (word) =>
      known.has(word) ||
      [pagesWith, meanings].some((all) => all.has(analyzer.stem(word))) ||
      (word === begun && [...known.keys()].some((one) => one.startsWith(word))),
  );
}

/** Of a question that comes before that, when only names are there. */
export function strangeBesideNames(
  query: string,
  documents: readonly Document[],
  { functionWords, asks }: Pick<SearchWords, 'functionWords' | 'asks'>,
  language: string,
): Strange {
  if (isElsewhere(query, language)) return nothing;
  const words = wordsOfText(query);
  const begun = begunIn(query, words);
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
            name.words.some((one) => one === word || (word === begun && one.startsWith(word))),
        ),
      ),
  );
}

const nothing: Strange = { strange: [], isAll: true };

/** What has other letters than English pages have is looked for in its language first. */
const isElsewhere = (query: string, language: string) => language === 'en' && !isEnglish(query);

/** The last word, which may still be on its way until a space follows. */
const begunIn = (query: string, words: readonly string[]) =>
  /\s$/.test(query) ? undefined : words.at(-1);

function strangeAmong(words: readonly string[], isKnown: (word: string) => boolean): Strange {
  const strange = words.filter((word) => !isKnown(word));
  return { strange, isAll: strange.length === words.length };
}
