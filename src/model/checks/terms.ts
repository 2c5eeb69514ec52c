import { dayAt, isAfter, spanOf } from '../moments.ts';
import { successorOf, type Holder } from '../seats.ts';
import { beginOfTerm, endOfTerm, isOver } from '../terms.ts';
import { numberOf } from '../number-words.ts';
import type { Site } from '../site.ts';
import type { Check, Finding } from './finding.ts';
import { listsOfHolders, type ListOfHolders } from './holders.ts';

/** Days before the end of a term at which an editor is told. */
const notices = [0, 30, 90];

/** A term that ended has a successor, or says that none was found; one that will end soon is announced. */
export const termsAreFollowed: Check = (site) =>
  listsOfHolders(site).flatMap((list) =>
    list.holders.flatMap((one, index) => termFinding(site, list, one, index)),
  );

function termFinding(
  site: Site,
  { record, field, holders }: ListOfHolders,
  one: Holder,
  index: number,
): Finding[] {
  const at = {
    record,
    path: [field, index, 'until'],
    level: 'warning',
    rule: 'term-end',
  } as const;
  if (one.followedBy === 'unknown' || successorOf(site, holders, one)) return [];
  if (isOver(site, one))
    return [
      {
        ...at,
        message: `The term of ${one.name} as ${one.role} ended (${one.until}), and nobody is on record after it.`,
        repair: 'Add who came after, or write followedBy: unknown if you looked and found nobody.',
      },
    ];
  const end = endOfTerm(site, one.until);
  const last = end?.precision === 'day' ? dayAt(end.last) : undefined;
  const days = last && dayAt(site.now).until(last).days;
  const notice = days === undefined ? undefined : notices.find((limit) => days <= limit);
  if (notice === undefined) return [];
  return [
    {
      ...at,
      message: `The term of ${one.name} as ${one.role} ends on ${last} (notice of ${notice} days).`,
      repair: 'Look for who comes after, and add them when it is published.',
    },
  ];
}

/** Nobody is seen in a post long before the term begins. */
export const peopleAreSeenInTheirTerm: Check = (site) =>
  listsOfHolders(site).flatMap(({ record, field, holders }) =>
    holders.flatMap(({ name, role, from, asOf }, index): Finding[] => {
      const begin = beginOfTerm(site, from);
      return begin && isLongBefore(asOf, begin.first)
        ? [
            {
              record,
              path: [field, index, 'asOf'],
              level: 'warning',
              rule: 'seen-too-early',
              message: `${name} was seen as ${role} in ${asOf}, more than a year before the term begins (${from}).`,
              repair: 'Correct the one that is wrong.',
            },
          ]
        : [];
    }),
  );

/** The length of a term in words and in years is the same. */
export const termsHaveOneLength: Check = (site) =>
  site.records.positions.flatMap((record): Finding[] => {
    const { length, years } = record.data.term;
    const said = /^\D*?(\d+(?:\.\d+)?|one|two|three|four|five)[ -]years?\b/i.exec(
      length ?? '',
    )?.[1];
    const number = said && numberOf(said);
    if (!number || years === undefined || number === years) return [];
    return [
      {
        record,
        path: ['term', 'years'],
        level: 'warning',
        rule: 'other-length',
        message: `A term is \`${length}\` in words, but ${years} in years.`,
        repair: 'Correct the one that is wrong.',
      },
    ];
  });

/** Nobody is on record for more terms in a row than the rule allows. */
export const termLimitsAreKept: Check = (site) =>
  site.records.positions.flatMap((record) => {
    const { holders = [], limits = [] } = record.data;
    return limits.flatMap((limit, index) =>
      limit.terms === undefined
        ? []
        : [...new Set(holders.map((one) => one.name))].flatMap((name): Finding[] => {
            const terms = termsInARow(
              site,
              holders.filter(
                (one) => one.name === name && (!limit.region || one.region === limit.region),
              ),
            );
            return terms <= limit.terms!
              ? []
              : [
                  {
                    record,
                    path: ['limits', index, 'terms'],
                    level: 'warning',
                    rule: 'term-limit',
                    message: `${name} is on record for ${terms} terms in a row; the limit is ${limit.terms}: ${limit.says}`,
                    repair:
                      'Hold the terms and the limit against their sources; if both are right, record a conflict.',
                  },
                ];
          }),
    );
  });

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
