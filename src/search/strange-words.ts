/** A first look at a question, for words that nothing knows: to read it whole takes longer, and where there is one names do not answer. */
import type { SearchWords } from '../model/search-language.ts';
import type { Document } from './document.ts';
import { takeApart } from './question.ts';
import { isEnglish, singular, wordsOfText } from './text.ts';
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
  const { asks, words, last } = takeApart(query, vocabulary);
  return strangeAmong(
    words.filter((word) => !functionWords.has(word) && !asks.words.has(word)),
    (word) =>
      known.has(word) ||
      [pagesWith, meanings].some((all) => all.has(analyzer.stem(word))) ||
      (word === words[last] && beginsOne(word, known)),
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
  // It may still be on its way until a space follows.
  const begun = /\s$/.test(query) ? undefined : words.at(-1);
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

/** Whether a word begins one that is known: there are thousands, so they are not copied for each letter. */
function beginsOne(word: string, known: Vocabulary['known']): boolean {
  for (const one of known.keys()) if (one.startsWith(word)) return true;
  return false;
}

function strangeAmong(words: readonly string[], isKnown: (word: string) => boolean): Strange {
  const strange = words.filter((word) => !isKnown(word));
  return { strange, isAll: strange.length === words.length };
}
