/** Definitions of time zones for calendar files (RFC 5545, 3.6.5), from what the platform knows of their changes of clocks. */
import { weekdayCodes } from '../model/calendar-words.ts';

interface Change {
  /** The local time at which clocks are changed, as they show it before. */
  readonly wall: Temporal.PlainDateTime;
  readonly before: string;
  readonly after: string;
}

/** How many years ahead changes are looked at. Zones whose changes follow a rule have it for ever; the days of others are listed. */
const years = 20;

/** The lines of a VTIMEZONE under just the name that entries use, for entries from a time on. */
export function zoneDefinition(start: Temporal.ZonedDateTime): string[] {
  const changes = changesFrom(start.subtract({ years: 2 }));
  const groups = Map.groupBy(changes, ({ before, after }) => `${before} ${after}`);
  return [
    'BEGIN:VTIMEZONE',
    `TZID:${start.timeZoneId}`,
    // A zone whose clocks are never changed again is told as if they never had been.
    ...(changes.length < 2
      ? observance('STANDARD', '19700101T000000', start.offset, start.offset)
      : [...groups.values()].flatMap((group) => {
          const { before, after, wall } = group[0]!;
          const kind = minutesOf(after) > minutesOf(before) ? 'DAYLIGHT' : 'STANDARD';
          return observance(kind, stamp(wall), before, after, repetition(group));
        })),
    'END:VTIMEZONE',
  ];
}

/** The changes of clocks from the last one before a time, for some years. */
function changesFrom(start: Temporal.ZonedDateTime): Change[] {
  const end = start.add({ years: years + 2 });
  const changes: Change[] = [];
  let at = start.getTimeZoneTransition('previous') ?? start.getTimeZoneTransition('next');
  for (; at && Temporal.ZonedDateTime.compare(at, end) < 0; at = at.getTimeZoneTransition('next')) {
    const earlier = at.subtract({ seconds: 1 });
    // Offsets of former centuries have seconds, and name no zone.
    const wall = earlier.toPlainDateTime().add({ seconds: 1 });
    changes.push({ wall, before: earlier.offset, after: at.offset });
  }
  return changes;
}

const observance = (
  kind: 'STANDARD' | 'DAYLIGHT',
  first: string,
  before: string,
  after: string,
  repeated: readonly string[] = [],
) => [
  `BEGIN:${kind}`,
  `DTSTART:${first}`,
  `TZOFFSETFROM:${before.replaceAll(':', '')}`,
  `TZOFFSETTO:${after.replaceAll(':', '')}`,
  ...repeated,
  `END:${kind}`,
];

const minutesOf = (offset: string) => {
  const [, sign, hours, minutes] = /^([+-])(\d\d):(\d\d)/.exec(offset)!;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
};

/** A rule for each year, if the changes of one kind follow one, else their days. */
function repetition(group: readonly Change[]): string[] {
  const walls = group.map(({ wall }) => wall);
  const [first, ...others] = walls;
  if (others.length === 0) return [];
  const isSame = (of: (wall: Temporal.PlainDateTime) => unknown) =>
    walls.every((wall) => of(wall) === of(first!));
  const isYearly = walls.every((wall, index) => wall.year === first!.year + index);
  if (
    walls.length > years - 2 &&
    isYearly &&
    isSame(({ month }) => month) &&
    isSame(({ dayOfWeek }) => dayOfWeek) &&
    isSame((wall) => wall.toPlainTime().toString())
  ) {
    const day = dayRule(walls);
    if (day) return [`RRULE:FREQ=YEARLY;BYMONTH=${first!.month};${day}`];
  }
  // Some programs read no more than the first day of a line.
  return others.map((wall) => `RDATE:${stamp(wall)}`);
}

/** The last Sunday, the second Sunday, the Sunday from the 8th to the 14th; undefined if it is none of these. */
function dayRule(walls: readonly Temporal.PlainDateTime[]): string | undefined {
  const weekday = weekdayCodes[walls[0]!.dayOfWeek - 1]!;
  if (walls.every(({ day, daysInMonth }) => day > daysInMonth - 7)) return `BYDAY=-1${weekday}`;
  const days = walls.map(({ day }) => day);
  const [least, most] = [Math.min(...days), Math.max(...days)];
  if (Math.ceil(least / 7) === Math.ceil(most / 7)) return `BYDAY=${Math.ceil(most / 7)}${weekday}`;
  // In twenty years every day of a week's span comes.
  if (most - least !== 6) return undefined;
  return `BYDAY=${weekday};BYMONTHDAY=${Array.from({ length: 7 }, (_, day) => least + day).join(',')}`;
}

const stamp = (wall: Temporal.PlainDateTime) =>
  wall.toString({ smallestUnit: 'second' }).replaceAll(/[-:]/g, '');
