/** How the records of a kind are arranged on its list page. */
import { groupStates } from './kinds/group.ts';
import { takesPeopleHow } from './kinds/opportunity.ts';
import { openCalls } from './agenda.ts';
import { doors } from './at-work.ts';
import { withoutMarks } from './english-marks.ts';
import { hasEnded } from './group-state.ts';
import type { Kind } from './kinds.ts';
import { namingOf } from './page.ts';
import { initialIn } from './initials.ts';
import { byTitleIn, type AnyRecord, type RecordOf, type Site } from './site.ts';

/** A part of a list: a key for its heading (`undefined` if the list has only one part) and its records. */
interface ListPart {
  readonly heading: string | undefined;
  readonly records: readonly AnyRecord[];
  /** Whether the part is folded until a reader opens it: what is over, or may be. */
  readonly isFolded?: boolean;
  /** The key of a sentence that explains the part. */
  readonly note?: string;
}

const byOrder = (
  a: { data: { order?: number | undefined } },
  b: { data: { order?: number | undefined } },
) => (a.data.order ?? 1000) - (b.data.order ?? 1000);

/** Which part of the list of groups a group stands in. */
function groupPart(group: RecordOf<'groups'>): string {
  if (group.data.kind === 'icann-wide') return 'lists.icannWide';
  if (['active', 'new', 'forming', 'planned'].includes(group.data.status.state))
    return 'lists.active';
  return hasEnded(group) ? 'lists.ended' : 'lists.uncertain';
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
      byState(groups),
      ['lists.active', 'lists.uncertain', 'lists.icannWide', 'lists.ended'],
      groupPart,
    ).map((part) => ({
      ...part,
      isFolded: part.heading !== 'lists.active',
      ...(part.heading === 'lists.uncertain' && { note: 'lists.unclearMeans' }),
    })),
  regions: whole,
  positions: (positions) => {
    const ended = ({ data }: RecordOf<'positions'>) => data.ended !== undefined;
    const inOrder = [...positions].sort(byOrder);
    const over = inOrder.filter(ended);
    return [
      ...whole(inOrder.filter((one) => !ended(one))),
      ...(over.length > 0 ? [{ heading: 'lists.endedPosts', records: over, isFolded: true }] : []),
    ];
  },
  procedures: whole,
  cycles: (cycles, site) => {
    const yearOf = (cycle: RecordOf<'cycles'>) => String(cycle.data.year);
    const { year } = site.now.toZonedDateTimeISO('UTC');
    return parted(cycles, distinct(cycles, yearOf), yearOf).map((part) => ({
      ...part,
      isFolded: Number(part.heading) < year - yearsShown,
    }));
  },
  opportunities: (opportunities, site) => {
    // What one can do today comes first; within a part the order of titles stays.
    const open = openCalls(site);
    const partOf = (one: RecordOf<'opportunities'>) => {
      if (open.includes(one)) return 'lists.openCalls';
      const { status, type, takesPeople } = one.data;
      const state = status?.state ?? (type === 'call' ? 'ended' : 'unclear');
      return state === 'running' && takesPeople
        ? `opportunity.takes.${takesPeople.how}`
        : `lists.${state}`;
    };
    const order = [
      'lists.openCalls',
      ...takesPeopleHow.map((how) => `opportunity.takes.${how}`),
      'lists.running',
      'lists.unclear',
      'lists.ended',
    ];
    return parted(opportunities, order, partOf).map((part) => ({
      ...part,
      isFolded: ['lists.unclear', 'lists.ended'].includes(part.heading!),
      ...(part.heading === 'lists.unclear' && { note: 'lists.unclearMeans' }),
    }));
  },
  guides: (guides) =>
    parted(
      [...guides].sort(byOrder),
      ['start', 'membership', 'policy', 'elections', 'background', 'editing'].map(
        (one) => `lists.section.${one}`,
      ),
      (guide) => `lists.section.${guide.data.section}`,
    ),
  glossary: (entries, { language }) => {
    const initial = initialIn(language);
    const letterOf = (entry: RecordOf<'glossary'>) => initial(entry.data.title);
    return parted(entries, distinct(entries, letterOf).sort(byTitleIn(language)), letterOf);
  },
  sources: (sources) => {
    const publisherOf = (source: RecordOf<'sources'>) => source.data.publisher;
    const publishers = distinct(sources, publisherOf).sort((a, b) =>
      withoutMarks(a).localeCompare(withoutMarks(b), 'en'),
    );
    // Hundreds of rows: the publishers are the index, and each opens its own.
    return parted(sources, publishers, publisherOf).map((part) => ({ ...part, isFolded: true }));
  },
};

/** The parts of the list of a kind, in reading order. */
export const listOf = <K extends Kind>(site: Site, kind: K): ListPart[] =>
  arrangements[kind](site.records[kind], site);

/** How many years before the present one are listed before the rest is folded. */
const yearsShown = 2;

/** Groups with those at work first, and among them those that more people can join; the rest keeps its order. */
const byState = (groups: readonly RecordOf<'groups'>[]) => {
  const place = ({ data }: RecordOf<'groups'>) =>
    groupStates.indexOf(data.status.state) * doors.length +
    doors.indexOf(data.joining?.open ?? 'unknown');
  return [...groups].sort((a, b) => place(a) - place(b));
};

/** The groups of an area that have not ended: those at work, and those of which that is not known. */
export function groupsOfArea(site: Site, area: RecordOf<'areas'>) {
  const groups = byState(namingOf(site, area, 'groups').filter((group) => !hasEnded(group)));
  const isUnclear = ({ data }: RecordOf<'groups'>) => data.status.state === 'unclear';
  return {
    present: groups.filter((group) => !isUnclear(group)),
    unclear: groups.filter(isUnclear),
  };
}

/** Each area followed by its parts. */
function areasInOrder(areas: readonly RecordOf<'areas'>[]): RecordOf<'areas'>[] {
  const below = (parent: string | undefined): RecordOf<'areas'>[] =>
    areas
      .filter((area) => area.data.parent === parent)
      .sort(byOrder)
      .flatMap((area) => [area, ...below(area.id)]);
  return below(undefined);
}
