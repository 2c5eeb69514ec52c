/** What is shown of a page that was found. */
import type { FacetValues, NamedPage } from '../model/catalogue.ts';
import { titleWithAcronym } from '../model/display-title.ts';
import { kindOf } from './catalogue.ts';

export interface Hit {
  /** Address below the site's root: of the page in the reader's language, if it stands there. */
  readonly address: string;
  /** The address that the page has in English, by which all of search knows it. */
  readonly page: string;
  /** The page stands in English alone, and so do the words that are shown of it: on a page of another language both are said. */
  readonly isEnglish?: true;
  readonly isInEnglishWords?: true;
  readonly kind: string;
  readonly title: string;
  /** What is said of it. The summaries of pages come after their names: until then a page of the catalogue has none. */
  readonly text: string | undefined;
  /** Who was asked for and held a post before, where the page of what is over alone tells of them: their name, and its place there. */
  readonly before?: Pick<Hit, 'address' | 'title'>;
  /** The values of this page by facet; facets without a value are omitted. */
  readonly values: FacetValues;
}
/** What is shown of a page of a catalogue, whose pages stand below a root. */
export const hitOf = ({ entry, facets }: NamedPage, root: string): Hit => ({
  ...toHit(entry.u, titleWithAcronym(entry.t, entry.a), undefined, entry.e ? '' : root, facets),
  ...(entry.e && { isEnglish: true }),
  ...(entry.w && { isInEnglishWords: true }),
});

/** What is shown of a page with an address in English, below the root of a language. */
export function toHit(
  page: string,
  title: string,
  text: string | undefined,
  root: string,
  facets: FacetValues = {},
): Hit {
  const kind = kindOf(page);
  return { address: root + page, page, kind, title, text, values: { ...facets, kind: [kind] } };
}

/** The page of what is over below a page, at a text that stands there. A hyphen would end the text that is looked for. */
export const placeBefore = (address: string, text: string): string =>
  `${address}history/#:~:text=${encodeURIComponent(text).replaceAll('-', '%2D')}`;
