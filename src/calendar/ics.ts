/** Writes iCalendar files (RFC 5545 with the properties of RFC 7986). */
import type { CalendarEvent } from './events.ts';
import type { MeetingSeries } from './meetings.ts';
import { zoneDefinition } from './zones.ts';

export interface CalendarFile {
  readonly title: string;
  readonly description: string;
  /** Where the file lies below the site's root, if it is published. */
  readonly address?: string;
  readonly events: readonly CalendarEvent[];
  readonly series?: readonly MeetingSeries[];
  /** Whether deadlines ring: only for those who asked, because a program rings for every subscriber. */
  readonly alarms?: boolean;
}

/** Clients look again once a day: the guide is built once a day. */
const refresh = 'P1D';

/** How long before a deadline an alarm rings, for readers who subscribed to alarms. */
const ahead = ['-P7D', '-P1D'];

/** The text of a calendar. `absolute` turns an address below the site's root into a full one. */
export function icsOf(file: CalendarFile, absolute: (address: string) => string): string {
  const { title, description, address, events, series = [], alarms = false } = file;
  return foldedLines([
    'BEGIN:VCALENDAR',
    // Every property of the calendar stands before its first part: Outlook loses what comes after.
    'VERSION:2.0',
    'PRODID:-//At-Large Participation Guide//Calendars//EN',
    'CALSCALE:GREGORIAN',
    `NAME:${escaped(title)}`,
    `X-WR-CALNAME:${escaped(title)}`,
    `DESCRIPTION:${escaped(description)}`,
    `X-WR-CALDESC:${escaped(description)}`,
    ...(address ? [`SOURCE;VALUE=URI:${absolute(address)}`] : []),
    `REFRESH-INTERVAL;VALUE=DURATION:${refresh}`,
    `X-PUBLISHED-TTL:${refresh}`,
    ...zonesOf(series),
    ...events.flatMap((event) => [
      ...begin(event, absolute),
      ...timesOf(event),
      `STATUS:${event.status}`,
      // A date or a deadline is no appointment: unless told otherwise, programs take their days as busy (3.8.2.7).
      'TRANSP:TRANSPARENT',
      'X-MICROSOFT-CDO-BUSYSTATUS:FREE',
      ...(alarms && 'at' in event.when && event.status !== 'CANCELLED'
        ? ahead.flatMap((trigger) => alarm(event, trigger))
        : []),
      'END:VEVENT',
    ]),
    ...series.flatMap((one) => [
      ...begin(one, absolute),
      ...meetingTimes(one),
      `RRULE:${ruleOf(one)}`,
      // A rhythm seen once is not a promise that the next meeting is held.
      'STATUS:TENTATIVE',
      'TRANSP:OPAQUE',
      'X-MICROSOFT-CDO-BUSYSTATUS:TENTATIVE',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ]);
}

/** The first lines of an entry. Without METHOD, its stamp is the instant of its last change (3.8.7.2). */
const begin = (
  { uid, title, description, address, changed }: CalendarEvent | MeetingSeries,
  absolute: (address: string) => string,
) => [
  'BEGIN:VEVENT',
  `UID:${uid}`,
  `DTSTAMP:${utc(changed)}`,
  `LAST-MODIFIED:${utc(changed)}`,
  `SEQUENCE:${versionOf(changed)}`,
  `SUMMARY:${escaped(title)}`,
  `DESCRIPTION:${escaped(description)}`,
  ...(absolute(address) ? [`URL:${absolute(address)}`] : []),
];

/** A number that only grows as an entry changes: minutes since the year 2000. */
const versionOf = (changed: Temporal.Instant) =>
  Math.max(0, Math.floor((changed.epochMilliseconds - Date.UTC(2000)) / 60_000));

const timesOf = ({ when }: CalendarEvent) =>
  'at' in when
    ? // A deadline has no length: without an end it ends when it begins (RFC 5545, 3.6.1).
      [`DTSTART:${utc(when.at)}`]
    : // The end of a whole-day event is the first day after it.
      [
        `DTSTART;VALUE=DATE:${dateOf(when.first)}`,
        `DTEND;VALUE=DATE:${dateOf(when.last.add({ days: 1 }))}`,
      ];

const alarm = ({ title }: CalendarEvent, trigger: string) => [
  'BEGIN:VALARM',
  'ACTION:DISPLAY',
  `DESCRIPTION:${escaped(title)}`,
  `TRIGGER:${trigger}`,
  'END:VALARM',
];

/** In a zone the local hour stays when the clocks change; UTC needs no zone. */
function meetingTimes({ start, minutes }: MeetingSeries): string[] {
  const end = minutes === undefined ? undefined : start.add({ minutes });
  const at = (name: string, time: Temporal.ZonedDateTime) =>
    time.timeZoneId === 'UTC'
      ? `${name}:${utc(time.toInstant())}`
      : `${name};TZID=${time.timeZoneId}:${compact(time.toPlainDateTime().toString({ smallestUnit: 'second' }))}`;
  return [at('DTSTART', start), ...(end ? [at('DTEND', end)] : [])];
}

function ruleOf({ rhythm, until, start }: MeetingSeries): string {
  const last = until
    ?.toZonedDateTime({ timeZone: start.timeZoneId, plainTime: '23:59:59' })
    .toInstant();
  return [
    rhythm.unit === 'week' ? 'FREQ=WEEKLY' : 'FREQ=MONTHLY',
    ...(rhythm.every > 1 ? [`INTERVAL=${rhythm.every}`] : []),
    ...(rhythm.unit === 'month' ? [`BYDAY=${rhythm.which}${rhythm.weekday}`] : []),
    ...(last ? [`UNTIL=${utc(last)}`] : []),
  ].join(';');
}

/** The definition of each zone that a series names, from the earliest meeting in it on. */
function zonesOf(series: readonly MeetingSeries[]): string[] {
  const starts = series.map(({ start }) => start).sort(Temporal.ZonedDateTime.compare);
  const first = new Map(starts.toReversed().map((start) => [start.timeZoneId, start]));
  return [...first.values()]
    .filter(({ timeZoneId }) => timeZoneId !== 'UTC')
    .flatMap(zoneDefinition);
}

const compact = (written: string) => written.replaceAll(/[-:]/g, '');
const utc = (instant: Temporal.Instant) => compact(instant.toString({ smallestUnit: 'second' }));
const dateOf = (day: Temporal.PlainDate) => compact(day.toString());

/** A text value (3.3.11): control characters other than line ends are in none. */
const escaped = (text: string) =>
  text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/(?!\n)\p{Cc}/gu, ' ')
    .replaceAll(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');

/** Lines of at most 75 octets, each ended by CRLF, the last one too (3.1); no letter is cut in two. */
function foldedLines(lines: readonly string[]): string {
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

const bytes = new TextEncoder();

function fold(line: string): string {
  if (bytes.encode(line).length <= 75) return line;
  let folded = '';
  let length = 0;
  for (const letter of line) {
    const size = bytes.encode(letter).length;
    if (length + size > 75) {
      folded += '\r\n ';
      length = 1;
    }
    folded += letter;
    length += size;
  }
  return folded;
}
