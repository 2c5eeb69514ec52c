/** The words by which people search in languages other than English, and what pages are called there. */
import type { APIRoute } from 'astro';
import { languages, recordsIn, searchWords, site } from '../../site';
import { wordsOfLanguages } from '../../views/search-layer';

const translated = new Map(
  languages.filter((one) => one !== 'en').map((one) => [one, recordsIn(one)]),
);

export const GET: APIRoute = () =>
  new Response(JSON.stringify(wordsOfLanguages(site, searchWords, translated)), {
    headers: { 'content-type': 'application/json' },
  });
