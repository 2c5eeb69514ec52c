/** What each language says to a reader who may prefer it, in itself. */
import type { APIRoute } from 'astro';
import { wordsOf } from '../i18n';
import { languages } from '../site';
import { json } from './_respond';

export const GET: APIRoute = () => {
  const offers = languages.map((language) => {
    const { t } = wordsOf(language);
    return [language, [t('site.offer'), t('site.offerNot')]];
  });
  return json(Object.fromEntries(offers));
};
