/** Who sits since when and until when, which terms end soon, and which seats stand without a known holder. */
import type { z } from 'zod';
import type { holder } from './pieces.ts';
import { endOfTerm, isOver } from './terms.ts';
import { dayOf } from './timetable.ts';
import type { RecordOf, Site } from './site.ts';

export type Holder = z.infer<typeof holder>;
type Position = RecordOf<'positions'>;

export interface Seats {
  /** People whose term is not known to be over, and who were seen in the post within the last term of office. */
  readonly current: readonly Holder[];
  /** People whose term is over, or who were seen too long ago to be still there. */
  readonly earlier: readonly Holder[];
  /** Seats for which no current holder is on record; undefined if the number of seats varies. */
  readonly unknown: number | undefined;
}

/** Sorts the holders of a position at the site's instant. */
export function seatsOf(site: Site, position: Position): Seats {
  const { holders = [], seats, term } = position.data;
  const today = site.now.toZonedDateTimeISO('UTC').toPlainDate();
  const years = Math.ceil(term.years ?? 2);
  const isCurrent = (one: Holder) =>
    !isOver(site, one) && (one.until !== undefined || Temporal.PlainDate.compare(lastDayOf(one.asOf).add({ years }), today) >= 0);
  const current = holders.filter(isCurrent);
  return {
    current,
    earlier: holders.filter((one) => !isCurrent(one)),
    unknown: seats.number === undefined ? undefined : Math.max(0, seats.number - current.length),
  };
}

/** The last day that a date can mean: `2025` is 31 December 2025, `2025-10` 31 October 2025. */
function lastDayOf(when: string): Temporal.PlainDate {
  if (when.length === 4) return Temporal.PlainDate.from(`${when}-12-31`);
  if (when.length === 7) {
    const month = Temporal.PlainYearMonth.from(when);
    return month.toPlainDate({ day: month.daysInMonth });
  }
  return Temporal.PlainDate.from(when.slice(0, 10));
}

/** The holder who came after another in the same seat, as far as the record tells. */
export const successorOf = (site: Site, holders: readonly Holder[], one: Holder): Holder | undefined =>
  holders.find((other) => other !== one && isSameSeat(one, other) && isLater(site, one, other));

/** An acting chair keeps the chair's seat warm. */
const isSameSeat = (a: Holder, b: Holder) => a.role.replace(/^Acting /, '') === b.role && a.region === b.region && (!a.seat || !b.seat || a.seat === b.seat);

/** Begun at or after the end of the other's term, or seen in the post after it. */
function isLater(site: Site, one: Holder, other: Holder): boolean {
  const end = endOfTerm(site, one.until) ?? (one.until && !one.until.startsWith('icann') ? lastDayOf(one.until) : undefined);
  const begin = endOfTerm(site, other.from) ?? (other.from ? dayOf(other.from) : undefined);
  if (other.from && other.from === one.until) return true;
  return end !== undefined && (begin ?? lastDayOf(other.asOf)) !== undefined && Temporal.PlainDate.compare(begin ?? lastDayOf(other.asOf), end) >= 0;
}

/** The day a holder's term ends, if it is known as a day. */
export const termEnd = (site: Site, one: Holder): Temporal.PlainDate | undefined => endOfTerm(site, one.until);
