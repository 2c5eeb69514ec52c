/** What each glossary word means, for the notes that a reader opens on a page. */
import type { APIRoute } from 'astro';
import { siteOf } from '../../site';

export const GET: APIRoute = ({ currentLocale }) => {
  const words = siteOf(currentLocale).records.glossary.map(({ id, data }) => [
    id,
    data.expansion ? `${data.expansion}. ${data.summary}` : data.summary,
  ]);
  return new Response(JSON.stringify(Object.fromEntries(words)), {
    headers: { 'content-type': 'application/json' },
  });
};
