/** The pages that are no records, in words. */
import { staticPages, type StaticPage } from '../model/static-pages';
import type { Words } from '../i18n';

export interface FindablePage {
  readonly page: StaticPage;
  readonly address: string;
  readonly title: string;
  readonly summary: string;
  /** Other names people type for it. */
  readonly names: readonly string[];
}

/** Returns the pages that search finds: the list of each kind, and every page that people have names for. */
export const findablePages = ({ t }: Words): FindablePage[] =>
  staticPages
    .filter(({ kind, names }) => kind ?? names)
    .map((page) => ({
      page,
      address: page.address,
      title: t(page.title),
      summary: t(page.lead),
      names: page.names ? t(page.names).split('; ') : [],
    }));
