/** Search as a whole: the catalogue ranks pages by their names; where it knows too little, Pagefind searches their text. */
import { unpackCatalogue, type PackedCatalogue } from './catalogue.ts';
import { makeRanker } from './rank.ts';
import { contentWords, stem, wordsOfText } from './text.ts';
import { ranking, type Pagefind } from './pagefind.ts';

export interface Hit {
  /** Address below the site's root. */
  readonly address: string;
  readonly kind: string;
  readonly title: string;
  readonly text: string;
}
export interface Answer {
  readonly hits: readonly Hit[];
  /** The query as it was understood, if it was misspelt. */
  readonly corrected: string | undefined;
}

/** What the engine needs from its surroundings, so that it runs in a page and in a test. */
export interface Surroundings {
  readonly catalogue: () => Promise<PackedCatalogue>;
  readonly summaries: () => Promise<Readonly<Record<string, readonly [title: string, summary: string]>>>;
  readonly pagefind: () => Promise<Pagefind>;
  readonly base: string;
}

/** Below this many hits from the catalogue the text of pages is searched too. */
const enough = 5;
const most = 20;
const languages = ['en', 'fr', 'es', 'ru', 'zh', 'ar', 'pt', 'de', 'it'];

/** The names of a country in the six languages of the United Nations and three more, from the platform. */
export const countryNames = (code: string): string[] => [
  ...new Set(languages.map((language) => new Intl.DisplayNames(language, { type: 'region' }).of(code) ?? code)),
];

/** Starts the engine; loading begins at once. */
export function startEngine(from: Surroundings) {
  const ready = Promise.all([from.catalogue(), from.summaries()]).then(([catalogue, shown]) => ({
    rank: makeRanker(unpackCatalogue(catalogue), countryNames),
    shown,
  }));
  // Loading starts before anyone asks; whoever asks hears of the failure.
  ready.catch(() => undefined);
  let text: Promise<Pagefind> | undefined;
  const textSearch = () =>
    (text ??= from.pagefind().then(async (pagefind) => {
      await pagefind.options(ranking);
      return pagefind;
    }));

  /** Answers a query; `literal` takes every word as typed. `kind` keeps only pages of that kind. */
  return async function ask(query: string, { kind = '', literal = false } = {}): Promise<Answer> {
    const { rank, shown } = await ready;
    const { results, corrected, unknown } = literal ? { results: [], corrected: undefined, unknown: [] } : rank(query);
    const hits = results
      .map(({ entry }): Hit => ({ address: entry.u, kind: kindOf(entry.u), title: shown[entry.u]?.[0] ?? entry.t, text: shown[entry.u]?.[1] ?? '' }))
      .filter((hit) => !kind || hit.kind === kind)
      .slice(0, most);
    if (hits.length < enough || unknown.length > 0) hits.push(...(await inText(corrected ?? query, kind, hits)));
    return { hits, corrected };
  };

  async function inText(query: string, kind: string, held: readonly Hit[]): Promise<Hit[]> {
    const pagefind = await textSearch();
    const { results } = await pagefind.search(query, kind ? { filters: { kind } } : {});
    const found = await Promise.all(results.slice(0, enough).map((result) => result.data()));
    return found
      .filter(({ excerpt }) => holds(excerpt, query))
      .map(({ url, excerpt, meta }): Hit => {
        const address = `/${url.slice(from.base.length)}`;
        return { address, kind: kindOf(address), title: meta['title'] ?? url, text: meta['summary'] ?? excerpt.replaceAll(/<[^>]*>/g, '') };
      })
      .filter((hit) => !held.some((one) => one.address === hit.address));
  }
}

const kindOf = (address: string) => address.split('/')[1] ?? '';

/** Whether the marked words of an excerpt are words of the query; Pagefind also offers pages that only share a beginning. */
function holds(excerpt: string, query: string): boolean {
  const marked = [...excerpt.matchAll(/<mark>(.*?)<\/mark>/g)].flatMap(([, text]) => wordsOfText(text!)).map(stem);
  return contentWords(query).every((word) => marked.some((one) => one.startsWith(stem(word))));
}
