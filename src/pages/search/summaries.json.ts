/** What a list shows of the pages that search knows in a language, apart from their names, since these are needed first. */
import type { APIRoute } from 'astro';
import { isDrawnIn, site, siteOf } from '../../site';
import { searchSummaries } from '../../views/search-layer';

export const GET: APIRoute = ({ currentLocale = 'en' }) => {
  const has = (address: string) => isDrawnIn(currentLocale, address);
  const summaries = searchSummaries(site, siteOf(currentLocale), currentLocale, has);
  return new Response(JSON.stringify(summaries), {
    headers: { 'content-type': 'application/json' },
  });
};
