/** What people call countries besides their names, from `content/search-words.yml`, which the bundler writes here (see `astro.config.mjs`). */
import type { SearchWords } from '../model/search-language.ts';

declare const __SEARCH_WORDS__: Pick<SearchWords, 'countries'>;

export const { countries } = __SEARCH_WORDS__;
