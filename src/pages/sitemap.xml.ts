/** Every page with the day its content last changed. */
import type { APIRoute } from 'astro';
import { sitemapText } from '../exports/sitemap';
import { kindNames } from '../model/kinds';
import { staticPages } from '../model/static-pages';
import { publication } from '../export-context';
import { addressIn, isDrawnIn, languages } from '../site';
import { manualPages } from '../views/manual-pages';

/** Forms are tools and stand in no list; what editors read stands in it. */
const addresses = [
  ...staticPages.filter(({ kind, isTool }) => !kind && !isTool).map(({ address }) => address),
  ...manualPages.map(({ address }) => address),
  ...kindNames.map((kind) => `/editing/fields/${kind}/`),
];

const languagesOf = (address: string) =>
  languages
    .filter((one) => isDrawnIn(one, address))
    .map((language) => ({ language, address: addressIn(language, address) }));

export const GET: APIRoute = () =>
  new Response(sitemapText(publication, [...new Set(addresses)], languagesOf), {
    headers: { 'content-type': 'application/xml' },
  });
