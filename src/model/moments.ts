/**
 * Moments of every precision as one idea: an instant, a day, a month or a year, each with the first and the last instant it
 * can mean. Everything that asks whether something is past, open or ahead compares these.
 */
import { isZone } from './fields.ts';
import { once } from './once.ts';

type Precision = 'minute' | 'day' | 'month' | 'year';

/** The instants that a written moment can mean. */
export interface Span {
  readonly first: Temporal.Instant;
  /** The last second that still counts: a deadline of 18:00 ends at 18:00:59, a day at 23:59:59. */
  readonly last: Temporal.Instant;
  readonly precision: Precision;
}

const pattern = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?: ([01]\d|2[0-3]):([0-5]\d) (\S+))?)?)?$/;

/**
 * The span of a moment as records write it: `2026`, `2026-11`, `2026-11-25`, `2026-11-25 18:00 Europe/Paris`. Days without a
 * zone are days of UTC. Undefined for what is no moment. Of a local time that comes twice the earlier one is meant, and one
 * that does not exist is moved on by the change of clocks, as RFC 5545 reads them; the check asks editors to avoid both.
 * Records share their days: most spans are asked for hundreds of times.
 */
export const spanOf: (moment: string) => Span | undefined = once(readSpan);

function readSpan(moment: string): Span | undefined {
  const match = pattern.exec(moment);
  if (!match) return undefined;
  const [, year, month, day, hour, minute, zone] = match;
  try {
    if (zone) {
      if (!isZone(zone)) return undefined;
      const first = Temporal.PlainDateTime.from(`${year}-${month}-${day}T${hour}:${minute}`)
        .toZonedDateTime(timeZoneOf(zone))
        .toInstant();
      return { first, last: first.add({ seconds: 59 }), precision: 'minute' };
    }
    const from = Temporal.PlainDate.from(`${year}-${month ?? '01'}-${day ?? '01'}`);
    const precision = day ? 'day' : month ? 'month' : 'year';
    const last = startOf(from.add({ [`${precision}s`]: 1 })).subtract({ seconds: 1 });
    return { first: startOf(from), last, precision };
  } catch {
    return undefined;
  }
}

/** The zone as the platform names it. Anywhere on Earth is the last zone to end a day, UTC-12, whose name has the opposite sign. */
export const timeZoneOf = (zone: string): string => (zone === 'AoE' ? 'Etc/GMT+12' : zone);

const startOf = (day: Temporal.PlainDate) => day.toZonedDateTime('UTC').toInstant();

/** The first instant of a moment. */
export const firstInstant = (moment: string): Temporal.Instant | undefined => spanOf(moment)?.first;

/** The last instant that still belongs to a moment. */
export const lastInstant = (moment: string): Temporal.Instant | undefined => spanOf(moment)?.last;

/** Whether a moment is known to the day or better. */
export const isExact = ({ precision }: Span): boolean =>
  precision === 'day' || precision === 'minute';

/** Whether a moment has come for certain: with the first instant of a day, and when a month or a year is over. */
export const hasCome = (moment: Span, now: Temporal.Instant): boolean =>
  isExact(moment)
    ? Temporal.Instant.compare(now, moment.first) >= 0
    : Temporal.Instant.compare(now, moment.last) > 0;

/** Whether what ends with a moment goes on for certain: through a day, and until a month or a year begins. */
export const goesOnUntil = (end: Span, now: Temporal.Instant): boolean =>
  isExact(end)
    ? Temporal.Instant.compare(now, end.last) <= 0
    : Temporal.Instant.compare(now, end.first) < 0;

/** The instant at which something opens or ends, if the moment is known to the day; undefined for a month or a year. */
export function instantOf(moment: string, edge: 'opens' | 'closes'): Temporal.Instant | undefined {
  const span = spanOf(moment);
  if (!span || !isExact(span)) return undefined;
  return edge === 'opens' ? span.first : span.last;
}

/** The day of a moment, in the zone it is written in; undefined if only the month or year is known. */
export const dayOf = (moment: string | undefined): Temporal.PlainDate | undefined =>
  moment && moment.length >= 10 && spanOf(moment)
    ? Temporal.PlainDate.from(moment.slice(0, 10))
    : undefined;

/** Whether all of a moment lies before an instant; false for what is no moment. */
export const isPast = (moment: string, now: Temporal.Instant): boolean => {
  const last = lastInstant(moment);
  return last !== undefined && Temporal.Instant.compare(last, now) < 0;
};

/** Whether all of a moment lies after an instant; false for what is no moment. */
export const isAhead = (moment: string, now: Temporal.Instant): boolean => {
  const first = firstInstant(moment);
  return first !== undefined && Temporal.Instant.compare(first, now) > 0;
};

/** Whether something seen at a moment was seen more than a year before an instant: it may have changed since. */
export const isOld = (seen: string, now: Temporal.Instant): boolean => {
  const last = lastInstant(seen)?.toZonedDateTimeISO('UTC').add({ years: 1 }).toInstant();
  return last !== undefined && Temporal.Instant.compare(last, now) < 0;
};

/** The day of an instant in UTC. */
export const dayAt = (instant: Temporal.Instant): Temporal.PlainDate =>
  instant.toZonedDateTimeISO('UTC').toPlainDate();

/** Whether a moment comes after another for certain, whatever instants the two can mean. */
export const isAfter = (one: Span, other: Span): boolean =>
  Temporal.Instant.compare(one.first, other.last) > 0;

/**
 * The two instants a local time can mean on a day when clocks change, earlier first, and whether it comes twice or not at all.
 * Undefined for a time that comes once.
 */
export function clockChange(
  moment: string,
):
  | { readings: readonly [Temporal.Instant, Temporal.Instant]; comes: 'twice' | 'never' }
  | undefined {
  const [, year, month, day, hour, minute, zone] = pattern.exec(moment) ?? [];
  if (!zone || !spanOf(moment)) return undefined;
  const local = Temporal.PlainDateTime.from(`${year}-${month}-${day}T${hour}:${minute}`);
  const read = (disambiguation: 'earlier' | 'later') =>
    local.toZonedDateTime(timeZoneOf(zone), { disambiguation });
  const [earlier, later] = [read('earlier'), read('later')];
  if (earlier.equals(later)) return undefined;
  return {
    readings: [earlier.toInstant(), later.toInstant()],
    comes: earlier.toPlainDateTime().equals(local) ? 'twice' : 'never',
  };
}
