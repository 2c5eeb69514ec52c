/** The words of `content/search-words.yml`, which the bundler writes here (see `astro.config.mjs`). */
import type { SearchWords } from '../model/search-words.ts';

declare const __SEARCH_WORDS__: SearchWords;

export const searchWords: SearchWords = given();

/** Outside a bundle, where the catalogue is packed and no question is asked, there are none. */
function given(): SearchWords {
  try {
    return __SEARCH_WORDS__;
  } catch {
    return { synonyms: [], stopwords: [], countries: {} };
  }
}
