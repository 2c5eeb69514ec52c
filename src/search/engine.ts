/** Search as a whole: the catalogue ranks pages by their names; where it knows too little, Pagefind searches their text. */
import {
  kindOf,
  unpackCatalogue,
  unpackSummaries,
  type CatalogueEntry,
  type PackedCatalogue,
  type PackedSummaries,
  type Shown,
} from './catalogue.ts';
import { titleWithAcronym } from '../model/display-title.ts';
import { countryNames } from './countries.ts';
import type { Pagefind } from './pagefind.ts';
import { isInText, findPagesWithAll, passagesIn, type Passage } from './full-text.ts';
import { mapYielding } from './yielding.ts';
import { documentTerms } from './document-terms.ts';
import { makeRanker, nothing, type Ranked } from './rank.ts';

export interface Hit {
  /** Address below the site's root. */
  readonly address: string;
  readonly kind: string;
  readonly title: string;
  readonly text: string;
  /** The values of this page by facet; facets without a value are omitted. */
  readonly values: Readonly<Record<string, readonly string[]>>;
}
export interface Answer {
  readonly hits: readonly Hit[];
  /** The query as it was understood, if it was misspelt. */
  readonly corrected: string | undefined;
  /** The page of the very word or acronym that was asked, for a direct answer. */
  readonly exact: Hit | undefined;
}

/** The search in the text of pages, once it is loaded. */
export interface TextEngine {
  readonly built: string;
  readonly placeOf: (id: string) => number;
  readonly pagefind: Pagefind;
}
/** What the engine needs from its surroundings, so that it runs in a page and in a test. */
interface Surroundings {
  readonly catalogue: () => Promise<PackedCatalogue>;
  readonly summaries: () => Promise<PackedSummaries>;
  readonly text: () => Promise<TextEngine>;
  readonly base: string;
}

/** Below this many hits from the catalogue the text of pages is searched too, and where no page has every word of the question in its names. */
const enough = 3;
/** How many times more a page counts whose text holds every word. Measured: three times brings old rounds before the page that was meant. */
const heldInText = 2;
const textHits = 8;

/** Starts the engine; loading of the catalogue begins at once. */
export function startEngine(from: Surroundings) {
  const ready = Promise.all([from.catalogue(), from.summaries()]).then(
    async ([packed, summaries]) => {
      const { built } = packed;
      requireSameBuild(built, summaries.built);
      const { entries } = unpackCatalogue(packed);
      const shown = unpackSummaries(summaries);
      const placeOf = new Map(entries.map((entry, place) => [entry, place]));
      const hitOf = (entry: CatalogueEntry) =>
        toHit(entry.u, titleWithAcronym(entry.t, entry.a), shown[placeOf.get(entry)!]);
      const pages = await mapYielding(entries, (entry, place) =>
        documentTerms(entry, shown[place]?.text ?? '', countryNames),
      );
      return { built, entries, hitOf, rank: makeRanker(pages) };
    },
  );
  // Loading starts before anyone asks; whoever asks hears of the failure.
  ready.catch(() => undefined);
  let text: Promise<TextEngine> | undefined;
  const textEngine = () =>
    (text ??= Promise.all([ready, from.text()]).then(([{ built }, engine]) => {
      requireSameBuild(built, engine.built);
      return engine;
    }));

  /** Answers a query. `literal` takes every word as typed; without `text` only names are searched. */
  async function ask(
    query: string,
    { literal = false, text: withText = true } = {},
  ): Promise<Answer> {
    const { rank, hitOf } = await ready;
    const ranking = literal ? nothing : rank(query);
    const spelt =
      withText && ranking.doubtful.length > 0 ? await knownInText(ranking.doubtful) : [];
    const { results, corrected, unknown, exact } =
      spelt.length > 0 ? rank(query, new Set(spelt)) : ranking;
    const isSure = results.length >= enough && unknown.length === 0 && results[0]!.covered === 1;
    const hits =
      !withText || isSure
        ? results.map(({ entry }) => hitOf(entry))
        : mergeTextHits(results, await inText(corrected ?? query), hitOf);
    return { hits, corrected, exact: exact && hitOf(exact) };
  }

  /** Words that stand in the text of some page, and so are no slips. */
  async function knownInText(words: readonly string[]): Promise<string[]> {
    const engine = await textEngine().catch(() => undefined);
    if (!engine) return [];
    const known = await Promise.all(words.map((word) => isInText(engine.pagefind, word)));
    return words.filter((_, place) => known[place]);
  }

  async function inText(query: string): Promise<Hit[]> {
    const [{ entries, hitOf }, { pagefind, placeOf }] = await Promise.all([ready, textEngine()]);
    const found = (await findPagesWithAll(pagefind, query)).slice(0, textHits);
    return Promise.all(
      found.map(async (result) => {
        const entry = entries[placeOf(result.id)];
        if (entry) return hitOf(entry);
        // Every record is in the catalogue; the home page and the editors' manual are found by their text alone.
        const { url, meta } = await result.data();
        const shown = { text: meta['summary'] ?? '', facets: {} };
        return toHit(addressOf(url), meta['title'] ?? url, shown);
      }),
    );
  }

  /** The places in the text of the first pages where the words of the query stand, if the text engine is there already. */
  async function passages(query: string): Promise<Passage[]> {
    if (!text) return [];
    return (await passagesIn((await text).pagefind, query)).map((passage) => ({
      ...passage,
      address: addressOf(passage.address),
    }));
  }

  const addressOf = (url: string) => `/${url.slice(from.base.length)}`;

  /** Loads the text engine before it is asked for. */
  const warm = () => void textEngine().catch(() => (text = undefined));

  return { ask, passages, warm };
}

/** Pages found by name and pages whose text holds every word of the question: the latter count more, or come after if no name told of them. */
function mergeTextHits(
  results: readonly Ranked[],
  holders: readonly Hit[],
  hitOf: (entry: CatalogueEntry) => Hit,
): Hit[] {
  const held = new Set(holders.map(({ address }) => address));
  const named = new Set(results.map(({ entry }) => entry.u));
  const worth = ({ entry, score }: Ranked) => (held.has(entry.u) ? score * heldInText : score);
  return [
    ...[...results].sort((a, b) => worth(b) - worth(a)).map(({ entry }) => hitOf(entry)),
    ...holders.filter(({ address }) => !named.has(address)),
  ];
}

/** Parts of two builds, met while a new site takes the place of an old one, would give pages the summaries of others. */
function requireSameBuild(one: string, other: string): void {
  if (one !== other) throw new Error(`The parts of search are of two builds, ${one} and ${other}.`);
}

function toHit(
  address: string,
  title: string,
  { text, facets }: Shown = { text: '', facets: {} },
): Hit {
  const kind = kindOf(address);
  return { address, kind, title, text, values: { ...facets, kind: [kind] } };
}
