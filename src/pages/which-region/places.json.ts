/** Every country and territory with all its names, for the field that finds one's region. */
import type { APIRoute } from 'astro';
import { namedPlaces } from '../../places/names';
import { siteOf } from '../../site';

export const GET: APIRoute = ({ currentLocale = 'en' }) =>
  new Response(JSON.stringify(namedPlaces(siteOf(currentLocale), currentLocale)), {
    headers: { 'content-type': 'application/json' },
  });
