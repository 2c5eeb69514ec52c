/** What the chooser compares, for the browser. */
import type { APIRoute } from 'astro';
import { offersOf, type Offer } from '../../finder/offers';
import { wordsOf } from '../../i18n';
import { addressIn, isDrawnIn, siteOf } from '../../site';
import { json } from '../_respond';

/** What can be found in a language, each with its page there, or the English one, which says so. */
function inLanguage(language = 'en'): Offer[] {
  const { t } = wordsOf(language);
  return offersOf(siteOf(language)).map((offer) =>
    language === 'en' || isDrawnIn(language, offer.address)
      ? { ...offer, address: addressIn(language, offer.address) }
      : { ...offer, title: `${offer.title} ${t('site.inEnglish')}` },
  );
}

export const GET: APIRoute = ({ currentLocale }) => json(inLanguage(currentLocale));
