/** The small layer of names that search loads before its engine, made from the site. */
import { wordsOf } from '../i18n';
import { findableRecords, type FindablePage } from '../model/catalogue';
import { packSearchWords } from '../model/packed-search-words';
import type { SearchLanguage, SearchWords } from '../model/search-language';
import { withoutMarks } from '../model/english-marks';
import { traditionalToSimplified } from '../model/traditional-chinese';
import { addressOf, type AnyRecord, type Site } from '../model/site';
import { codesInARow } from '../places/codes';
import type { Questions } from '../model/questions';
import { english } from '../search/analyzer';
import { analyzerOf } from '../search/analyzers';
import {
  buildName,
  packNames,
  packPages,
  packSummaries,
  type PackedCatalogue,
  type PackedSummaries,
} from '../search/catalogue';
import type { OtherLanguages } from '../search/parts';
import { packQuestions } from '../search/packed-questions';
import type { PackedQuestions } from '../search/question-codes';
import { manualPages } from './manual-pages';
import { pagesInWords } from './pages-in-words';

/** Every page that search knows by name, in the order in which the index of its text knows them too. */
function findable(site: Site): FindablePage[] {
  const others = [...inWords('en'), ...manual()];
  return [...others, ...findableRecords(site)];
}

const aPage = (address: string, title: string, text: string, names: readonly string[]) => ({
  entry: { u: address, t: title, ...(names.length > 0 && { n: [...names] }) },
  facets: {},
  summary: text,
});
const inWords = (language: string) =>
  pagesInWords(wordsOf(language)).map(({ address, title, summary, names }) =>
    aPage(address, title, summary, names),
  );
const manual = () =>
  manualPages
    .filter(({ name }) => name)
    .map(({ address, page: { frontmatter } }) =>
      aPage(address, frontmatter.title, frontmatter.summary, []),
    );

/**
 * The catalogue of a language, packed to travel: every page with its names, and the words by which people search. On a page in another
 * language than English the names are those of `guide`, the site in it; pages that it does not have stand in English (`has`).
 */
export function searchCatalogue(
  site: Site,
  searchWords: SearchWords,
  guide: Site,
  language: string,
  has: (address: string) => boolean,
): PackedCatalogue {
  return packPages(
    pagesIn(language, site, guide, has),
    buildName(site.now),
    packSearchWords(searchWords, language as SearchLanguage).words,
    withoutMarks(guide.settings.name),
    language,
  );
}

/** The summaries of the pages of that catalogue, packed to travel. */
export const searchSummaries = (
  site: Site,
  guide: Site,
  language: string,
  has: (address: string) => boolean,
): PackedSummaries => packSummaries(pagesIn(language, site, guide, has), buildName(site.now));

/** Every page as a language names and sums it up. */
function pagesIn(
  language: string,
  site: Site,
  guide: Site,
  has: (address: string) => boolean,
): FindablePage[] {
  const pages = findable(site);
  if (language === 'en') return pages;
  const translated = new Map(
    [...inWords(language), ...findableRecords(guide)].map((page) => [page.entry.u, page]),
  );
  return pages.map((page) => inLanguage(page, translated.get(page.entry.u), has(page.entry.u)));
}

/** A page as the catalogue of another language has it. Of other names in English, only acronyms are the same there. */
function inLanguage(
  english: FindablePage,
  own: FindablePage | undefined,
  isDrawn: boolean,
): FindablePage {
  const mark = isDrawn ? {} : { e: 1 as const };
  if (!own || ![own.entry.t, own.summary].every(isTranslated))
    return { ...english, entry: { ...english.entry, ...mark, w: 1 } };
  const { x, n, ...entry } = own.entry;
  const names = (n ?? []).flatMap((name) => {
    const bare = withoutMarks(name);
    return name === bare || isAcronym(bare) ? [bare] : [];
  });
  return {
    entry: {
      ...entry,
      ...(x && isTranslated(x) && { x }),
      ...(names.length > 0 && { n: names }),
      ...mark,
    },
    facets: own.facets,
    summary: own.summary,
  };
}

const isAcronym = (name: string) => /^[\p{Lu}\d][\p{Lu}\d.&/-]+$/u.test(name);

/** The questions that people ask in the language of a catalogue, packed to travel. */
export const searchQuestions = (
  catalogue: PackedCatalogue,
  questions: Questions,
): PackedQuestions =>
  packQuestions(
    catalogue,
    questions,
    catalogue.language === 'en' ? english : analyzerOf(catalogue.language, english),
  );

/** The words by which people search in languages other than English, packed to travel, with what pages are called in the languages of `translated`. */
export const wordsOfLanguages = (
  site: Site,
  searchWords: SearchWords,
  translated: ReadonlyMap<string, readonly AnyRecord[]>,
): OtherLanguages => ({
  built: buildName(site.now),
  languages: packSearchWords(searchWords).languages,
  codes: codesInARow(),
  simplified: traditionalToSimplified,
  names: Object.fromEntries(
    [...translated].map(([language, records]) => [language, namesIn(language, records)]),
  ),
});

const isTranslated = (text: string) => withoutMarks(text) === text;

/** What pages are called in a language: their title, and what their acronym stands for. What is not translated is left out. */
const namesIn = (language: string, records: readonly AnyRecord[]): string =>
  packNames(
    [
      ...pagesInWords(wordsOf(language)).map(({ address, title, names }) => [
        address,
        title,
        // They are one text of the interface, so one mark stands before and one after all of them.
        ...(names.every(isTranslated) ? names : []),
      ]),
      ...records.map((record) => [
        addressOf(record),
        record.data.title,
        ...('expansion' in record.data && record.data.expansion ? [record.data.expansion] : []),
        ...('question' in record.data && record.data.question ? [record.data.question] : []),
      ]),
    ]
      .map(([address = '', ...names]) => [address, ...names.filter(isTranslated)] as const)
      .filter(([, ...names]) => names.length > 0),
  );
