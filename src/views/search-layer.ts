/** The small layer of names that search loads before its engine, made from the site. */
import { wordsOf } from '../i18n';
import { findableRecords } from '../model/catalogue';
import { packSearchWords } from '../model/packed-search-words';
import type { SearchWords } from '../model/search-language';
import { withoutMarks } from '../model/english-marks';
import { traditionalToSimplified } from '../model/traditional-chinese';
import { addressOf, type AnyRecord, type Site } from '../model/site';
import { codesInARow } from '../places/codes';
import { buildName, packNames, packPages } from '../search/catalogue';
import { manualPages } from './manual-pages';
import { pagesInWords } from './static-pages';

/** Every page that search knows by name, and the words by which people search, packed to travel: those of English with the names, the rest apart, with what pages are called in the languages of `translated`. */
export function searchLayer(
  site: Site,
  searchWords: SearchWords,
  translated: ReadonlyMap<string, readonly AnyRecord[]> = new Map(),
) {
  const others = [
    ...pagesInWords(wordsOf('en')),
    ...manualPages
      .filter(({ name }) => name)
      .map(({ address, page: { frontmatter } }) => ({ address, ...frontmatter, names: [] })),
  ].map(({ address, title, summary, names }) => ({
    entry: { u: address, t: title, ...(names.length > 0 && { n: [...names] }) },
    shown: { text: summary, facets: {} },
  }));
  const built = buildName(site.now);
  const { words, languages } = packSearchWords(searchWords);
  return {
    catalogue: packPages([...others, ...findableRecords(site)], built, words, site.settings.name),
    languages: {
      built,
      languages,
      codes: codesInARow(),
      simplified: traditionalToSimplified,
      names: Object.fromEntries(
        [...translated].map(([language, records]) => [language, namesIn(language, records)]),
      ),
    },
  };
}

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
