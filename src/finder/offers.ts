/** Everything one can do, join or stand for, with only what the chooser compares. Nothing here is guessed: what no record says is absent. */
import { addressOf, nameOf, type AnyRecord, type RecordOf, type Site } from '../model/site.ts';
import { shownTitle } from '../model/page.ts';

/** How one comes in. join: a membership. listen: anyone may listen. members: members only. chosen: elected or appointed. */
export type Entry = 'open' | 'listen' | 'join' | 'members' | 'chosen';

export interface Offer {
  /** `groups/cpwg` */
  readonly name: string;
  readonly address: string;
  readonly title: string;
  /** Contribution areas; absent if it is not tied to one kind of work. */
  readonly areas?: readonly string[];
  /** Regions it belongs to; absent if it is for all. */
  readonly regions?: readonly string[];
  /** Absent if no source says. */
  readonly entry?: Entry;
  /** Whether individuals may join; only for regions. */
  readonly individuals?: 'yes' | 'no' | 'in-preparation' | 'unknown';
  /** Languages of its calls; absent if no source says. */
  readonly languages?: readonly string[];
  /** Hours a month: its calls, or what a source names for the post. Absent if no source says. */
  readonly hours?: number;
  /** Whether it is sure to be at work. */
  readonly sure: boolean;
}

const atWork = ['active', 'new', 'forming', 'planned', 'per-cycle'];

/** All offers of a site, in the order of the lists. Ended ones, and groups that are only a memory, are left out. */
export const offersOf = (site: Site): Offer[] => [
  ...site.records.regions.map((region) => regionOffer(site, region)),
  ...site.records.groups.filter(canBeJoined).map((group) => groupOffer(site, group)),
  ...site.records.opportunities
    .filter((one) => one.data.status?.state !== 'ended')
    .map((one) => opportunityOffer(site, one)),
  ...site.records.positions
    .filter(({ data }) => !data.ended)
    .map((position) => positionOffer(site, position)),
];

/** How much a place helps someone of whom nothing is known: certain, open to anyone rather than to listeners, and with hours and languages told. */
const welcome = ({ sure, entry, hours, languages }: Offer): number =>
  (sure ? 4 : 0) +
  (entry === 'open' ? 5 : entry === 'listen' ? 2 : 0) +
  (hours === undefined ? 0 : 1) +
  (languages === undefined ? 0 : 1);

/** The places to show before any answer, the best first: those anyone may come to. */
export const bestOffers = (offers: readonly Offer[], count: number): Offer[] =>
  offers
    .filter(({ entry }) => entry === 'open' || entry === 'listen')
    .toSorted((a, b) => welcome(b) - welcome(a))
    .slice(0, count);

/** A group one can still come to: at work, or, where that is unclear, at least open to anyone. */
const canBeJoined = ({ data }: RecordOf<'groups'>) =>
  data.joining !== undefined &&
  (atWork.includes(data.status.state) ||
    (data.status.state === 'unclear' && data.joining.open === 'open'));

const groupEntry: Readonly<Record<string, Entry | undefined>> = {
  open: 'open',
  observers: 'listen',
  members: 'members',
  appointed: 'chosen',
};
const entryByMembership: Readonly<Record<string, Entry | undefined>> = {
  'not-needed': 'open',
  usual: 'open',
  needed: 'members',
  selected: 'chosen',
};

function groupOffer(site: Site, group: RecordOf<'groups'>): Offer {
  const { joining, areas, meetings, status } = group.data;
  const entry =
    joining?.membership === 'needed'
      ? 'members'
      : (groupEntry[joining?.open ?? ''] ?? entryByMembership[joining?.membership ?? '']);
  return offer(group, {
    areas,
    regions: regionAbove(site, group.data.parent),
    entry,
    languages: languagesOf(meetings),
    hours: hoursOfCalls(site, group),
    sure: atWork.includes(status.state),
  });
}

function opportunityOffer(site: Site, one: RecordOf<'opportunities'>): Offer {
  const { areas, group, membership, status } = one.data;
  return offer(one, {
    areas,
    regions: regionAbove(site, group),
    entry: entryByMembership[membership],
    sure: status?.state === 'running',
  });
}

function positionOffer(site: Site, position: RecordOf<'positions'>): Offer {
  const { bodies, hours } = position.data;
  const groups = bodies.flatMap((name) => asGroup(site.find(name)));
  const regions = bodies
    .filter((name) => name.startsWith('regions/'))
    .map((name) => name.slice('regions/'.length));
  return offer(position, {
    areas: [...new Set(groups.flatMap((group) => group.data.areas ?? []))],
    regions: regions.length === site.records.regions.length ? undefined : regions,
    entry: 'chosen',
    languages: languagesOf(groups[0]?.data.meetings),
    hours: hours && hours.atLeast * (hours.per === 'week' ? weeksInMonth : 1),
    sure: true,
  });
}

function regionOffer(site: Site, region: RecordOf<'regions'>): Offer {
  const individuals = region.data.membership.find((one) => one.route === 'individual')?.accepts;
  return offer(region, {
    regions: [region.id],
    entry: 'join',
    individuals,
    languages: languagesOf(region.data.meetings),
    hours: hoursOfCalls(site, region),
    sure: true,
  });
}

type Meetings = RecordOf<'groups'>['data']['meetings'];
const weeksInMonth = 4;
/** Calls a month, by the first English words of a rhythm; other rhythms say nothing certain. */
const rhythms: readonly [RegExp, number][] = [
  [/^weekly/, weeksInMonth],
  [/^monthly/, 1],
];

function hoursOfCalls(site: Site, record: RecordOf<'groups' | 'regions'>): number | undefined {
  const { meetings } = (site.english?.get(record.kind, record.id) ?? record).data;
  const known = (meetings ?? []).flatMap(({ rhythm, minutes }) => {
    const calls = rhythms.find(([pattern]) => pattern.test(rhythm))?.[1];
    return calls && minutes ? [(calls * minutes) / 60] : [];
  });
  return known.length > 0 ? known.reduce((sum, hours) => sum + hours, 0) : undefined;
}

const languagesOf = (meetings: Meetings) => [
  ...new Set((meetings ?? []).flatMap((one) => one.languages ?? [])),
];

const asGroup = (record: AnyRecord | undefined): RecordOf<'groups'>[] =>
  record?.kind === 'groups' ? [record] : [];

/** The region to which a body belongs, also through its parent. */
function regionAbove(site: Site, name: string | undefined): string[] | undefined {
  const body = name === undefined ? undefined : site.find(name);
  if (body?.kind === 'regions') return [body.id];
  return body?.kind === 'groups' ? regionAbove(site, body.data.parent) : undefined;
}

type Facts = { [K in keyof Omit<Offer, 'name' | 'address' | 'title'>]: Offer[K] | undefined };

/** Leaves out what is empty or not known, so that absence means one thing. */
function offer(record: AnyRecord, facts: Partial<Facts>): Offer {
  const known = Object.fromEntries(
    Object.entries(facts).filter(
      ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  );
  return {
    name: nameOf(record),
    address: addressOf(record),
    title: shownTitle(record),
    ...known,
  } as Offer;
}
