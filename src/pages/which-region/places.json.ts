/** Every country and territory with all its names, for the field that finds one's region. */
import type { APIRoute } from 'astro';
import { namedPlaces } from '../../places/names';
import { site } from '../../site';

export const GET: APIRoute = () =>
  new Response(JSON.stringify(namedPlaces(site, 'en')), {
    headers: { 'content-type': 'application/json' },
  });
