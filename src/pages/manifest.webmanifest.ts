/** The web app manifest: name, colours and icons for home screens. */
import type { APIRoute } from 'astro';
import { manifestOf } from '../exports/manifest';
import { publicationIn } from '../export-context';
import { href } from '../views/href';

export const GET: APIRoute = ({ currentLocale }) =>
  new Response(JSON.stringify(manifestOf(publicationIn(currentLocale), href)), {
    headers: { 'content-type': 'application/manifest+json' },
  });
