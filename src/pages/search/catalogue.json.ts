/** The names by which search knows pages in a language, and the words by which people search there. */
import type { APIRoute } from 'astro';
import { isDrawnIn, searchWords, site, siteOf } from '../../site';
import { searchCatalogue } from '../../views/search-layer';

export const GET: APIRoute = ({ currentLocale = 'en' }) => {
  const has = (address: string) => isDrawnIn(currentLocale, address);
  const catalogue = searchCatalogue(site, searchWords, siteOf(currentLocale), currentLocale, has);
  return new Response(JSON.stringify(catalogue), {
    headers: { 'content-type': 'application/json' },
  });
};
