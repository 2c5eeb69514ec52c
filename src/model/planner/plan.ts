/**
 * Proposes a timetable for a round: every rule kept, usual lengths where the rules leave room, no day on a weekend or on a
 * day to avoid. The search goes through the days in the order of the procedure and steps back when it meets a dead end.
 */
import { measure, type Interval } from '../timetable.ts';
import { anchorsToPlan, limitsFor, type Anchor } from './anchors.ts';
import { windowsOf, type Window } from './windows.ts';
import { wishFor, type PlanRequest, type Reason } from './wishes.ts';

export type { PlanRequest, Reason };

type Day = Temporal.PlainDate;

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

/** Days tried on each side of the wanted one, and days tried in all, before the planner gives up. */
const reach = 60;
const patience = 500;

/** A timetable, or undefined if no days within two months of the usual ones keep every rule. Throws if neither a start nor a meeting is given. */
export function planRound(request: PlanRequest): Plan | undefined {
  if (request.start) return planFrom(request, request.start);
  if (!request.agm)
    throw new Error(
      'A plan needs the day of the first step or the closing day of the annual meeting.',
    );
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

  const offset = (day: Day) => start.until(day).days;
  const fixed = new Map<string, number>(agm ? [['agm', offset(agm)]] : []);

  const bounds = new Map<string, Window>();
  for (const [name, [least, most]] of request.within ?? []) {
    bounds.set(name, [offset(least), offset(most)]);
    if (!windowsOf(anchors, rules, new Map([...fixed, [anchors[0]!.name, 0]]), bounds))
      bounds.delete(name);
  }

  const place = (index: number): boolean => {
    const anchor = anchors[index];
    if (!anchor) return true;
    const windows = windowsOf(anchors, rules, fixed, bounds);
    if (!windows) return false;
    const wish = wishFor(request, anchors, index, placed, start);
    for (const days of daysToTry(offset(wish.day), windows.get(anchor.name)!, index === 0)) {
      const day = start.add({ days });
      if (!isWelcome(day, anchor, request)) continue;
      if (++tries > patience) return false;
      placed.set(anchor.name, day);
      fixed.set(anchor.name, days);
      if (rules.every((rule) => keeps(rule, placed)) && place(index + 1)) return true;
      placed.delete(anchor.name);
      fixed.delete(anchor.name);
    }
    return false;
  };
  if (!place(0)) return undefined;

  return {
    days: anchors.map((anchor, index) => {
      const day = placed.get(anchor.name)!;
      const wish = wishFor(request, anchors, index, placed, start);
      const moved: Reason[] = wish.day.equals(day) ? [] : [{ kind: 'moved', wanted: wish.day }];
      return {
        anchor: anchor.name,
        step: anchor.step.id,
        end: anchor.end,
        day,
        reasons: [wish.reason, ...moved, ...limitsMet(anchor, limits, placed)],
      };
    }),
    unusual: limits.filter((limit) => limit.binding === 'usual' && !keeps(limit, placed)),
  };
}

/** Days to try inside a window, the wished one first, then its neighbours, later before earlier. The first day of all may only move on from a weekend. */
function daysToTry(wish: number, [low, high]: Window, isStart: boolean): number[] {
  const around = [
    0,
    ...Array.from({ length: isStart ? 6 : reach }, (_, i) =>
      isStart ? [i + 1] : [i + 1, -i - 1],
    ).flat(),
  ];
  return around.map((days) => wish + days).filter((day) => day >= low && day <= high);
}

/** No weekend and no day to avoid; the day of the meeting is given, not chosen. */
function isWelcome(day: Day, anchor: Anchor, { avoid = [], agm }: PlanRequest): boolean {
  if (anchor.step.does === 'seat') return agm !== undefined && day.equals(agm);
  return (
    day.dayOfWeek <= 5 &&
    !avoid.some(
      ({ from, to }) =>
        Temporal.PlainDate.compare(from, day) <= 0 && Temporal.PlainDate.compare(day, to) <= 0,
    )
  );
}

const keeps = (limit: Interval, placed: ReadonlyMap<string, Day>): boolean => {
  const [from, to] = [placed.get(limit.from), placed.get(limit.to)];
  return !from || !to || measure(limit, from, to).kept;
};

/** The limits that a day meets: those that end with it, or that it must keep before the meeting. */
const limitsMet = (
  anchor: Anchor,
  limits: readonly Interval[],
  placed: ReadonlyMap<string, Day>,
): Reason[] =>
  limits.flatMap((interval): Reason[] => {
    const [from, to] = [placed.get(interval.from), placed.get(interval.to)];
    const isMet =
      interval.to === anchor.name || (interval.to === 'agm' && interval.from === anchor.name);
    if (!isMet || !from || !to) return [];
    const { kept, actual } = measure(interval, from, to);
    return kept ? [{ kind: interval.binding === 'rule' ? 'rule' : 'limit', interval, actual }] : [];
  });
