/** The catalogue that search loads beside the index: every record, the list of each kind, and the other pages. */
import type { APIRoute } from 'astro';
import { wordsOf } from '../../i18n';
import { catalogueOf } from '../../model/catalogue';
import { packCatalogue } from '../../search/catalogue';
import { site } from '../../site';
import { findablePages } from '../../views/other-pages';

export const GET: APIRoute = () => {
  const pages = findablePages(wordsOf('en')).map(({ address, title, names }) => ({ u: address, t: title, ...(names ? { n: names } : {}) }));
  return new Response(JSON.stringify(packCatalogue({ entries: [...pages, ...catalogueOf(site).entries] })), {
    headers: { 'content-type': 'application/json' },
  });
};
