/** The questions that people ask in a language, for search. */
import type { APIRoute } from 'astro';
import { isDrawnIn, questionsIn, searchWords, site, siteOf } from '../../site';
import { searchCatalogue, searchQuestions } from '../../views/search-layer';

export const GET: APIRoute = ({ currentLocale = 'en' }) => {
  const has = (address: string) => isDrawnIn(currentLocale, address);
  const catalogue = searchCatalogue(site, searchWords, siteOf(currentLocale), currentLocale, has);
  return new Response(JSON.stringify(searchQuestions(catalogue, questionsIn(currentLocale))), {
    headers: { 'content-type': 'application/json' },
  });
};
