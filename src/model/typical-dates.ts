/** What past rounds of a procedure usually looked like, and what follows for a round whose dates are not published. */
import { anchorDay } from './timetable.ts';
import type { RecordOf, Site } from './site.ts';

type Cycle = RecordOf<'cycles'>;
type Procedure = RecordOf<'procedures'>;

/** Least, middle and most of some whole numbers (days), and how many there were. With an even count the middle is the upper of the two. */
export interface Spread {
  readonly least: number;
  readonly median: number;
  readonly most: number;
  readonly count: number;
}

/** `spreadOf([9, 13, 11]) // => { least: 9, median: 11, most: 13, count: 3 }`; undefined without numbers. */
export function spreadOf(values: readonly number[]): Spread | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted.length > 0
    ? {
        least: sorted[0]!,
        median: sorted[Math.floor(sorted.length / 2)]!,
        most: sorted.at(-1)!,
        count: sorted.length,
      }
    : undefined;
}

/**
 * The rounds that tell what is usual: those of the procedure itself, or, if it has none with a date, of the one whose
 * timetable it shares.
 */
export function usualRounds(site: Site, procedure: Procedure): Cycle[] {
  const own = roundsOf(site, procedure.id).filter((cycle) =>
    anchorsOf(procedure).some((anchor) => ownDay(site, cycle, anchor)),
  );
  const shared = procedure.data.basedOn && site.find(`procedures/${procedure.data.basedOn}`);
  return own.length > 0 || !shared || shared.kind !== 'procedures'
    ? own
    : usualRounds(site, shared);
}

export const roundsOf = (site: Site, procedure: string): Cycle[] =>
  site.records.cycles.filter((cycle) => cycle.data.procedure === procedure);

/** Calendar days between two anchors (`nominations.opens`, `vote.closes`, `agm`) in past rounds. */
export const usualGap = (
  site: Site,
  rounds: readonly Cycle[],
  from: string,
  to: string,
): Spread | undefined =>
  spreadOf(
    rounds.flatMap((cycle) => {
      const [first, last] = [ownDay(site, cycle, from), ownDay(site, cycle, to)];
      return first && last ? [first.until(last).days] : [];
    }),
  );

/** Both ends of every step, in the order of the procedure: `call.opens`, `call.closes`, `nominations.opens`... */
export const anchorsOf = (procedure: Procedure): string[] =>
  procedure.data.steps.flatMap((step) => [`${step.id}.opens`, `${step.id}.closes`]);

/** The day of an anchor that a round states itself; a day it inherits would count twice. */
const ownDay = (site: Site, cycle: Cycle, anchor: string) =>
  anchor === 'agm' || cycle.data.steps[anchor.split('.')[0]!]
    ? anchorDay(site, cycle, anchor)
    : undefined;

/** A day as it may be expected from past rounds, with the range it has had. */
export interface ExpectedDay {
  readonly anchor: string;
  readonly least: Temporal.PlainDate;
  readonly median: Temporal.PlainDate;
  readonly most: Temporal.PlainDate;
  readonly count: number;
}

/** Fewer rounds, or fewer years between rounds, are an anecdote and not a habit. */
const enough = 3;
/** Habits change: only as many of the newest rounds count. */
const newest = 5;

/**
 * The days of a round in a year as past rounds suggest them: for each anchor the middle of the days since New Year's
 * Day, over the five newest rounds that give it. An anchor that fewer than three give is left out.
 */
export function expectedDays(site: Site, procedure: Procedure, year: number): ExpectedDay[] {
  const rounds = usualRounds(site, procedure).filter((cycle) => cycle.data.year < year);
  const newYear = (of: number) => Temporal.PlainDate.from({ year: of, month: 1, day: 1 });
  return anchorsOf(procedure).flatMap((anchor) => {
    const days = rounds.flatMap((cycle) => {
      const day = ownDay(site, cycle, anchor);
      return day ? [newYear(cycle.data.year).until(day).days] : [];
    });
    const spread = spreadOf(days.slice(0, newest));
    if (!spread || spread.count < enough) return [];
    const on = (offset: number) => newYear(year).add({ days: offset });
    return [
      {
        anchor,
        least: on(spread.least),
        median: on(spread.median),
        most: on(spread.most),
        count: spread.count,
      },
    ];
  });
}

/** The next round of a procedure that past rounds lead one to expect and that is not on record, with its days that are still ahead. */
export function expectedRound(
  site: Site,
  procedure: Procedure,
): { year: number; days: ExpectedDay[] } | undefined {
  const years = [...new Set(roundsOf(site, procedure.id).map((cycle) => cycle.data.year))].sort(
    (a, b) => a - b,
  );
  const gaps = years.slice(1).map((year, index) => year - years[index]!);
  if (gaps.length < enough) return undefined;
  const gap = spreadOf(gaps.slice(-newest))!.median;
  const today = site.now.toZonedDateTimeISO('UTC').toPlainDate();
  for (let year = years.at(-1)! + gap; year <= today.year + 2 * gap; year += gap) {
    const days = expectedDays(site, procedure, year).filter(
      (one) => Temporal.PlainDate.compare(one.median, today) >= 0,
    );
    if (days.length > 0) return { year, days };
  }
  return undefined;
}
