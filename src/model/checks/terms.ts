import { dayAt, isAfter, spanOf } from '../moments.ts';
import { successorOf, type Holder } from '../seats.ts';
import { beginOfTerm, endOfTerm, isOver } from '../terms.ts';
import { numberOf } from '../number-words.ts';
import type { Site } from '../site.ts';
import { warnings, type Check, type Finding } from './finding.ts';
import { listsOfHolders } from './holders.ts';

export default [
  termsAreFollowed,
  peopleAreSeenInTheirTerm,
  termsHaveOneLength,
  termLimitsAreKept,
] satisfies Check[];

/** Days before the end of a term at which an editor is told. */
const notices = [0, 30, 90];

/** A term that ended has a successor, or says that none was found; one that will end soon is announced. */
function* termsAreFollowed(site: Site): Iterable<Finding> {
  for (const { record, field, holders } of listsOfHolders(site)) {
    const say = warnings(record, 'term-end');
    for (const [index, one] of holders.entries()) {
      if (one.followedBy === 'unknown' || successorOf(site, holders, one)) continue;
      const end = endOfTerm(site, one.until);
      const last = end?.precision === 'day' ? dayAt(end.last) : undefined;
      const days = last && dayAt(site.now).until(last).days;
      const notice = days === undefined ? undefined : notices.find((limit) => days <= limit);
      if (isOver(site, one))
        yield say(
          [field, index, 'until'],
          `The term of ${one.name} as ${one.role} ended (${one.until}), and nobody is on record after it.`,
          'Add who came after, or write followedBy: unknown if you looked and found nobody.',
        );
      else if (notice !== undefined)
        yield say(
          [field, index, 'until'],
          `The term of ${one.name} as ${one.role} ends on ${last} (notice of ${notice} days).`,
          'Look for who comes after, and add them when it is published.',
        );
    }
  }
}

/** Nobody is seen in a post long before the term begins. */
function* peopleAreSeenInTheirTerm(site: Site): Iterable<Finding> {
  for (const { record, field, holders } of listsOfHolders(site))
    for (const [index, { name, role, from, asOf }] of holders.entries()) {
      const begin = beginOfTerm(site, from);
      if (begin && isLongBefore(asOf, begin.first))
        yield warnings(record, 'seen-too-early')(
          [field, index, 'asOf'],
          `${name} was seen as ${role} in ${asOf}, more than a year before the term begins (${from}).`,
          'Correct the one that is wrong.',
        );
    }
}

/** The length of a term in words and in years is the same. */
function* termsHaveOneLength({ records }: Site): Iterable<Finding> {
  for (const record of records.positions) {
    const { length = '', years } = record.data.term;
    const [, said] = /^\D*?(\d+(?:\.\d+)?|one|two|three|four|five)[ -]years?\b/i.exec(length) ?? [];
    if (said && years !== undefined && numberOf(said) !== years)
      yield warnings(record, 'other-length')(
        ['term', 'years'],
        `A term is \`${length}\` in words, but ${years} in years.`,
        'Correct the one that is wrong.',
      );
  }
}

/** Nobody is on record for more terms in a row than the rule allows. */
function* termLimitsAreKept(site: Site): Iterable<Finding> {
  for (const record of site.records.positions) {
    const { holders = [], limits = [] } = record.data;
    for (const [index, limit] of limits.entries()) {
      if (limit.terms === undefined) continue;
      const own = holders.filter((one) => !limit.region || one.region === limit.region);
      for (const [name, terms] of Map.groupBy(own, (one) => one.name)) {
        const count = termsInARow(site, terms);
        if (count > limit.terms)
          yield warnings(record, 'term-limit')(
            ['limits', index, 'terms'],
            `${name} is on record for ${count} terms in a row; the limit is ${limit.terms}: ${limit.says}`,
            'Hold the terms and the limit against their sources; if both are right, record a conflict.',
          );
      }
    }
  }
}

/** The longest row of terms of one person in which each begins where the one before ends, or within a month of it. */
function termsInARow(site: Site, terms: readonly Holder[]): number {
  const from = (one: Holder): number =>
    1 + Math.max(0, ...terms.filter((next) => joins(site, one, next)).map(from));
  return Math.max(0, ...terms.map(from));
}

function joins(site: Site, one: Holder, next: Holder): boolean {
  if (!one.until || !next.from) return false;
  if (one.until === next.from) return one !== next && next.from !== next.until;
  const [end, begin] = [endOfTerm(site, one.until), beginOfTerm(site, next.from)];
  const gap = end && begin ? dayAt(end.last).until(dayAt(begin.first)).days : -1;
  // A term that begins and ends on one day would join itself for ever.
  return one !== next && gap >= 0 && gap <= 31 && next.from !== next.until;
}

/** Whether something was seen longer before a moment than people know of it beforehand. */
const isLongBefore = (seen: string, begins: Temporal.Instant): boolean => {
  const span = spanOf(seen);
  const latest = begins.toZonedDateTimeISO('UTC').subtract({ years: 1 }).toInstant();
  return span !== undefined && isAfter({ first: latest, last: latest, precision: 'minute' }, span);
};
