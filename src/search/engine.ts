/** Search as a whole: the catalogue ranks pages by their names; where it knows too little, Pagefind searches their text. */
import { kindOf, unpackCatalogue, type PackedCatalogue } from './catalogue.ts';
import type { Shown } from '../model/catalogue.ts';
import { makeRanker } from './rank.ts';
import { contentWords, stem, wordsOfText } from './text.ts';
import { ranking, type Pagefind } from './pagefind.ts';

/** What a reader can narrow results by. */
export const facets = ['kind', 'region', 'area', 'status'] as const;
export type Facet = (typeof facets)[number];

export interface Hit {
  /** Address below the site's root. */
  readonly address: string;
  readonly kind: string;
  readonly title: string;
  readonly text: string;
  /** The values by which this page can be narrowed. */
  readonly values: Readonly<Record<Facet, readonly string[]>>;
}
export interface Answer {
  readonly hits: readonly Hit[];
  /** The query as it was understood, if it was misspelt. */
  readonly corrected: string | undefined;
  /** The page of the very word or acronym that was asked, for a direct answer. */
  readonly exact: Hit | undefined;
}

/** What the engine needs from its surroundings, so that it runs in a page and in a test. */
export interface Surroundings {
  readonly catalogue: () => Promise<PackedCatalogue>;
  readonly summaries: () => Promise<Readonly<Record<string, Shown>>>;
  readonly pagefind: () => Promise<Pagefind>;
  readonly base: string;
}

/** Below this many hits from the catalogue the text of pages is searched too. */
const enough = 3;
const textHits = 5;
const languages = ['en', 'fr', 'es', 'ru', 'zh', 'ar', 'pt', 'de', 'it'];

/** The names of a country in the six languages of the United Nations and three more, from the platform. */
export const countryNames = (code: string): string[] => [...new Set(regionNames().map((names) => names.of(code) ?? code))];

let namers: Intl.DisplayNames[] | undefined;
const regionNames = () => (namers ??= languages.map((language) => new Intl.DisplayNames(language, { type: 'region' })));

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
      await pagefind.options({ ...ranking, noWorker: true });
      return pagefind;
    }));

  /** Answers a query. `literal` takes every word as typed; without `text` only names are searched. */
  return async function ask(query: string, { literal = false, text: withText = true } = {}): Promise<Answer> {
    const { rank, shown } = await ready;
    const { results, corrected, unknown, exact } = literal ? { results: [], corrected: undefined, unknown: [], exact: undefined } : rank(query);
    const hitOf = (address: string, title: string) => makeHit(address, shown[address]?.[0] ?? title, shown[address]);
    const hits = results.map(({ entry }) => hitOf(entry.u, entry.t));
    if (withText && (hits.length < enough || unknown.length > 0)) hits.push(...(await inText(corrected ?? query, hits, shown)));
    return { hits, corrected, exact: exact && hitOf(exact.u, exact.t) };
  };

  async function inText(query: string, held: readonly Hit[], shown: Readonly<Record<string, Shown>>): Promise<Hit[]> {
    const pagefind = await textSearch();
    const { results } = await pagefind.search(query);
    const found = await Promise.all(results.slice(0, textHits).map((result) => result.data()));
    return found
      .filter(({ excerpt }) => holds(excerpt, query))
      .map(({ url, excerpt, meta }) => {
        const address = `/${url.slice(from.base.length)}`;
        return makeHit(address, meta['title'] ?? url, shown[address] ?? ['', excerpt.replaceAll(/<[^>]*>/g, '')]);
      })
      .filter((hit) => !held.some((one) => one.address === hit.address));
  }
}

function makeHit(address: string, title: string, shown: Shown | undefined): Hit {
  const [, text = '', more] = shown ?? [title];
  const kind = kindOf(address);
  return { address, kind, title, text, values: { kind: [kind], region: more?.r ? [more.r] : [], area: more?.a ?? [], status: more?.s ? [more.s] : [] } };
}

/** Whether the marked words of an excerpt are words of the query; Pagefind also offers pages that only share a beginning. */
function holds(excerpt: string, query: string): boolean {
  const marked = [...excerpt.matchAll(/<mark>(.*?)<\/mark>/g)].flatMap(([, text]) => wordsOfText(text!)).map(stem);
  return contentWords(query).every((word) => marked.some((one) => one.startsWith(stem(word))));
}
