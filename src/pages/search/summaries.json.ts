/** What the result list shows for each page of the catalogue. */
import type { APIRoute } from 'astro';
import { wordsOf } from '../../i18n';
import { summariesOf } from '../../model/catalogue';
import { kindNames } from '../../model/kinds';
import { site } from '../../site';

export const GET: APIRoute = () => {
  const { t } = wordsOf('en');
  const lists = Object.fromEntries(kindNames.map((kind) => [`/${kind}/`, [t(`kind.${kind}`), t(`kind.${kind}.lead`)]]));
  const pages = {
    '/which-region/': [t('which.title'), t('which.lead')],
    '/disagreements/': [t('disagreements.title'), t('disagreements.lead')],
    '/about/': [t('about.title'), t('about.summary')],
  };
  return new Response(JSON.stringify({ ...lists, ...pages, ...summariesOf(site) }), { headers: { 'content-type': 'application/json' } });
};
