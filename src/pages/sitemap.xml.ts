/** Every page with the day its record was last held against its sources. */
import type { APIRoute } from 'astro';
import { kindNames } from '../model/kinds';
import { otherPages } from '../model/other-pages';
import { addressOf, allRecords } from '../model/site';
import { site as guide } from '../site';
import { href } from '../views/href';

export const GET: APIRoute = ({ site }) => {
  const pages = [
    ...['/', ...[...otherPages, ...kindNames].map((name) => `/${name}/`)].map((address) => ({ address, changed: undefined })),
    ...allRecords(guide).map((record) => ({ address: addressOf(record), changed: 'checked' in record.data ? record.data.checked : undefined })),
  ];
  const rows = pages.map(
    ({ address, changed }) => `<url><loc>${new URL(href(address), site).href}</loc>${changed ? `<lastmod>${changed}</lastmod>` : ''}</url>`,
  );
  return new Response(`<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${rows.join('\n')}\n</urlset>\n`, {
    headers: { 'content-type': 'application/xml' },
  });
};
