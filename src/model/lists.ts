/** How the records of a kind are arranged on its list page. */
import { groupStates } from './kinds/group.ts';
import { openCalls } from './agenda.ts';
import type { Kind } from './kinds.ts';
import type { AnyRecord, RecordOf, Site } from './site.ts';

/** A part of a list: a key for its heading (`undefined` if the list has only one part) and its records. */
interface ListPart {
  readonly heading: string | undefined;
  readonly records: readonly AnyRecord[];
}

const byOrder = (
  a: { data: { order?: number | undefined } },
  b: { data: { order?: number | undefined } },
) => (a.data.order ?? 1000) - (b.data.order ?? 1000);

/** Which part of the list of groups a group stands in. */
function groupPart(group: RecordOf<'groups'>): string {
  if (group.data.kind === 'icann-wide') return 'lists.icannWide';
  const state = group.data.status.state;
  if (['active', 'new', 'forming', 'planned'].includes(state)) return 'lists.active';
  return ['merged', 'closed'].includes(state) ? 'lists.ended' : 'lists.uncertain';
}

const parted = <K extends Kind>(
  records: readonly RecordOf<K>[],
  keys: readonly string[],
  keyOf: (record: RecordOf<K>) => string,
): ListPart[] =>
  keys
    .map((heading) => ({
      heading,
      records: records.filter((record) => keyOf(record) === heading) as unknown as AnyRecord[],
    }))
    .filter((part) => part.records.length > 0);

const whole = (records: readonly AnyRecord[]): ListPart[] => [{ heading: undefined, records }];
/** The values of records, each once, in the order in which they come. */
const distinct = <T>(records: readonly T[], valueOf: (record: T) => string) => [
  ...new Set(records.map(valueOf)),
];

/** How the list of each kind is arranged. */
const arrangements: {
  readonly [K in Kind]: (records: readonly RecordOf<K>[], site: Site) => ListPart[];
} = {
  areas: (areas) => whole(areasInOrder(areas)),
  groups: (groups) =>
    parted(
      [...groups].sort(
        (a, b) =>
          groupStates.indexOf(a.data.status.state) - groupStates.indexOf(b.data.status.state),
      ),
      ['lists.active', 'lists.uncertain', 'lists.icannWide', 'lists.ended'],
      groupPart,
    ),
  regions: whole,
  positions: (positions) => whole([...positions].sort(byOrder)),
  procedures: whole,
  cycles: (cycles) => {
    const yearOf = (cycle: RecordOf<'cycles'>) => String(cycle.data.year);
    return parted(cycles, distinct(cycles, yearOf), yearOf);
  },
  opportunities: (opportunities, site) => {
    // What one can do today comes first; within a state the order of titles stays.
    const open = openCalls(site);
    const states = ['open', 'running', 'unclear', undefined, 'ended'];
    const place = (one: RecordOf<'opportunities'>) =>
      states.indexOf(open.includes(one) ? 'open' : one.data.status?.state);
    return whole([...opportunities].sort((a, b) => place(a) - place(b)));
  },
  guides: (guides) =>
    parted(
      [...guides].sort(byOrder),
      ['start', 'membership', 'policy', 'elections', 'background', 'editing'].map(
        (one) => `lists.section.${one}`,
      ),
      (guide) => `lists.section.${guide.data.section}`,
    ),
  glossary: (entries) => parted(entries, distinct(entries, initial).sort(), initial),
  sources: (sources) => {
    const publisherOf = (source: RecordOf<'sources'>) => source.data.publisher;
    const publishers = distinct(sources, publisherOf).sort((a, b) => a.localeCompare(b, 'en'));
    return parted(sources, publishers, publisherOf);
  },
};

/** The parts of the list of a kind, in reading order. */
export const listOf = <K extends Kind>(site: Site, kind: K): ListPart[] =>
  arrangements[kind](site.records[kind], site);

const initial = (record: { data: { title: string } }) =>
  record.data.title.normalize('NFD').charAt(0).toUpperCase();

/** Each area followed by its parts. */
function areasInOrder(areas: readonly RecordOf<'areas'>[]): RecordOf<'areas'>[] {
  const below = (parent: string | undefined): RecordOf<'areas'>[] =>
    areas
      .filter((area) => area.data.parent === parent)
      .sort(byOrder)
      .flatMap((area) => [area, ...below(area.id)]);
  return below(undefined);
}
