/** What search loads in a language, a file for each part, since some is needed sooner than the rest. */
import type { APIRoute } from 'astro';
import { placeOf } from '../../i18n/addresses';
import type { Words } from '../../i18n';
import { kindNames } from '../../model/kinds';
import type { Site } from '../../model/site';
import { buildName } from '../../search/catalogue';
import type { SuggestionWords } from '../../search/suggest';
import { isDrawnIn, languages, questionsIn, recordsIn, searchWords, site } from '../../site';
import { searchAnswers, searchParagraphs } from '../../views/search-answers';
import {
  searchCatalogue,
  searchQuestions,
  searchSummaries,
  wordsOfLanguages,
} from '../../views/search-layer';
import { json } from '../_respond';

/** A language, with its guide and its words. */
interface At {
  readonly language: string;
  readonly guide: Site;
  readonly words: Words;
}

const build = buildName(site.now);
const pagesOf =
  ({ language }: At) =>
  (address: string) =>
    isDrawnIn(language, address);
const catalogueOf = (at: At) =>
  searchCatalogue(site, searchWords, at.guide, at.language, pagesOf(at));

const parts: Readonly<Record<string, (at: At) => unknown>> = {
  /** The names by which search knows pages, and the words by which people search. */
  catalogue: catalogueOf,
  /** What a list shows of these pages, apart from their names. */
  summaries: (at) => searchSummaries(site, at.guide, at.language, pagesOf(at)),
  /** The questions that people ask. */
  questions: (at) => searchQuestions(catalogueOf(at), questionsIn(at.language)),
  /** What search answers directly: who holds what, what is open and comes next, how many there are. */
  answers: ({ guide, words }) =>
    searchAnswers(guide, words, build, { english: site, small: searchWords.functionWords }),
  /** The paragraphs of rules that search finds by their number. */
  paragraphs: ({ guide, words }) => searchParagraphs(guide, words.lang, build),
  /** What suggestions below the search box say. */
  suggestions: ({ words: { t, forms } }): SuggestionWords => ({
    count: forms('search.suggestions'),
    list: t('search.suggestionList'),
    inEnglish: t('site.inEnglish'),
    kinds: Object.fromEntries(kindNames.map((kind) => [kind, t(`kind.${kind}.one`)])),
  }),
};
const englishParts: typeof parts = {
  ...parts,
  /** The words by which people search in languages other than English, and what pages are called there. */
  languages: () =>
    wordsOfLanguages(
      site,
      searchWords,
      new Map(languages.filter((one) => one !== 'en').map((one) => [one, recordsIn(one)])),
    ),
};

export const getStaticPaths = ({ routePattern }: { routePattern: string }) =>
  Object.keys(placeOf(routePattern).language === 'en' ? englishParts : parts).map((part) => ({
    params: { part },
  }));

export const GET: APIRoute = ({ params, locals, currentLocale = 'en' }) =>
  json(
    englishParts[params['part']!]!({
      language: currentLocale,
      guide: locals.site,
      words: locals.words,
    }),
  );
