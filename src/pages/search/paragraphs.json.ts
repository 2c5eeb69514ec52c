/** The paragraphs of rules that search finds by their number. */
import type { APIRoute } from 'astro';
import { wordsOf } from '../../i18n';
import { buildName } from '../../search/catalogue';
import { siteOf } from '../../site';
import { searchParagraphs } from '../../views/search-answers';

export const GET: APIRoute = ({ currentLocale }) => {
  const site = siteOf(currentLocale);
  return new Response(
    JSON.stringify(searchParagraphs(site, wordsOf(currentLocale).lang, buildName(site.now))),
    {
      headers: { 'content-type': 'application/json' },
    },
  );
};
