import { dayAt } from '../moments.ts';
import { seatsOf, successorOf, type Holder } from '../seats.ts';
import { beginOfTerm, endOfTerm, isOver } from '../terms.ts';
import type { RecordOf, Site } from '../site.ts';
import type { Check, Finding } from './finding.ts';

type Position = RecordOf<'positions'>;

/** Days before the end of a term at which an editor is told. */
const notices = [0, 30, 90];

/** A term that ended has a successor, or says that none was found; one that will end soon is announced. */
export const termsAreFollowed: Check = (site) =>
  site.records.positions.flatMap((position) =>
    (position.data.holders ?? []).flatMap((one, index) => termFinding(site, position, one, index)),
  );

function termFinding(site: Site, position: Position, one: Holder, index: number): Finding[] {
  const holders = position.data.holders ?? [];
  const at = {
    record: position,
    path: ['holders', index, 'until'],
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

/** No more people sit in a position at one time than it has seats. */
export const seatsAreEnough: Check = (site) =>
  site.records.positions.flatMap((record): Finding[] => {
    const { number } = record.data.seats;
    const { serving } = seatsOf(site, record);
    if (!number || serving.length <= number) return [];
    return [
      {
        record,
        path: ['holders'],
        level: 'warning',
        rule: 'seats',
        message: `${serving.map((one) => one.name).join(', ')} all sit at present, but there ${number === 1 ? 'is one seat' : `are ${number} seats`}.`,
        repair: 'Correct the terms, or the number of seats.',
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
