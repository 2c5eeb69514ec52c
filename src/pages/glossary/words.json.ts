/** What each glossary word means, for the notes that a reader opens on a page. */
import type { APIRoute } from 'astro';
import { json } from '../_respond';

export const GET: APIRoute = ({ locals }) => {
  const words = locals.site.records.glossary.map(({ id, data }) => [
    id,
    data.expansion ? `${data.expansion}. ${data.summary}` : data.summary,
  ]);
  return json(Object.fromEntries(words));
};
