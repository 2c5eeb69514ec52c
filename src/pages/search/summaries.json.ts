/** What the result list shows for each page of the catalogue, in the same order. */
import type { APIRoute } from 'astro';
import { wordsOf } from '../../i18n';
import { summariesOf } from '../../model/catalogue';
import { kindNames } from '../../model/kinds';
import { site } from '../../site';

export const GET: APIRoute = () => {
  const { t } = wordsOf('en');
  const lists = kindNames.map((kind) => [t(`kind.${kind}`), t(`kind.${kind}.lead`)]);
  return new Response(JSON.stringify([...summariesOf(site), ...lists]), { headers: { 'content-type': 'application/json' } });
};
