/** Which calendars there are, and what stands in each. */
import { addressOf, type RecordOf, type Site } from '../model/site.ts';
import type { Words } from '../i18n/index.ts';
import { eventsOfCall, eventsOfCycle, type CalendarEvent } from './events.ts';
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

/** Every calendar that has something in it: of everything, of a region, a position, a round, a group with meetings. */
export function calendarFeeds(site: Site, words: Words): CalendarFeed[] {
  const { t } = words;
  const { cycles, regions, positions, groups, opportunities } = site.records;
  const feed = (
    group: CalendarFeed['group'],
    id: string,
    title: string,
    rest: Omit<CalendarFile, 'title' | 'description'>,
  ): CalendarFeed => ({
    address: group === 'all' ? '/calendars/all.ics' : calendarAddress({ kind: group, id }),
    group,
    name: title,
    title: t('calendar.title', { name: title }),
    description: t('calendar.description'),
    ...rest,
  });
  const events = (rounds: readonly Cycle[]) =>
    unique(rounds.flatMap((cycle) => eventsOfCycle(site, cycle, words, true)));
  const calls = opportunities.filter((one) => one.data.type === 'call');

  return [
    feed('all', '', t('calendar.everything'), {
      events: [...events(cycles), ...calls.flatMap((call) => eventsOfCall(call, words))],
      series: [...groups, ...regions].flatMap((record) => seriesOf(record, words)),
    }),
    ...regions.map((region) =>
      feed('regions', region.id, region.data.title, {
        events: events(
          cycles.filter(
            (cycle) =>
              cycle.data.region === region.id ||
              (!cycle.data.region && sharedBy(site, region.id).has(cycle.data.procedure)),
          ),
        ),
        series: seriesOf(region, words),
      }),
    ),
    ...positions.map((position) =>
      feed('positions', position.id, position.data.title, {
        events: events(cycles.filter((cycle) => cycle.data.positions.includes(position.id))),
      }),
    ),
    ...cycles.map((cycle) =>
      feed('cycles', cycle.id, cycle.data.title, {
        events: eventsOfCycle(site, cycle, words, true),
      }),
    ),
    ...groups.map((group) =>
      feed('groups', group.id, group.data.title, { events: [], series: seriesOf(group, words) }),
    ),
  ].filter((one) => one.events.length > 0 || (one.series ?? []).length > 0);
}

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
