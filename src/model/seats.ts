/** Who sits since when and until when, which terms end soon, and which seats stand without a known holder. */
import type { z } from 'zod';
import type { holder } from './shared-schemas.ts';
import { endOfTerm, isOver, lastDayOf } from './terms.ts';
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
    !isOver(site, one) &&
    (one.until !== undefined ||
      Temporal.PlainDate.compare(lastDayOf(one.asOf)!.add({ years }), today) >= 0);
  const current = holders.filter(isCurrent);
  return {
    current,
    earlier: holders.filter((one) => !isCurrent(one)),
    unknown: seats.number === undefined ? undefined : Math.max(0, seats.number - current.length),
  };
}

/** The holder who came after another in the same seat, as far as the record tells. */
export const successorOf = (
  site: Site,
  holders: readonly Holder[],
  one: Holder,
): Holder | undefined =>
  holders.find((other) => other !== one && isSameSeat(one, other) && isLater(site, one, other));

/** An acting chair keeps the chair's seat warm. */
const isSameSeat = (a: Holder, b: Holder) =>
  a.role.replace(/^Acting /, '') === b.role &&
  a.region === b.region &&
  (!a.seat || !b.seat || a.seat === b.seat);

/** Begun at or after the end of the other's term, or seen in the post after it. */
function isLater(site: Site, one: Holder, other: Holder): boolean {
  if (other.from && other.from === one.until) return true;
  const end = one.until && (endOfTerm(site, one.until) ?? lastDayOf(one.until));
  const begin = endOfTerm(site, other.from) ?? lastDayOf(other.asOf)!;
  return end ? Temporal.PlainDate.compare(begin, end) >= 0 : false;
}
