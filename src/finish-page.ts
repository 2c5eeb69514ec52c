/**
 * What every page goes through: it is given the guide and the words of its language, and told in which languages it stands; one that
 * is not English is finished, words in other letters say their language, and it keeps its own styles.
 */
import { defineMiddleware } from 'astro:middleware';
import { wordsOf } from './i18n';
import { placeOf, rootOf } from './i18n/addresses';
import { holdsLanguageMarks, withoutMarks } from './model/english-marks';
import { isDrawnIn, languages, siteOf } from './site';
import { href } from './views/href';
import { markOtherLetters } from './views/other-letters';
import { withOwnStyles } from './views/own-styles';
import { finishTranslated } from './views/translated-page';

export const onRequest = defineMiddleware(
  async ({ url, locals, site: host, currentLocale }, next) => {
    locals.site = siteOf(currentLocale);
    locals.words = wordsOf(currentLocale);
    const base = href('/');
    const { language, address } = placeOf(url.pathname.slice(base.length - 1));
    if (languages.length > 1)
      locals.languages = languages.map((one) => {
        // What stands where no page is has no place of its own.
        const isSame = isDrawnIn(one, address) && !address.startsWith('/404');
        return {
          language: one,
          address: rootOf(one) + (isSame ? address : nearest(one, address)),
          isSame,
        };
      });
    const response = await next();
    const isPage = response.headers.get('content-type')?.startsWith('text/html');
    const isTranslated = language !== 'en' && languages.includes(language);
    const drawn = await response.text();
    const finished =
      !isTranslated && !holdsLanguageMarks(drawn)
        ? drawn
        : isPage
          ? finishTranslated(drawn, {
              language,
              host: new URL(base, host).href,
              base,
              has: (one) => isDrawnIn(language, one),
              inEnglish: wordsOf(language).t('site.inEnglish'),
            })
          : withoutMarks(drawn);
    const told = isPage ? markOtherLetters(finished, language) : finished;
    return new Response(locals.css ? withOwnStyles(told, locals.css) : told, {
      status: response.status,
      headers: response.headers,
    });
  },
);

/** Where a reader finds their way in a language that has no page at an address: the list to which it belongs, or the home page. */
function nearest(language: string, address: string): string {
  const list = `/${address.split('/')[1] ?? ''}/`;
  return address !== list && !list.startsWith('/404') && isDrawnIn(language, list) ? list : '/';
}
