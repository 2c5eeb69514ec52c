/** What the chooser compares, for the browser. */
import type { APIRoute } from 'astro';
import { offersOf } from '../../finder/offers';
import { siteOf } from '../../site';

export const GET: APIRoute = ({ currentLocale }) =>
  new Response(JSON.stringify(offersOf(siteOf(currentLocale))), {
    headers: { 'content-type': 'application/json' },
  });
