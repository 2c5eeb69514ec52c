/** Where the pages stand that are no records, and the pictures that the build draws. */
import { translatedInto } from './languages.ts';
import { isSearched, staticPages } from './static-pages.ts';

/** Pictures that the build draws at addresses of their own. */
export const drawnPictures: ReadonlySet<string> = new Set([
  '/favicon.svg',
  '/pictures/regions.svg',
]);

/** The pages of the editors' manual; a test holds the list against the files. */
const manualPages = [
  'house-style',
  'provenance',
  'translating',
  ...translatedInto.map((language) => `translating/into-${language}`),
  'how-to/add-a-call',
  'how-to/add-a-cycle',
  'how-to/add-a-glossary-word',
  'how-to/add-a-group',
  'how-to/add-a-source',
  'how-to/change-a-chair',
  'how-to/close-or-merge-a-group',
  'how-to/correct-a-fact',
  'how-to/record-a-conflict',
  'how-to/record-a-departure',
];

/** Every address of a page that is no record. */
export const pageAddresses: readonly string[] = [
  '/',
  ...staticPages.map(({ address }) => address),
  '/editing/change/',
  '/editing/translating/form/',
  ...manualPages.map((name) => `/editing/${name}/`),
  ...staticPages.flatMap(({ kind }) =>
    kind ? [`/editing/fields/${kind}/`, `/editing/new/${kind}/`] : [],
  ),
];
const pages = new Set(pageAddresses);

/** The addresses of pages that are no records and that search knows by name: those that are read, and those to work with that people have names for. */
export const searchedPages: readonly string[] = [
  ...staticPages.filter(isSearched).map(({ address }) => address),
  ...manualPages.map((name) => `/editing/${name}/`),
];

/** Whether a page that is no record stands at an address. */
export const isPageAddress = (address: string): boolean => pages.has(address);
