/**
 * Proposes a timetable for a round: every rule kept, usual lengths where the rules leave room, no day on a weekend or on a
 * day to avoid. The search goes through the days in the order of the procedure and steps back when it meets a dead end.
 */
import { limitParts, measure, type Interval } from '../timetable.ts';
import type { Data } from '../kinds.ts';
import { anchorsToPlan, limitsFor, type Anchor } from './anchors.ts';
import type { Habits } from './habits.ts';
import { comesAfter, wishFor } from './wishes.ts';

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
  /** Days on which nothing should open or close, for example during ICANN meetings; both ends count. */
  readonly avoid?: readonly { readonly from: Day; readonly to: Day }[] | undefined;
}

/** Why a day was chosen. Days are calendar days after another anchor. */
export type Reason =
  | { readonly kind: 'start' | 'agm' }
  | { readonly kind: 'rule' | 'limit'; readonly interval: Interval; readonly actual: number }
  | { readonly kind: 'usual'; readonly days: number; readonly after: string; readonly rounds: number }
  | { readonly kind: 'customary'; readonly days: number; readonly after: string }
  | { readonly kind: 'moved'; readonly wanted: Day };

export interface PlannedDay {
  /** `nominations.closes` */
  readonly anchor: string;
  readonly step: string;
  readonly end: Anchor['end'];
  readonly day: Day;
  readonly reasons: readonly Reason[];
}

export interface Plan {
  readonly days: readonly PlannedDay[];
  /** Usual limits, not rules, that could not be kept. */
  readonly unusual: readonly Interval[];
}

/** Days tried on each side of the wanted one, and places tried in all, before the planner gives up. */
const reach = 60;
const patience = 20_000;

/** A timetable, or undefined if no days within two months of the usual ones keep every rule. Throws if neither a start nor a meeting is given. */
export function planRound(request: PlanRequest): Plan | undefined {
  if (request.start) return planFrom(request, request.start);
  if (!request.agm) throw new Error('A plan needs the day of the first step or the closing day of the annual meeting.');
  const usual = request.agm.subtract({ days: request.habits.toAgm ?? 180 });
  // Earlier starts are tried week by week: a rule may ask for more time before the meeting than past rounds took.
  for (let weeks = 0; weeks <= 52; weeks++) {
    const plan = planFrom(request, usual.subtract({ weeks }));
    if (plan) return plan;
  }
  return undefined;
}

function planFrom(request: PlanRequest, start: Day): Plan | undefined {
  const { procedure, region, candidates = 2, agm } = request;
  const anchors = anchorsToPlan(procedure, { candidates, region, seated: agm !== undefined });
  const limits = limitsFor(procedure, region);
  const rules = limits.filter((limit) => limit.binding === 'rule');
  const placed = new Map<string, Day>(agm ? [['agm', agm]] : []);
  let tries = 0;

  const place = (index: number): boolean => {
    const anchor = anchors[index];
    if (!anchor) return true;
    const wish = wishFor(request, anchors, index, placed, start);
    for (const day of daysToTry(wish.day, anchor, request)) {
      if (++tries > patience) return false;
      if (!follows(anchors, index, day, placed)) continue;
      placed.set(anchor.name, day);
      if (rules.every((rule) => keeps(rule, placed)) && leavesRoom(rules, anchors.slice(index + 1), day, placed) && place(index + 1)) return true;
      placed.delete(anchor.name);
    }
    return false;
  };
  if (!place(0)) return undefined;

  return {
    days: anchors.map((anchor, index) => {
      const day = placed.get(anchor.name)!;
      const wish = wishFor(request, anchors, index, placed, start);
      const moved: Reason[] = wish.day.equals(day) ? [] : [{ kind: 'moved', wanted: wish.day }];
      return { anchor: anchor.name, step: anchor.step.id, end: anchor.end, day, reasons: [wish.reason, ...moved, ...limitsMet(anchor, limits, placed)] };
    }),
    unusual: limits.filter((limit) => limit.binding === 'usual' && !keeps(limit, placed)),
  };
}

/** Days to try, the wished one first, then its neighbours, later before earlier. The day of a meeting is given, not chosen. */
function daysToTry(wish: Day, anchor: Anchor, { avoid = [], agm }: PlanRequest): Day[] {
  if (anchor.step.does === 'seat' && agm) return [agm];
  const around = [wish, ...Array.from({ length: reach }, (_, i) => [wish.add({ days: i + 1 }), wish.subtract({ days: i + 1 })]).flat()];
  const isAvoided = (day: Day) => avoid.some(({ from, to }) => Temporal.PlainDate.compare(from, day) <= 0 && Temporal.PlainDate.compare(day, to) <= 0);
  return around.filter((day) => day.dayOfWeek <= 5 && !isAvoided(day));
}

/** Whether a day keeps the order of the steps. A vote opens the day after all before it has closed, not on the same day. */
function follows(anchors: readonly Anchor[], index: number, day: Day, placed: ReadonlyMap<string, Day>): boolean {
  const anchor = anchors[index]!;
  return anchors.slice(0, index).every((before) => {
    if (!comesAfter(anchor, before)) return true;
    const order = Temporal.PlainDate.compare(placed.get(before.name)!, day);
    return anchor.step.does === 'vote' && before.step !== anchor.step && before.end === 'closes' ? order < 0 : order <= 0;
  });
}

const keeps = (limit: Interval, placed: ReadonlyMap<string, Day>): boolean => {
  const [from, to] = [placed.get(limit.from), placed.get(limit.to)];
  return !from || !to || measure(limit, from, to).kept;
};

/** Whether what still has to come can keep its upper limits although it may not begin before this day: the dead ends seen early. */
function leavesRoom(rules: readonly Interval[], ahead: readonly Anchor[], day: Day, placed: ReadonlyMap<string, Day>): boolean {
  const opens = new Set(ahead.filter((anchor) => anchor.end === 'opens' || anchor.step.does === 'vote').map((anchor) => anchor.name));
  return rules.every((rule) => {
    const { bound, amount } = limitParts(rule.limit);
    const from = placed.get(rule.from);
    if (from && opens.has(rule.to) && bound !== 'at least') return measure(rule, from, day).actual <= amount;
    return !(rule.to === 'agm' && opens.has(rule.from) && bound !== 'at most' && placed.has('agm')) || measure(rule, day, placed.get('agm')!).actual >= amount;
  });
}

/** The limits that a day meets: those that end with it, or that it must keep before the meeting. */
const limitsMet = (anchor: Anchor, limits: readonly Interval[], placed: ReadonlyMap<string, Day>): Reason[] =>
  limits.flatMap((interval): Reason[] => {
    const [from, to] = [placed.get(interval.from), placed.get(interval.to)];
    const isMet = interval.to === anchor.name || (interval.to === 'agm' && interval.from === anchor.name);
    if (!isMet || !from || !to) return [];
    const { kept, actual } = measure(interval, from, to);
    return kept ? [{ kind: interval.binding === 'rule' ? 'rule' : 'limit', interval, actual }] : [];
  });
