/** What is open at an instant and what comes next, over all rounds and calls. */
import { momentAhead, phasesOf, type StepPhase } from './cycle-state.ts';
import { openingOf } from './intake.ts';
import { firstInstant, lastInstant } from './moments.ts';
import type { RecordOf, Site } from './site.ts';

export interface AgendaEntry extends StepPhase {
  readonly cycle: RecordOf<'cycles'>;
  readonly phase: 'now' | 'coming';
}

/** Open and coming steps of all rounds, open ones first, then by date. Rounds that only repeat a shared timetable are left out. */
export function agenda(site: Site): AgendaEntry[] {
  const entries = site.records.cycles.flatMap((cycle) =>
    phasesOf(site, cycle)
      .filter(
        ({ step, phase }) =>
          (phase === 'now' || phase === 'coming') &&
          (!cycle.data.inherits || step.id in cycle.data.steps),
      )
      .map((one) => ({ ...one, cycle }) as AgendaEntry),
  );
  const ahead = (entry: AgendaEntry) => firstInstant(momentAhead(entry)!)!.epochMilliseconds;
  return entries.sort((a, b) =>
    a.phase === b.phase ? ahead(a) - ahead(b) : a.phase === 'now' ? -1 : 1,
  );
}

/** Calls, and programmes with a round, whose deadline has not passed at the site's instant, whether they are open or to come; the nearest deadline first. */
export const openCalls = (site: Site): RecordOf<'opportunities'>[] =>
  site.records.opportunities
    .flatMap((record) => {
      const { opens, closes } = openingOf(site, record) ?? {};
      const end = closes ?? opens;
      return end ? [{ record, end: lastInstant(end)! }] : [];
    })
    .sort((a, b) => Temporal.Instant.compare(a.end, b.end))
    .map(({ record }) => record);
