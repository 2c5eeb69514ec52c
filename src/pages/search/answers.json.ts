/** What search answers directly: who holds what, what is open and comes next, how many there are. */
import type { APIRoute } from 'astro';
import { wordsOf } from '../../i18n';
import { buildName } from '../../search/catalogue';
import { searchWords, site, siteOf } from '../../site';
import { searchAnswers } from '../../views/search-answers';

export const GET: APIRoute = ({ currentLocale }) =>
  new Response(
    JSON.stringify(
      searchAnswers(siteOf(currentLocale), wordsOf(currentLocale), buildName(site.now), {
        english: site,
        small: searchWords.functionWords,
      }),
    ),
    {
      headers: { 'content-type': 'application/json' },
    },
  );
