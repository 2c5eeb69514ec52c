/** The catalogue that search loads beside the index. */
import type { APIRoute } from 'astro';
import { catalogueOf } from '../../model/catalogue';
import { site } from '../../site';

export const GET: APIRoute = () => new Response(JSON.stringify(catalogueOf(site)), { headers: { 'content-type': 'application/json' } });
