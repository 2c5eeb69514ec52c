/** The small layer of names that search loads before its engine, made from the site. */
import { wordsOf } from '../i18n';
import { findableRecords } from '../model/catalogue';
import type { Site } from '../model/site';
import { buildName, packPages } from '../search/catalogue';
import { findablePages } from './static-pages';

/** Every page that search knows by name, packed to travel. */
export function searchLayer(site: Site) {
  const others = findablePages(wordsOf('en')).map(({ address, title, summary, names }) => ({
    entry: { u: address, t: title, ...(names.length > 0 && { n: [...names] }) },
    shown: { text: summary, facets: {} },
  }));
  return packPages([...others, ...findableRecords(site)], buildName(site.now));
}
