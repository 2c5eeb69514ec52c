/** What the chooser compares, for the browser. */
import type { APIRoute } from 'astro';
import { offersOf } from '../../finder/offers';
import { site } from '../../site';

export const GET: APIRoute = () =>
  new Response(JSON.stringify(offersOf(site)), { headers: { 'content-type': 'application/json' } });
