/** What is open at an instant and what comes next, over all rounds and calls. */
import { momentAhead, phasesOf, type StepPhase } from './cycle-state.ts';
import { instantOf } from './timetable.ts';
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
  const ahead = (entry: AgendaEntry) => instantOf(momentAhead(entry)!, 'opens')!.epochMilliseconds;
  return entries.sort((a, b) =>
    a.phase === b.phase ? ahead(a) - ahead(b) : a.phase === 'now' ? -1 : 1,
  );
}

/** Calls whose deadline has not passed at the site's instant, the nearest deadline first. */
export const openCalls = (site: Site): RecordOf<'opportunities'>[] =>
  site.records.opportunities
    .filter((one) => one.data.type === 'call' && one.data.closes && isAhead(site, one.data.closes))
    .sort((a, b) =>
      Temporal.Instant.compare(
        instantOf(a.data.closes!, 'closes')!,
        instantOf(b.data.closes!, 'closes')!,
      ),
    );

function isAhead(site: Site, moment: string): boolean {
  const closes = instantOf(moment, 'closes');
  return closes !== undefined && Temporal.Instant.compare(site.now, closes) <= 0;
}
