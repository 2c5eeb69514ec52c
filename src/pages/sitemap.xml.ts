/** Every page with the day its content last changed. */
import type { APIRoute } from 'astro';
import { sitemapText } from '../exports/sitemap';
import { kindNames } from '../model/kinds';
import { otherPages } from '../model/static-pages';
import { publication } from '../export-context';
import { manualPages } from '../views/manual-pages';

/** What editors read: the manual, and what each field means. Their forms are tools and stand in no list. */
const forEditors = [
  ...manualPages.map(({ address }) => address),
  '/editing/new/',
  '/editing/fields/',
  ...kindNames.map((kind) => `/editing/fields/${kind}/`),
];

export const GET: APIRoute = () =>
  new Response(
    sitemapText(publication, [
      ...new Set([...otherPages.map((name) => `/${name}/`), ...forEditors]),
    ]),
    {
      headers: { 'content-type': 'application/xml' },
    },
  );
