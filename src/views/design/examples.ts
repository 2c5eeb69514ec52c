/** Records that show the parts of the guide in many states at once. Each is undefined where there is none. */
import { phasesOf } from '../../model/cycle-state';
import type { AnyRecord, RecordOf, Site } from '../../model/site';
import { instantOf } from '../../model/timetable';

/** The newest round that has a step before and after one that opens and closes, and an instant at which that step is open. */
export function roundInTheMiddle(
  site: Site,
): { cycle: RecordOf<'cycles'>; now: Temporal.Instant } | undefined {
  for (const cycle of site.records.cycles) {
    for (const { dates } of phasesOf(site, cycle).slice(1, -1)) {
      const [opens, closes] = [
        dates.opens && instantOf(dates.opens, 'opens'),
        dates.closes && instantOf(dates.closes, 'closes'),
      ];
      if (opens && closes)
        return {
          cycle,
          now: opens.add({ seconds: Math.round(opens.until(closes).total('seconds') / 2) }),
        };
    }
  }
  return undefined;
}

/** One group of each state that occurs, in the order in which they are first met. */
export function groupOfEachState(site: Site): AnyRecord[] {
  const byState = Map.groupBy(site.records.groups, ({ data }) => data.status.state);
  return [...byState.values()].map(([first]) => first as unknown as AnyRecord);
}
