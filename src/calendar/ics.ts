/** Writes iCalendar files (RFC 5545 with the properties of RFC 7986). */
import {
  escape,
  ICalCalendar,
  ICalEventRepeatingFreq,
  ICalEventStatus,
  ICalWeekday,
} from 'ical-generator';
import { tzlib_get_ical_block } from 'timezones-ical-library';
import type { CalendarEvent } from './events.ts';
import type { MeetingSeries } from './meetings.ts';

export interface CalendarFile {
  readonly title: string;
  readonly description: string;
  readonly events: readonly CalendarEvent[];
  readonly series?: readonly MeetingSeries[];
}

/** Clients look again once a day: the guide is built once a day. */
const refreshSeconds = 86_400;

/** The text of a calendar. `absolute` turns an address below the site's root into a full one. */
export function icsOf(
  { title, description, events, series = [] }: CalendarFile,
  absolute: (address: string) => string,
): string {
  const calendar = new ICalCalendar({
    // Unlike the texts of events, those of the calendar are not escaped by the library.
    name: escape(title, false),
    description: escape(description, false),
    prodId: { company: 'At-Large Participation Guide', product: 'Calendars', language: 'EN' },
    ttl: refreshSeconds,
    // Without a name the stamps keep their Z; the generator adds the rules of each zone that an event names.
    timezone: { name: null, generator: (zone) => tzlib_get_ical_block(zone)[0]! },
  });
  for (const event of events)
    calendar.createEvent({
      ...common(event, absolute),
      ...timesOf(event),
      status: ICalEventStatus[event.status],
    });
  for (const one of series) {
    calendar.createEvent({
      ...common(one, absolute),
      ...meetingTimes(one),
      // A rhythm seen once is not a promise that the next meeting is held.
      status: ICalEventStatus.TENTATIVE,
      repeating: {
        freq:
          one.rhythm.unit === 'week'
            ? ICalEventRepeatingFreq.WEEKLY
            : ICalEventRepeatingFreq.MONTHLY,
        interval: one.rhythm.every,
        ...(one.rhythm.unit === 'month'
          ? {
              byDay: ICalWeekday[one.rhythm.weekday as keyof typeof ICalWeekday],
              bySetPos: one.rhythm.which,
            }
          : {}),
        ...(one.until
          ? {
              until: one.until
                .toZonedDateTime({ timeZone: one.start.timeZoneId, plainTime: '23:59:59' })
                .toInstant(),
            }
          : {}),
      },
    });
  }
  return calendar.toString();
}

const common = (
  { uid, title, description, address, changed }: CalendarEvent | MeetingSeries,
  absolute: (address: string) => string,
) => {
  const at = changed.toZonedDateTime('UTC').toInstant();
  return {
    id: uid,
    summary: title,
    description,
    url: absolute(address),
    stamp: at,
    lastModified: at,
    sequence: versionOf(changed),
  };
};

/** In a zone the local hour stays when the clocks change; UTC needs no zone. */
function meetingTimes({ start, minutes }: MeetingSeries) {
  const end = minutes === undefined ? undefined : start.add({ minutes });
  if (start.timeZoneId === 'UTC')
    return { start: start.toInstant(), ...(end ? { end: end.toInstant() } : {}) };
  return { start, ...(end ? { end } : {}), timezone: start.timeZoneId };
}

/** A number that only grows as a record is checked against its sources again: days since the year 2000. */
const versionOf = (changed: Temporal.PlainDate) =>
  Temporal.PlainDate.from('2000-01-01').until(changed).days;

const timesOf = ({ when }: CalendarEvent) =>
  'at' in when
    ? // A deadline has no length: without an end it ends when it begins (RFC 5545, 3.6.1).
      { start: when.at }
    : // The end of a whole-day event is the first day after it.
      { start: when.first, end: when.last.add({ days: 1 }), allDay: true };
