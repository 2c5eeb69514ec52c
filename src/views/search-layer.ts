/** The small layer of names that search loads before its engine, made from the site. */
import { wordsOf } from '../i18n';
import { findableRecords } from '../model/catalogue';
import { packSearchWords } from '../model/packed-search-words';
import type { SearchWords } from '../model/search-language';
import type { Site } from '../model/site';
import { codesInARow } from '../places/codes';
import { buildName, packPages } from '../search/catalogue';
import { manualPages } from './manual-pages';
import { pagesInWords } from './static-pages';

/** Every page that search knows by name, and the words by which people search, packed to travel: those of English with the names, the rest apart. */
export function searchLayer(site: Site, searchWords: SearchWords) {
  const others = [
    ...pagesInWords(wordsOf('en')),
    ...manualPages
      .filter(({ name }) => name)
      .map(({ address, page: { frontmatter } }) => ({ address, ...frontmatter, names: [] })),
  ].map(({ address, title, summary, names }) => ({
    entry: { u: address, t: title, ...(names.length > 0 && { n: [...names] }) },
    shown: { text: summary, facets: {} },
  }));
  const built = buildName(site.now);
  const { words, languages } = packSearchWords(searchWords);
  return {
    catalogue: packPages([...others, ...findableRecords(site)], built, words, site.settings.name),
    languages: { built, languages, codes: codesInARow() },
  };
}
