/** The shapes of the region map, which pages use by name and colour themselves. */
import type { APIRoute } from 'astro';
import { mapFile, regionMap } from '../../pictures/region-map';
import { site } from '../../site';

export const GET: APIRoute = () =>
  new Response(mapFile(regionMap(site)), { headers: { 'content-type': 'image/svg+xml' } });
