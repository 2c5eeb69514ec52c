/** Everything may be read by anyone; the sitemap names every page. */
import type { APIRoute } from 'astro';
import { href } from '../views/href';

export const GET: APIRoute = ({ site }) =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${new URL(href('/sitemap.xml'), site).href}\n`);
