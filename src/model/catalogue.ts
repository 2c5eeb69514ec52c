/** Every page a reader may search for, as briefly as search needs it. */
import { searchValues } from './facets.ts';
import { peopleOver } from './history.ts';
import { meetingOf } from './meetings.ts';
import { stateOf } from './status.ts';
import { addressOf, allRecords, type AnyRecord, type RecordOf, type Site } from './site.ts';
import { codesOf } from './countries.ts';
import { listsOfPeople } from './people.ts';

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
  /** People named on the page as holding a post. */
  p?: string[];
  /** Those of them of whom the page of what is over tells alone, below the page: see `history.ts`. */
  h?: string[];
  /** Years of a round: that in which it runs, then others in which its steps fall. */
  y?: number[];
  /** The meetings of ICANN with which a round ends: number, place, year. */
  m?: string[];
  /** Mailing lists: names and addresses. */
  l?: string[];
  /** 1: a round common to all regions. */
  g?: 1;
  /** 1: ended, merged or past. */
  o?: 1;
  /** 1: in a catalogue of another language, a page that stands in English alone. */
  e?: 1;
  /** 1: in a catalogue of another language, a page whose title and summary are English too. */
  w?: 1;
  /** Country codes, for regions. */
  c?: string[];
  /** How many other records name it, as the power of two that lies nearest: what many point to is asked for more often. */
  r?: number;
}

const over = new Set(['merged', 'closed', 'ended', 'past']);

/** The records a search can lead to. Sources are left out: the pages that cite them lead there. */
export const searchable = (site: Site) =>
  allRecords(site).filter((record) => record.kind !== 'sources');

/** The values of a page for each facet by which a list is narrowed; facets without a value are omitted. */
export type FacetValues = Readonly<Record<string, readonly string[]>>;

/** A page as search knows it by name. */
export interface NamedPage {
  readonly entry: CatalogueEntry;
  readonly facets: FacetValues;
}

/** The same with what a list shows of it beside its title. */
export interface FindablePage extends NamedPage {
  readonly summary: string;
}

/** Every record that search can lead to, what is over after the rest. */
export const findableRecords = (site: Site): FindablePage[] =>
  searchable(site)
    .map((record) => ({
      entry: entryOf(site, record),
      facets: searchValues(site, record),
      summary: 'summary' in record.data ? record.data.summary : '',
    }))
    .sort((a, b) => (a.entry.o ?? 0) - (b.entry.o ?? 0));

function entryOf(site: Site, record: AnyRecord): CatalogueEntry {
  const { data } = record;
  const entry: CatalogueEntry = { u: addressOf(record), t: data.title };
  if ('acronym' in data && data.acronym) entry.a = data.acronym;
  const expansion = 'expansion' in data ? data.expansion : undefined;
  if (expansion) entry.x = expansion;
  const names = [
    ...('aliases' in data ? (data.aliases ?? []) : []),
    ...('question' in data && data.question ? [data.question] : []),
  ];
  const held = new Set([data.title, entry.a, expansion].map(bareName));
  const told = names.filter((name) => !held.has(bareName(name)) && held.add(bareName(name)));
  if (told.length > 0) entry.n = told;
  // As often as the page names them: who held a post for years is more of it than who held it once.
  const people = holdersOf(record).map(({ name }) => name);
  if (people.length > 0) entry.p = people;
  const before = peopleOver(site, record);
  if (before.length > 0) entry.h = before;
  if (record.kind === 'cycles') {
    entry.y = yearsOf(site, record);
    const meeting = meetingOf(site, record.data.agm);
    if (meeting) entry.m = [`${meeting.title} ${meeting.place ?? ''} ${meeting.year}`];
    if (record.data.procedure === 'common-yearly-round' && !record.data.region) entry.g = 1;
  }
  const lists = listsOf(record);
  if (lists.length > 0) entry.l = lists;
  const naming = new Set(site.mentionsOf(record).map(({ from }) => from)).size;
  if (naming > 0) entry.r = Math.round(Math.log2(1 + naming));
  const state = stateOf(site, record);
  if (state && over.has(state)) entry.o = 1;
  if (record.kind === 'regions' && record.data.countries) entry.c = [...codesOf(record)];
  return entry;
}

/** Those who hold or held posts, as a page shows them. */
export const holdersOf = (record: AnyRecord) =>
  listsOfPeople(record).flatMap(({ holders }) => holders);

/** The year of a round, then each other year in which one of its steps falls. */
function yearsOf(site: Site, { data }: RecordOf<'cycles'>): number[] {
  const inherited = data.inherits ? site.get('cycles', data.inherits).data.steps : {};
  const days = Object.values({ ...inherited, ...data.steps }).flatMap(({ opens, closes }) => [
    opens,
    closes,
  ]);
  return [
    ...new Set([data.year, ...days.flatMap((day) => (day ? [Number(day.slice(0, 4))] : []))]),
  ];
}

/** The names and addresses of the mailing lists of a group or region, and the role address to write to. */
function listsOf({ data }: AnyRecord): string[] {
  const lists = 'lists' in data ? (data.lists ?? []) : [];
  const contact =
    'joining' in data ? data.joining?.contact : 'contact' in data ? data.contact : undefined;
  return [
    ...new Set(
      [...lists.flatMap(({ name, address }) => [address, name]), contact].filter(
        (one) => one !== undefined,
      ),
    ),
  ];
}

/** A name without what search does not mind: signs, capitals, whether it is one or many. */
const bareName = (name = '') =>
  (name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
    .map((word) => word.replace(/s$/, ''))
    .join('');
