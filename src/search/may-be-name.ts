/** A first look at a question, while search is still being made ready: whether it may be a name and no more. */
import type { SearchWords } from '../model/search-language.ts';
import type { Document } from './document.ts';
import { singular, wordsOfText } from './text.ts';

/** Whether each word stands in a name, or is one by which people ask. The last may still be on its way. */
export function mayBeName(
  query: string,
  documents: readonly Document[],
  { functionWords, asks }: Pick<SearchWords, 'functionWords' | 'asks'>,
): boolean {
  const words = wordsOfText(query);
  const small = new Set(
    [functionWords, ...Object.values(asks)].flatMap((lists) =>
      Object.values(lists).flat().flatMap(wordsOfText),
    ),
  );
  return words.every((word, place) => {
    if (small.has(word)) return true;
    const [isLast, form] = [place === words.length - 1, singular(word)];
    return documents.some(({ names }) =>
      names.some(
        (name) =>
          name.forms.includes(form) ||
          name.words.some((one) => one === word || (isLast && one.startsWith(word))),
      ),
    );
  });
}
