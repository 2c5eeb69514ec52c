/** Every page with the day its record was last held against its sources. */
import type { APIRoute } from 'astro';
import { kindNames } from '../model/kinds';
import { addressOf, type AnyRecord } from '../model/site';
import { site as guide } from '../site';

export const GET: APIRoute = ({ site }) => {
  const base = import.meta.env.BASE_URL.replace(/\/$/, '');
  const records = kindNames.flatMap((kind) => guide.records[kind] as readonly AnyRecord[]);
  const pages = [
    ...['/', '/about/', '/disagreements/', '/which-region/', ...kindNames.map((kind) => `/${kind}/`)].map((address) => ({ address, changed: undefined })),
    ...records.map((record) => ({ address: addressOf(record), changed: 'checked' in record.data ? record.data.checked : undefined })),
  ];
  const rows = pages.map(
    ({ address, changed }) => `<url><loc>${new URL(base + address, site).href}</loc>${changed ? `<lastmod>${changed}</lastmod>` : ''}</url>`,
  );
  return new Response(`<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${rows.join('\n')}\n</urlset>\n`, {
    headers: { 'content-type': 'application/xml' },
  });
};
