/** What is open at an instant and what comes next, over all rounds and calls. */
import { instantOf, phaseOf, stepDates, type Phase, type StepDates } from './timetable.ts';
import type { RecordOf, Site } from './site.ts';

export interface AgendaEntry {
  readonly cycle: RecordOf<'cycles'>;
  readonly step: string;
  readonly dates: StepDates;
  readonly phase: 'now' | 'coming';
}

/** The moment a reader waits for: the end of what is open, the beginning of what is to come. */
export const momentAhead = ({ dates, phase }: { dates: StepDates; phase: Phase }) =>
  phase === 'now' ? (dates.closes ?? dates.opens) : (dates.opens ?? dates.closes);

/** The steps of a round with their phase at an instant, in the order of the procedure. */
export function phasesOf(site: Site, cycle: RecordOf<'cycles'>) {
  const dates = stepDates(site, cycle);
  const order = site.get('procedures', cycle.data.procedure).data.steps;
  return order.filter((step) => dates[step.id]).map((step) => ({ step, dates: dates[step.id]!, phase: phaseOf(dates[step.id], site.now) }));
}

/** Open and coming steps of all rounds, open ones first, then by date. Rounds that only repeat a shared timetable are left out. */
export function agenda(site: Site): AgendaEntry[] {
  const entries = site.records.cycles.flatMap((cycle) =>
    phasesOf(site, cycle)
      .filter(({ step, phase }) => (phase === 'now' || phase === 'coming') && (!cycle.data.inherits || step.id in cycle.data.steps))
      .map(({ step, dates, phase }): AgendaEntry => ({ cycle, step: step.title, dates, phase: phase as 'now' | 'coming' })),
  );
  const start = ({ dates }: AgendaEntry) => instantOf((dates.opens ?? dates.closes)!, 'opens')!.epochMilliseconds;
  return entries.sort((a, b) => (a.phase === b.phase ? start(a) - start(b) : a.phase === 'now' ? -1 : 1));
}

/** Calls whose deadline has not passed at the site's instant. */
export const openCalls = (site: Site): RecordOf<'opportunities'>[] =>
  site.records.opportunities.filter((one) => {
    if (one.data.type !== 'call' || !one.data.closes) return false;
    const closes = instantOf(one.data.closes, 'closes');
    return closes !== undefined && Temporal.Instant.compare(site.now, closes) <= 0;
  });
