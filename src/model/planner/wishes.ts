/** The day one would choose for a step if no rule stood against it, and why: as in past rounds, or by custom. */
import type { Anchor } from './anchors.ts';
import type { Data } from '../kinds.ts';
import type { Interval } from '../timetable.ts';
import type { Habits } from './habits.ts';

type Day = Temporal.PlainDate;

export interface PlanRequest {
  readonly procedure: Data<'procedures'>;
  readonly habits: Habits;
  /** The day of the first step. One of `start` and `agm` is needed. */
  readonly start?: Day | undefined;
  /** The closing day of the annual meeting at which people are seated. */
  readonly agm?: Day | undefined;
  readonly region?: string | undefined;
  /** How many candidates to expect; with one or none there is no vote. Two if not said. */
  readonly candidates?: number | undefined;
  /** First and last day wanted for an anchor, under its name. Each is kept if the rules and those listed before it allow it. */
  readonly within?: ReadonlyMap<string, readonly [Day, Day]> | undefined;
  /** Days on which nothing should open or close, for example during ICANN meetings; both ends count. */
  readonly avoid?: readonly { readonly from: Day; readonly to: Day }[] | undefined;
}

/** Why a day was chosen. Days are calendar days after another anchor. */
export type Reason =
  | { readonly kind: 'start' | 'agm' }
  | { readonly kind: 'rule' | 'limit'; readonly interval: Interval; readonly actual: number }
  | {
      readonly kind: 'usual';
      readonly days: number;
      readonly after: string;
      readonly rounds: number;
    }
  | { readonly kind: 'customary'; readonly days: number; readonly after: string }
  | { readonly kind: 'moved'; readonly wanted: Day };

/** The wish for the anchor at `index`, given the days of those before it. */
export function wishFor(
  request: PlanRequest,
  anchors: readonly Anchor[],
  index: number,
  placed: ReadonlyMap<string, Day>,
  start: Day,
): { day: Day; reason: Reason } {
  const anchor = anchors[index]!;
  if (index === 0) return { day: start, reason: { kind: request.start ? 'start' : 'agm' } };
  if (anchor.step.does === 'seat') return { day: request.agm!, reason: { kind: 'agm' } };

  const earliest = anchors
    .slice(0, index)
    .flatMap((before) => (leastGap(anchor, before) === undefined ? [] : placed.get(before.name)!));
  for (const before of anchors.slice(0, index).reverse()) {
    const gap = request.habits.gaps[`${before.name} ${anchor.name}`];
    const day = gap && placed.get(before.name)!.add({ days: gap.median });
    if (day && earliest.every((other) => Temporal.PlainDate.compare(other, day) <= 0))
      return {
        day,
        reason: { kind: 'usual', days: gap.median, after: before.name, rounds: gap.count },
      };
  }
  const before = anchors[index - 1]!;
  const days = customaryDays(before, anchor);
  return {
    day: placed.get(before.name)!.add({ days }),
    reason: { kind: 'customary', days, after: before.name },
  };
}

/**
 * Days by which one anchor must follow an earlier one; undefined if it need not. Ends follow beginnings, steps begin in order,
 * a vote or result waits for all that closes before it, and a vote opens no earlier than the day after.
 */
export function leastGap(anchor: Anchor, before: Anchor): number | undefined {
  const waits =
    ['vote', 'decide', 'announce', 'seat'].includes(anchor.step.does) || anchor.end === 'closes';
  if (before.step !== anchor.step && before.end === 'closes' && anchor.step.does === 'vote')
    return 1;
  return before.step === anchor.step || before.end === 'opens' || waits ? 0 : undefined;
}

/** A call opens its nominations at once; several things asked of a nominee are due together; other steps begin the day after. */
function customaryDays(before: Anchor, anchor: Anchor): number {
  if (anchor.end === 'closes')
    return anchor.step.does === 'accept' && before.step.does === 'accept'
      ? 0
      : customaryLength[anchor.step.does];
  return before.step.does === 'call' ? 0 : 1;
}

/** Days a step lasts where neither a rule nor a past round says so: two weeks to propose names, one to vote. */
const customaryLength: Record<Anchor['step']['does'], number> = {
  call: 0,
  nominate: 14,
  apply: 14,
  accept: 7,
  ask: 3,
  vote: 7,
  decide: 7,
  announce: 0,
  seat: 0,
  wait: 7,
};
