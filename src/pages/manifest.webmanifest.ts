/** The web app manifest: name, colours and icons for home screens. */
import type { APIRoute } from 'astro';
import { manifestOf } from '../exports/manifest';
import { publication } from '../export-context';
import { href } from '../views/href';

export const GET: APIRoute = () =>
  new Response(JSON.stringify(manifestOf(publication, href)), {
    headers: { 'content-type': 'application/manifest+json' },
  });
