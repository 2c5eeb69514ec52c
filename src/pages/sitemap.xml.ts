/** Every page with the day its content last changed. */
import type { APIRoute } from 'astro';
import { sitemapText } from '../exports/sitemap';
import { kindNames } from '../model/kinds';
import { staticPages } from '../model/static-pages';
import { publication } from '../export-context';
import { manualPages } from '../views/manual-pages';

/** Forms are tools and stand in no list; what editors read stands in it. */
const addresses = [
  ...staticPages.filter(({ kind, isTool }) => !kind && !isTool).map(({ address }) => address),
  ...manualPages.map(({ address }) => address),
  ...kindNames.map((kind) => `/editing/fields/${kind}/`),
];

export const GET: APIRoute = () =>
  new Response(sitemapText(publication, [...new Set(addresses)]), {
    headers: { 'content-type': 'application/xml' },
  });
