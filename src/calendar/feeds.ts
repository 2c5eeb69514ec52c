/** Which calendars there are, and what stands in each. */
import { addressOf, type RecordOf, type Site } from '../model/site.ts';
import type { Words } from '../i18n/index.ts';
import {
  eventsOfCall,
  eventsOfRounds,
  eventsOfCycle,
  type CalendarEvent,
  type RevisionOf,
} from './events.ts';
import type { CalendarFile } from './ics.ts';
import { seriesOf } from './meetings.ts';

export interface CalendarFeed extends CalendarFile {
  /** Address below the site's root: `/calendars/regions/afralo.ics`. */
  readonly address: string;
  /** The name without what belongs to every calendar's title. */
  readonly name: string;
  readonly group: 'all' | 'regions' | 'positions' | 'cycles' | 'groups';
}

type Cycle = RecordOf<'cycles'>;

/**
 * Every calendar that has something in it: of everything, of a region, a position, a round, the meetings of a group; and deadlines that ring,
 * for those who subscribe to that.
 */
export function calendarFeeds(site: Site, words: Words, revisionOf: RevisionOf): CalendarFeed[] {
  const { t } = words;
  const { cycles, regions, positions, groups, opportunities } = site.records;
  const events = (rounds: readonly Cycle[]) =>
    unique(rounds.flatMap((cycle) => eventsOfCycle(site, cycle, words, revisionOf, true)));
  const series = (record: RecordOf<'groups'> | RecordOf<'regions'>) =>
    seriesOf(record, words, revisionOf, (site.english ?? site).get(record.kind, record.id));
  const calls = opportunities.flatMap((one) =>
    (one.data.type === 'call' ? eventsOfCall : eventsOfRounds)(one, words, revisionOf),
  );
  /** `called` is what tells it apart in a list of subscriptions, where its section on our page does not stand above it. */
  const feed = (
    group: CalendarFeed['group'],
    address: string,
    name: string,
    called: string,
    rest: Pick<CalendarFile, 'events' | 'series' | 'alarms'>,
  ): CalendarFeed => ({
    address,
    group,
    name,
    title: t('calendar.title', { name: called }),
    description: t('calendar.description'),
    ...rest,
  });
  const whole = (id: string, name: string, rest: Parameters<typeof feed>[4]) =>
    feed('all', `/calendars/${id}.ics`, name, name, rest);
  const ofRegions = regions.flatMap((region) => {
    const own = events(cycles.filter((cycle) => concerns(site, cycle, region.id)));
    const meetings = series(region);
    const { title, acronym } = region.data;
    const called = t(meetings.length > 0 ? 'calendar.ofRegionMeeting' : 'calendar.ofRegion', {
      acronym,
    });
    const ringing = t('calendar.deadlinesOf', { acronym });
    return [
      feed('regions', calendarAddress(region), title, called, { events: own, series: meetings }),
      feed(
        'regions',
        calendarAddress(region).replace('.ics', '-deadlines.ics'),
        ringing,
        ringing,
        ringingOnly(own),
      ),
    ];
  });

  return [
    whole('all', t('calendar.everything'), {
      events: [...events(cycles), ...calls],
      series: [...groups, ...regions].flatMap(series),
    }),
    whole('deadlines', t('calendar.deadlines'), ringingOnly([...events(cycles), ...calls])),
    ...ofRegions,
    ...positions.map((position) =>
      feed(
        'positions',
        calendarAddress(position),
        position.data.title,
        t('calendar.ofPosition', { title: position.data.title }),
        { events: events(cycles.filter((cycle) => cycle.data.positions.includes(position.id))) },
      ),
    ),
    ...cycles.map((cycle) =>
      feed('cycles', calendarAddress(cycle), cycle.data.title, cycle.data.title, {
        events: eventsOfCycle(site, cycle, words, revisionOf, true),
      }),
    ),
    ...groups.map((group) =>
      feed(
        'groups',
        calendarAddress(group),
        group.data.title,
        t('calendar.ofGroup', { name: group.data.acronym ?? group.data.title }),
        { events: [], series: series(group) },
      ),
    ),
  ].filter((one) => one.events.length > 0 || (one.series ?? []).length > 0);
}

/** A round of a region itself, or one that all regions hold together and its own procedures follow. */
const concerns = (site: Site, { data }: Cycle, region: string): boolean =>
  data.region === region || (!data.region && sharedBy(site, region).has(data.procedure));

const ringingOnly = (events: readonly CalendarEvent[]) => ({
  events: events.filter(({ when }) => 'at' in when),
  alarms: true,
});

/** Whether a record has a calendar with something in it. */
export function hasCalendar(
  site: Site,
  words: Words,
  record: Parameters<typeof calendarAddress>[0],
): boolean {
  let addresses = addressesOf.get(site);
  if (!addresses) {
    addresses = new Set(calendarFeeds(site, words, () => site.now).map((one) => one.address));
    addressesOf.set(site, addresses);
  }
  return addresses.has(calendarAddress(record));
}
const addressesOf = new WeakMap<Site, ReadonlySet<string>>();

/** Where the calendar of a record lies, if it has one: `/calendars/cycles/2025-common.ics`. */
export const calendarAddress = (record: Parameters<typeof addressOf>[0]) =>
  `/calendars${addressOf(record).slice(0, -1)}.ics`;

/** A step that several rounds share is one event. */
const unique = (events: readonly CalendarEvent[]) => [
  ...new Map(events.map((event) => [event.uid, event])).values(),
];

/** The procedures whose timetable a region's own procedures follow. */
const sharedBy = (site: Site, region: string): ReadonlySet<string> =>
  new Set(
    site.records.procedures.flatMap(({ data }) =>
      data.region === region && data.basedOn ? [data.basedOn] : [],
    ),
  );
