/** The words by which people search in languages other than English. */
import type { APIRoute } from 'astro';
import { searchWords, site } from '../../site';
import { searchLayer } from '../../views/search-layer';

export const GET: APIRoute = () =>
  new Response(JSON.stringify(searchLayer(site, searchWords).languages), {
    headers: { 'content-type': 'application/json' },
  });
