/** The names by which search knows pages: every record, the list of each kind, and the other pages. */
import type { APIRoute } from 'astro';
import { site } from '../../site';
import { searchLayer } from '../../views/search-layer';

export const GET: APIRoute = () =>
  new Response(JSON.stringify(searchLayer(site).catalogue), {
    headers: { 'content-type': 'application/json' },
  });
