/** Who sits since when and until when, which terms end soon, and which seats have no known holder. */
import type { z } from 'zod';
import { isExact, lastInstant, spanOf } from './moments.ts';
import type { holder } from './shared-schemas.ts';
import { beginOfTerm, endOfTerm, isSeenBy, termState } from './terms.ts';
import type { RecordOf, Site } from './site.ts';

export type Holder = z.infer<typeof holder>;
type Position = RecordOf<'positions'>;

interface Seats {
  /** People whose known term covers the instant. */
  readonly serving: readonly Holder[];
  /** People last seen in the post within one term of office, of whom nothing says whether they still are; or seen there only later, of whom nothing says whether they were already. */
  readonly seen: readonly Holder[];
  /** People chosen whose term has not begun. */
  readonly ahead: readonly Holder[];
  /** People whose term is over, who have a successor, or who were seen too long ago to be still there. */
  readonly earlier: readonly Holder[];
  /** Seats for which nobody is known to serve; undefined if the number of seats varies. */
  readonly unknown: number | undefined;
}

/** Sorts the holders of a position at an instant. */
export function seatsOf(site: Site, position: Position, now = site.now): Seats {
  const { holders = [], seats, term } = position.data;
  const people = peopleAt(site, holders, term.years, now);
  return {
    ...people,
    unknown:
      seats.number === undefined ? undefined : Math.max(0, seats.number - people.serving.length),
  };
}

/** Sorts people in roles at an instant; `years` is the length of a term of office, if it is known. */
export function peopleAt(
  site: Site,
  holders: readonly Holder[],
  years?: number,
  now = site.now,
): Omit<Seats, 'unknown'> {
  const stateOf = (one: Holder) => {
    const state = termState(site, one, years, now);
    return state === 'seen' && isSucceeded(site, holders, one, now) ? 'over' : state;
  };
  const groups = Map.groupBy(holders, stateOf);
  return {
    serving: groups.get('serving') ?? [],
    seen: groups.get('seen') ?? [],
    ahead: groups.get('ahead') ?? [],
    earlier: groups.get('over') ?? [],
  };
}

/**
 * Sorts people in roles for which no number of seats is recorded: those who may still be there, each once as seen last; where
 * there are none, those whom the newest source shows. All others were there earlier. `isShared`: many hold one role together,
 * so that nobody follows anybody.
 */
export function lastKnown(
  site: Site,
  holders: readonly Holder[],
  { isShared = false, now = site.now } = {},
): { readonly known: readonly Holder[]; readonly earlier: readonly Holder[] } {
  const isOver = (one: Holder) => {
    const state = termState(site, one, undefined, now);
    return (
      state === 'over' || (state === 'seen' && !isShared && isSucceeded(site, holders, one, now))
    );
  };
  const present = holders.filter((one) => !isOver(one));
  const newest = holders.reduce((day, one) => (one.asOf > day ? one.asOf : day), '');
  const known = (
    present.length > 0 ? present : holders.filter((one) => one.asOf === newest)
  ).filter((one, index, all) => all.findIndex((other) => isSamePost(one, other)) === index);
  return { known, earlier: holders.filter((one) => !known.includes(one)) };
}

/** Terms of one person that follow each other in one post without a gap, as one term; only where the day is known on which they meet, and both are known alike. */
export function joinedTerms(site: Site, holders: readonly Holder[]): Holder[] {
  const joined: Holder[] = [];
  for (const one of holders) {
    // The newest stand first.
    const place = joined.findIndex((newer) => isContinued(site, one, newer));
    const newer = joined[place];
    if (newer)
      joined[place] = {
        ...newer,
        from: one.from,
        sources: [...new Set([...newer.sources, ...one.sources])],
      };
    else joined.push(one);
  }
  return joined;
}

function isContinued(site: Site, one: Holder, newer: Holder): boolean {
  const end = endOfTerm(site, one.until);
  return (
    end !== undefined &&
    isExact(end) &&
    one.until === newer.from &&
    (['name', 'role', 'region', 'seat', 'evidence'] as const).every(
      (field) => one[field] === newer[field],
    )
  );
}

const isSamePost = (a: Holder, b: Holder) =>
  a.name === b.name && a.role === b.role && a.region === b.region && a.from === b.from;

/**
 * Returns whether somebody else was seen in the same seat later, or has begun a term there since. Both must be placed by then: if no
 * beginning is known and the source is of later, nobody can tell who came first.
 */
const isSucceeded = (site: Site, holders: readonly Holder[], one: Holder, now: Temporal.Instant) =>
  isPlaced(site, one, now) &&
  holders.some(
    (other) =>
      other.name !== one.name &&
      isSameSeat(one, other) &&
      isPlaced(site, other, now) &&
      termState(site, other, undefined, now) !== 'ahead' &&
      isAfter(lastInstant(other.asOf), lastInstant(one.asOf)) &&
      isAfter(lastInstant(other.asOf), beginOfTerm(site, other.from)?.first),
  );

const isPlaced = (site: Site, one: Holder, now: Temporal.Instant) =>
  one.from !== undefined || isSeenBy(site, one, now);

const isAfter = (a: Temporal.Instant | undefined, b: Temporal.Instant | undefined) =>
  a !== undefined && (b === undefined || Temporal.Instant.compare(a, b) > 0);

/** The holder who came after another in the same seat, as far as the record tells. */
export const successorOf = (
  site: Site,
  holders: readonly Holder[],
  one: Holder,
): Holder | undefined =>
  holders.find((other) => other !== one && isSameSeat(one, other) && isLater(site, one, other));

/** An acting chair keeps the chair's seat warm. */
const isSameSeat = (a: Holder, b: Holder) =>
  a.role.replace(/^Acting /, '') === b.role.replace(/^Acting /, '') &&
  a.region === b.region &&
  (!a.seat || !b.seat || a.seat === b.seat);

/** Begun at or after the end of the other's term, or seen in the post after it. */
function isLater(site: Site, one: Holder, other: Holder): boolean {
  if (other.from && other.from === one.until) return true;
  const end = endOfTerm(site, one.until);
  const begin = beginOfTerm(site, other.from) ?? spanOf(other.asOf);
  return (
    end !== undefined && begin !== undefined && Temporal.Instant.compare(begin.last, end.last) >= 0
  );
}
