/** The words of `content/search-words.yml`, which the bundler writes here (see `astro.config.mjs`). */
import { unpackSearchWords, type PackedSearchWords } from '../model/packed-search-words.ts';

declare const __SEARCH_WORDS__: PackedSearchWords;

export const searchWords = unpackSearchWords(given());

/** Outside a bundle, where the catalogue is packed and no question is asked, there are none. */
function given(): PackedSearchWords {
  try {
    return __SEARCH_WORDS__;
  } catch {
    return ['', '', {}];
  }
}
