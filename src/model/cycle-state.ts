/** Where one round stands at an instant: what is open, what comes next, how many days are left and what a reader can do. */
import { dayAt, firstInstant, instantOf, isAhead, isPast, lastInstant } from './moments.ts';
import { meetingSpan } from './meetings.ts';
import { phaseOf, stepDates, type Phase, type Step, type StepDates } from './timetable.ts';
import type { RecordOf, Site } from './site.ts';

type Cycle = RecordOf<'cycles'>;

export interface StepPhase {
  readonly step: Step;
  readonly dates: StepDates;
  readonly phase: Phase;
  /** The moment from which the step is open; that of an earlier step if it has none of its own. */
  readonly since: string | undefined;
}

/** The words for a round as a whole, in the order in which they can follow each other; `waiting` lies between two steps. */
type RoundPhase = 'undated' | 'planned' | 'running' | 'waiting' | 'over';

interface CycleState {
  readonly phase: RoundPhase;
  readonly open: readonly StepPhase[];
  readonly next: StepPhase | undefined;
  /** The step that ended last. */
  readonly last: StepPhase | undefined;
  /** Whole calendar days, in UTC, from the instant to the moment a reader waits for: the end of what is open, else the beginning of what comes. */
  readonly daysLeft: number | undefined;
}

/** The dated or described steps of a round with their phase, in the order of the procedure. A step that only closes opens with the step before it. */
export function phasesOf(site: Site, cycle: Cycle, now: Temporal.Instant = site.now): StepPhase[] {
  const all = stepDates(site, cycle);
  let opened: string | undefined;
  return site.get('procedures', cycle.data.procedure).data.steps.flatMap((step) => {
    const dates = all[step.id];
    if (!dates) return [];
    const since = dates.opens ?? (isBefore(opened, dates.closes) ? opened : undefined);
    if (dates.opens && !dates.withdrawn) opened = dates.opens;
    return [
      { step, dates, since, phase: phaseOf(since ? { ...dates, opens: since } : dates, now) },
    ];
  });
}

function isBefore(first: string | undefined, second: string | undefined): boolean {
  if (!first || !second) return false;
  const [from, to] = [firstInstant(first), lastInstant(second)];
  return from !== undefined && to !== undefined && Temporal.Instant.compare(from, to) <= 0;
}

/** The moment a reader waits for: the end of what is open, the beginning of what is to come. */
export const momentAhead = ({ dates, phase }: { dates: StepDates; phase: Phase }) =>
  phase === 'now' ? (dates.closes ?? dates.opens) : (dates.opens ?? dates.closes);

/** Whether that moment is an end: that of what is open, or the only date of what is to come. */
export const isEndAhead = ({ dates, phase }: { dates: StepDates; phase: Phase }): boolean =>
  dates.closes !== undefined && (phase === 'now' || dates.opens === undefined);

/** Which end of a step that moment is. A step with one date that is open lasts until its day is over. */
export const edgeAhead = (one: { dates: StepDates; phase: Phase }): 'opens' | 'closes' =>
  isEndAhead(one) || one.phase === 'now' ? 'closes' : 'opens';

/** The state of a round at an instant, to the minute; a deadline counts until its last second. */
export function stateAt(site: Site, cycle: Cycle, now: Temporal.Instant = site.now): CycleState {
  const steps = phasesOf(site, cycle, now);
  const open = steps.filter((one) => one.phase === 'now');
  const next = earliest(steps.filter((one) => one.phase === 'coming'));
  const last = steps.filter((one) => one.phase === 'past').at(-1);
  const ahead = open.length > 0 ? earliest(open) : next;
  const moment = ahead && momentAhead(ahead);
  return {
    phase: phaseOfRound(
      open.length > 0,
      next !== undefined,
      last !== undefined,
      steps.some((one) => mayBeOpen(one, now)),
      hasSeated(site, cycle, now),
    ),
    open,
    next,
    last,
    daysLeft: moment ? daysUntil(now, moment) : undefined,
  };
}

/** Whether the annual meeting at whose close people are seated is over: then so is the round, whatever else is known of it. */
function hasSeated(site: Site, { data }: Cycle, now: Temporal.Instant): boolean {
  const close = data.agm ? meetingSpan(site, data.agm) : undefined;
  const end = close?.last ?? lastInstant(String(data.year));
  return end !== undefined && Temporal.Instant.compare(end, now) < 0;
}

/** Whether a step of which only the month or year is known may be open: its round is neither over nor without a date. */
function mayBeOpen({ dates, phase }: StepPhase, now: Temporal.Instant): boolean {
  const [from, to] = [dates.opens ?? dates.closes, dates.closes ?? dates.opens];
  if (phase !== 'undated' || dates.withdrawn || !from || !to) return false;
  return !isAhead(from, now) && !isPast(to, now);
}

function phaseOfRound(
  open: boolean,
  next: boolean,
  last: boolean,
  maybe: boolean,
  seated: boolean,
): RoundPhase {
  if (open) return 'running';
  if (next || (maybe && !seated)) return last ? 'waiting' : 'planned';
  return last || seated ? 'over' : 'undated';
}

const earliest = (steps: readonly StepPhase[]) =>
  [...steps].sort((a, b) =>
    Temporal.Instant.compare(lastInstant(momentAhead(a)!)!, lastInstant(momentAhead(b)!)!),
  )[0];

/** Whole days in UTC until a moment ends; undefined if only its month or year is known. */
const daysUntil = (now: Temporal.Instant, moment: string) => {
  const end = instantOf(moment, 'closes');
  return end && dayAt(now).until(dayAt(end)).days;
};
