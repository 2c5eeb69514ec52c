/** The catalogue that search loads beside the index: every record, and the list of each kind. */
import type { APIRoute } from 'astro';
import { wordsOf } from '../../i18n';
import { catalogueOf } from '../../model/catalogue';
import { kindNames } from '../../model/kinds';
import { packCatalogue } from '../../search/catalogue';
import { site } from '../../site';

export const GET: APIRoute = () => {
  const { t } = wordsOf('en');
  const lists = kindNames.map((kind) => ({ u: `/${kind}/`, t: t(`kind.${kind}`) }));
  const pages = [
    { u: '/which-region/', t: t('which.title'), n: ['find my country', 'my region', 'country list'] },
    { u: '/disagreements/', t: t('disagreements.title'), n: ['contradictions', 'conflicts'] },
    { u: '/about/', t: t('about.title'), n: ['who made this', 'privacy', 'sources'] },
  ];
  return new Response(JSON.stringify(packCatalogue({ entries: [...lists, ...pages, ...catalogueOf(site).entries] })), {
    headers: { 'content-type': 'application/json' },
  });
};
