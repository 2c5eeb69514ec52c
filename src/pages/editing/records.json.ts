/** Every record as the forms need it: to offer names and to run the rules of the check in the browser. */
import type { APIRoute } from 'astro';
import { allRecords } from '../../model/site';
import { site } from '../../site';
import { json } from '../_respond';

export const GET: APIRoute = () => {
  const records = allRecords(site).map(({ kind, id, file, data, body }) => ({
    kind,
    id,
    file,
    data,
    headings: headingsOf(body),
  }));
  return json({ settings: site.settings, records });
};

/** The headings of a text, to which other pages may link; undefined if it has none. */
const headingsOf = (body: string) =>
  body
    .split('\n')
    .filter((line) => /^#{2,6} /.test(line))
    .join('\n\n') || undefined;
