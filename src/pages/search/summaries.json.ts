/** What the result list shows of each page of the catalogue, in the same order. */
import type { APIRoute } from 'astro';
import { site } from '../../site';
import { searchLayer } from '../../views/search-layer';

export const GET: APIRoute = () =>
  new Response(JSON.stringify(searchLayer(site).summaries), {
    headers: { 'content-type': 'application/json' },
  });
