/** The web app manifest: name, colours and icons for home screens. */
import type { APIRoute } from 'astro';
import { manifestOf } from '../exports/manifest';
import { publicationIn } from '../export-context';
import { href } from '../views/href';
import { json } from './_respond';

export const GET: APIRoute = ({ currentLocale }) =>
  json(manifestOf(publicationIn(currentLocale), href), 'application/manifest+json');
