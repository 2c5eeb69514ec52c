/** What past rounds of a procedure usually looked like. */
import { anchorDay } from './timetable.ts';
import type { RecordOf, Site } from './site.ts';

type Cycle = RecordOf<'cycles'>;
type Procedure = RecordOf<'procedures'>;

/** Least, middle and most of some whole numbers (days), and how many there were. With an even count the middle is the lower of the two. */
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
        median: sorted[Math.floor((sorted.length - 1) / 2)]!,
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
  const shared = site.look('procedures', procedure.data.basedOn);
  return own.length > 0 || !shared ? own : usualRounds(site, shared);
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
export const ownDay = (site: Site, cycle: Cycle, anchor: string) =>
  anchor === 'agm' || cycle.data.steps[anchor.split('.')[0]!]
    ? anchorDay(site, cycle, anchor)
    : undefined;
