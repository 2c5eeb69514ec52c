/** Every page a reader may search for, as briefly as search needs it. */
import { shownTitle } from './page.ts';
import { stateOf } from './status.ts';
import { addressOf, allRecords, type AnyRecord, type Site } from './site.ts';

/** One page. Names are short because every visitor who searches loads them all. */
export interface CatalogueEntry {
  /** Address below the site's root. */
  u: string;
  /** Title. */
  t: string;
  /** Acronym. */
  a?: string;
  /** What the acronym stands for. */
  x?: string;
  /** Other names. */
  n?: string[];
  /** Words of the summary that stand in neither title nor names. */
  s?: string;
  /** People named on the page as holding a post. */
  p?: string;
  /** Year, for rounds. */
  y?: number;
  /** 1: a round common to all regions. */
  g?: 1;
  /** 1: ended, merged or past. */
  o?: 1;
  /** Country codes, for regions. */
  c?: string[];
}

const over = new Set(['merged', 'closed', 'ended', 'past']);

/** The records a search can lead to. Sources are left out: the pages that cite them lead there. */
export const searchable = (site: Site) => allRecords(site).filter((record) => record.kind !== 'sources');

/** The catalogue, in the order of kinds and lists. */
export function catalogueOf(site: Site): { entries: CatalogueEntry[] } {
  const entries = searchable(site).map((record) => entryOf(site, record));
  const pagesWith = new Map<string, number>();
  for (const entry of entries) for (const word of wordsIn(entry)) pagesWith.set(word, (pagesWith.get(word) ?? 0) + 1);
  return { entries: entries.map((entry) => withoutCommonWords(entry, pagesWith)) };
}

/** The words of the summary, each once. */
const wordsIn = (entry: CatalogueEntry) => (entry.s ? entry.s.split(' ') : []);

/** Words that stand in many summaries tell pages apart too little to be worth their bytes. */
function withoutCommonWords(entry: CatalogueEntry, pagesWith: ReadonlyMap<string, number>): CatalogueEntry {
  const { s: _, ...rest } = entry;
  const rare = wordsIn(entry).filter((word) => pagesWith.get(word)! <= 3);
  return rare.length > 0 ? { ...rest, s: rare.join(' ') } : rest;
}

/** What the result list shows of a page: its full title, its summary, and by what it can be narrowed. */
export type Shown = readonly [title: string, summary: string, facets?: { readonly r?: string; readonly a?: readonly string[]; readonly s?: string }];

/** What is shown for each record, by address. */
export const summariesOf = (site: Site): Record<string, Shown> =>
  Object.fromEntries(
    searchable(site).map((record) => [addressOf(record), [shownTitle(record), 'summary' in record.data ? record.data.summary : '', facetsOf(site, record)]]),
  );

/** Region, areas and state of a record, as far as it has them. */
function facetsOf(site: Site, record: AnyRecord) {
  const { data } = record;
  const region =
    record.kind === 'regions'
      ? record.id
      : 'region' in data
        ? data.region
        : 'parent' in data && data.parent?.startsWith('regions/')
          ? data.parent.slice('regions/'.length)
          : undefined;
  const areas = 'areas' in data ? data.areas : undefined;
  const state = stateOf(site, record);
  return { ...(region ? { r: region } : {}), ...(areas ? { a: areas } : {}), ...(state ? { s: state } : {}) };
}

function entryOf(site: Site, record: AnyRecord): CatalogueEntry {
  const { data } = record;
  const entry: CatalogueEntry = { u: addressOf(record), t: data.title };
  if ('acronym' in data && data.acronym) entry.a = data.acronym;
  const names = [...('aliases' in data ? (data.aliases ?? []) : []), ...('question' in data && data.question ? [data.question] : [])];
  if ('expansion' in data && data.expansion) entry.x = data.expansion;
  if (names.length > 0) entry.n = names;
  // Other records are found by their names; these by what one does there.
  if (record.kind === 'areas' || record.kind === 'opportunities') entry.s = newWords(record.data.summary, [data.title, ...names].join(' '));
  const people = peopleOf(record);
  if (people) entry.p = people;
  if (record.kind === 'cycles') {
    entry.y = record.data.year;
    if (record.data.procedure === 'common-yearly-round' && !record.data.region) entry.g = 1;
  }
  const state = stateOf(site, record);
  if (state && over.has(state)) entry.o = 1;
  if (record.kind === 'regions' && record.data.countries) entry.c = [...record.data.countries, ...(record.data.territories ?? []).map((one) => one.code)];
  return entry;
}

/** The names of those who hold or held posts, each once. */
function peopleOf(record: AnyRecord): string {
  const { kind, data } = record;
  const holders =
    kind === 'groups'
      ? [...(data.chairs ?? []), ...(data.members ?? [])]
      : kind === 'positions'
        ? (data.holders ?? [])
        : kind === 'regions'
          ? (data.officers ?? [])
          : [];
  return [...new Set(holders.flatMap((holder) => holder.name.split(' ')))].join(' ');
}

/** The words of a text that another text does not hold, each once; a plural is not a new word. */
function newWords(text: string, held: string): string {
  const words = (from: string) => from.match(/[\p{L}\p{N}]+/gu) ?? [];
  const bare = (word: string) => word.toLowerCase().replace(/s$/, '');
  const known = new Set(words(held).map(bare));
  return [...new Set(words(text))]
    .filter((word) => word.length >= 4 || /\p{Lu}{2}|\p{N}/u.test(word))
    .filter((word) => !known.has(bare(word)))
    .join(' ');
}
