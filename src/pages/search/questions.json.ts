/** The questions that people ask in a language, for search. */
import type { APIRoute } from 'astro';
import { questionsIn, searchWords, site } from '../../site';
import { searchQuestions } from '../../views/search-layer';

export const GET: APIRoute = ({ currentLocale = 'en' }) =>
  new Response(
    JSON.stringify(searchQuestions(site, questionsIn(currentLocale), searchWords, currentLocale)),
    { headers: { 'content-type': 'application/json' } },
  );
