/** Every page with the day its content last changed. */
import type { APIRoute } from 'astro';
import { sitemapText } from '../data/sitemap';
import { otherPages } from '../model/other-pages';
import { publication } from '../publication';

export const GET: APIRoute = () =>
  new Response(
    sitemapText(
      publication,
      otherPages.map((name) => `/${name}/`),
    ),
    { headers: { 'content-type': 'application/xml' } },
  );
