/** What the result list shows for each page of the catalogue. */
import type { APIRoute } from 'astro';
import { summariesOf } from '../../model/catalogue';
import { site } from '../../site';

export const GET: APIRoute = () => new Response(JSON.stringify(summariesOf(site)), { headers: { 'content-type': 'application/json' } });
