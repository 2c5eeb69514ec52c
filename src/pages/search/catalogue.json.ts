/** The names by which search knows pages, what a list shows of them, and the English words by which people search. */
import type { APIRoute } from 'astro';
import { searchWords, site } from '../../site';
import { searchLayer } from '../../views/search-layer';

export const GET: APIRoute = () =>
  new Response(JSON.stringify(searchLayer(site, searchWords).catalogue), {
    headers: { 'content-type': 'application/json' },
  });
