/** Terms of office at an instant: when one begins and ends, and whether somebody is known to serve it. */
import { goesOnUntil, hasCome, spanOf, type Span } from './moments.ts';
import { meetingSpan } from './meetings.ts';
import type { Site } from './site.ts';

/** What the model needs to know of a term. */
interface Term {
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  /** When a source showed the person in the post. */
  readonly asOf: string;
  /** Names of the sources that showed it. */
  readonly sources?: readonly string[];
}

/** When a term ends: a moment as written, or the close of a meeting. Undefined if neither is known. */
export const endOfTerm = (site: Site, until: string | undefined): Span | undefined =>
  until === undefined ? undefined : (meetingSpan(site, until) ?? spanOf(until));

/**
 * When a term begins. A term that begins with a meeting begins when the meeting has closed: with the second after its last day, which
 * still belongs to the term that ends with it, so that a seat changes hands and is never held by both.
 */
export function beginOfTerm(site: Site, from: string | undefined): Span | undefined {
  const close = from === undefined ? undefined : meetingSpan(site, from);
  if (!close) return from === undefined ? undefined : spanOf(from);
  if (close.precision !== 'day') return close;
  const after = close.last.add({ seconds: 1 });
  return { first: after, last: after, precision: close.precision };
}

/**
 * Whether a person serves at an instant, as far as the record tells. `serving`: the term is known and the instant lies in it.
 * `seen`: nothing says that the term is over, but no known term covers the instant. `over` and `ahead`: the term has ended
 * for certain, or has not begun. Someone whose end is not known counts as `seen` for `years` after the last sight; someone whose
 * beginning is not known, until a source shows them in the post, for nothing says since when they were there.
 */
type TermState = 'serving' | 'seen' | 'over' | 'ahead';

/** The state of a term; `years` is the length of a term of office, two if it is not known. */
export function termState(site: Site, term: Term, years = 2, now = site.now): TermState {
  const begin = beginOfTerm(site, term.from);
  if (begin && Temporal.Instant.compare(now, begin.first) < 0) return 'ahead';
  const end = endOfTerm(site, term.until);
  if (!end) return isWithin(spanOf(term.asOf), Math.ceil(years), now) ? 'seen' : 'over';
  if (Temporal.Instant.compare(now, end.last) > 0) return 'over';
  const begun = begin ? hasCome(begin, now) : isSeenBy(site, term, now);
  return begun && goesOnUntil(end, now) ? 'serving' : 'seen';
}

/**
 * Returns whether a source surely showed a person in the post by an instant. One that tells a month or a year did so before its end, and
 * before we read it. Where there are several sources, nothing says which of them showed it, so the last one read counts.
 */
export function isSeenBy(
  site: Site,
  { asOf, sources = [] }: Pick<Term, 'asOf' | 'sources'>,
  now: Temporal.Instant,
): boolean {
  const seen = spanOf(asOf);
  if (!seen) return false;
  if (hasCome(seen, now)) return true;
  const reads = sources.map((id) => {
    const source = site.look('sources', id);
    return source && spanOf(source.data.read);
  });
  return (
    reads.every((read) => read !== undefined && hasCome(read, now)) &&
    reads.some((read) => Temporal.Instant.compare(read!.last, seen.first) >= 0)
  );
}

/** Whether a term is known to have ended before an instant. A term given only as a month or year ends with it. */
export function isOver(
  site: Site,
  { until }: { until?: string | undefined },
  now = site.now,
): boolean {
  const end = endOfTerm(site, until);
  return end !== undefined && Temporal.Instant.compare(now, end.last) > 0;
}

const isWithin = (seen: Span | undefined, years: number, now: Temporal.Instant) =>
  seen !== undefined &&
  Temporal.Instant.compare(seen.last.toZonedDateTimeISO('UTC').add({ years }).toInstant(), now) >=
    0;
