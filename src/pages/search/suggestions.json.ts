/** What suggestions below the search box say. */
import type { APIRoute } from 'astro';
import { wordsOf } from '../../i18n';
import { kindNames } from '../../model/kinds';
import type { SuggestionWords } from '../../search/suggest';

export const GET: APIRoute = ({ currentLocale }) => {
  const { t, forms } = wordsOf(currentLocale);
  const words: SuggestionWords = {
    count: forms('search.suggestions'),
    list: t('search.suggestionList'),
    inEnglish: t('site.inEnglish'),
    kinds: Object.fromEntries(kindNames.map((kind) => [kind, t(`kind.${kind}.one`)])),
  };
  return new Response(JSON.stringify(words), { headers: { 'content-type': 'application/json' } });
};
