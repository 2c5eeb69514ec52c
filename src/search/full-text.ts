/** What Pagefind finds in the text of pages, held to what was asked. */
import type { Pagefind, Result } from './pagefind.ts';
import { contentWords } from './text.ts';

/** A place in a page where words of a query stand. */
export interface Passage {
  /** Address of the heading above it. */
  readonly address: string;
  readonly page: string;
  readonly heading: string;
  /** Text with `<mark>` around the words, all else escaped. */
  readonly excerpt: string;
}

/** The pages that hold every word of a query, best first. Pagefind also offers words that only begin alike; asked for a word in quotes, it does not. */
export async function findPagesWithAll(pagefind: Pagefind, query: string): Promise<Result[]> {
  const words = [...new Set(contentWords(query))];
  const [{ results }, ...exact] = await Promise.all([
    pagefind.search(words.join(' ')),
    ...words.map((word) => pagefind.search(`"${word}"`)),
  ]);
  const holders = exact.map((one) => new Set(one.results.map(({ id }) => id)));
  return results.filter(({ id }) => holders.every((ids) => ids.has(id)));
}

/** Whether some page holds a word in some form. */
export const isInText = async (pagefind: Pagefind, word: string): Promise<boolean> =>
  (await pagefind.search(`"${word}"`)).results.length > 0;

const pagesLookedInto = 3;
const passagesOfPage = 2;

/** The headings under which the words of a query stand in the first pages that hold them. */
export async function passagesIn(pagefind: Pagefind, query: string): Promise<Passage[]> {
  const found = await Promise.all(
    (await findPagesWithAll(pagefind, query))
      .slice(0, pagesLookedInto)
      .map((result) => result.data()),
  );
  return found.flatMap(({ meta, sub_results }) =>
    sub_results
      .filter(({ url }) => url.includes('#'))
      .slice(0, passagesOfPage)
      .map(({ url, title, excerpt }) => ({
        address: url,
        page: meta['title'] ?? url,
        heading: title,
        excerpt,
      })),
  );
}
