/** What the result list shows for each page of the catalogue. */
import type { APIRoute } from 'astro';
import { wordsOf } from '../../i18n';
import { summariesOf } from '../../model/catalogue';
import { kindNames } from '../../model/kinds';
import { site } from '../../site';

export const GET: APIRoute = () => {
  const { t } = wordsOf('en');
  const lists = Object.fromEntries(kindNames.map((kind) => [`/${kind}/`, [t(`kind.${kind}`), t(`kind.${kind}.lead`)]]));
  return new Response(JSON.stringify({ ...lists, ...summariesOf(site) }), { headers: { 'content-type': 'application/json' } });
};
