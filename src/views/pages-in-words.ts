/** The pages that are no records, in words. */
import { isSearched, staticPages, type StaticPage } from '../model/static-pages';
import type { Words } from '../i18n';

export interface PageInWords {
  readonly page: StaticPage;
  readonly address: string;
  readonly title: string;
  readonly summary: string;
  /** Other names people type for it. */
  readonly names: readonly string[];
}

/** Returns the pages that search knows by name, and what people call them. */
export const pagesInWords = ({ t }: Words): PageInWords[] =>
  staticPages.filter(isSearched).map((page) => ({
    page,
    address: page.address,
    title: t(page.title),
    summary: t(page.lead),
    names: page.names ? t(page.names).split('; ') : [],
  }));

/** Returns those that a reader may look for: the list of each kind, and every page that people have names for. */
export const findablePages = (words: Words): PageInWords[] =>
  pagesInWords(words).filter(({ page }) => page.kind ?? page.names);
