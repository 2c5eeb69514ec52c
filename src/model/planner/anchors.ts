/** Which days a timetable needs, and between which days the procedure sets limits. */
import type { Interval, Step } from '../timetable.ts';
import type { Data } from '../kinds.ts';

/** One day to be found: the beginning or the end of a step. */
export interface Anchor {
  /** `nominations.closes`, as limits name it. */
  readonly name: string;
  readonly step: Step;
  readonly end: 'opens' | 'closes';
}

/** The ends a step has by its nature: a vote opens and closes, an acceptance has a deadline, a result has a day. */
const ends: Record<Step['does'], readonly Anchor['end'][]> = {
  call: ['opens'],
  nominate: ['opens', 'closes'],
  apply: ['opens', 'closes'],
  accept: ['closes'],
  ask: ['opens', 'closes'],
  vote: ['opens', 'closes'],
  decide: ['closes'],
  announce: ['opens'],
  seat: ['opens'],
  wait: ['opens', 'closes'],
};

/** Which conditional steps a plan holds: a vote only with more than one candidate, a second ballot only when a tie has happened. */
const isHeld = (step: Step, candidates: number): boolean => {
  if (step.onlyIf === 'tied') return false;
  return step.onlyIf !== 'contested' && step.onlyIf !== 'needed' ? true : candidates > 1;
};

/** The days to find, in the order of the procedure; people are seated only if the meeting is known. An end that a limit names is needed even where the step's nature would not ask for it. */
export function anchorsToPlan(
  procedure: Data<'procedures'>,
  {
    candidates,
    region,
    seated,
  }: { candidates: number; region?: string | undefined; seated: boolean },
): Anchor[] {
  const named = new Set(limitsFor(procedure, region).flatMap((limit) => [limit.from, limit.to]));
  return procedure.steps
    .filter((step) => isHeld(step, candidates) && (seated || step.does !== 'seat'))
    .flatMap((step) =>
      (['opens', 'closes'] as const)
        .filter((end) => ends[step.does].includes(end) || named.has(`${step.id}.${end}`))
        .map((end) => ({ name: `${step.id}.${end}`, step, end })),
    );
}

/** The limits of a procedure that hold for a region. */
export const limitsFor = (procedure: Data<'procedures'>, region: string | undefined): Interval[] =>
  procedure.steps
    .flatMap((step) => step.intervals ?? [])
    .filter((limit) => !limit.region || limit.region === region);
