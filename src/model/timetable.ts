/** An election timetable held against the rules of its procedure. Days are calendar days; a deadline counts until its end. */
import { limitPattern } from './fields.ts';
import type { Data } from './kinds.ts';
import { meetingOf } from './meetings.ts';
import { dayOf, goesOnUntil, hasCome, isExact, spanOf } from './moments.ts';
import { oncePerSite } from './once.ts';
import type { RecordOf, Site } from './site.ts';

export type Step = Data<'procedures'>['steps'][number];
export type Interval = NonNullable<Step['intervals']>[number];
export type StepDates = Data<'cycles'>['steps'][string];
type Cycle = RecordOf<'cycles'>;

/** The dates of a cycle's steps with the cycle that states them: its own before those of the cycle it inherits from. */
export function stepOrigins(
  site: Site,
  cycle: Cycle,
): Record<string, { cycle: Cycle; dates: StepDates }> {
  const trail = new Set<string>();
  let origins: Record<string, { cycle: Cycle; dates: StepDates }> = {};
  for (let one: Cycle | undefined = cycle; one && !trail.has(one.id);) {
    const stating: Cycle = one;
    trail.add(one.id);
    origins = {
      ...Object.fromEntries(
        Object.entries(one.data.steps).map(([id, dates]) => [id, { cycle: stating, dates }]),
      ),
      ...origins,
    };
    one = site.look('cycles', stating.data.inherits);
  }
  return origins;
}

/** The dates of a cycle's steps, its own before those of the cycle it inherits from. */
export const stepDates = (site: Site, cycle: Cycle): Record<string, StepDates> =>
  Object.fromEntries(
    Object.entries(stepOrigins(site, cycle)).map(([id, { dates }]) => [id, dates]),
  );

/** The closing day of an ICANN meeting, or undefined if it is not known. */
export const closingDay = (site: Site, meeting: string | undefined) =>
  dayOf(meetingOf(site, meeting)?.closes);

/** The day an anchor such as `nominations.closes` or `agm` falls on in a cycle. */
export function anchorDay(
  site: Site,
  cycle: Cycle,
  anchor: string,
): Temporal.PlainDate | undefined {
  const known = anchorDays(site);
  // By the round itself: another reading of it has the same id and may have other dates.
  const days: Map<string, Temporal.PlainDate | undefined> = known.get(cycle) ?? new Map();
  known.set(cycle, days);
  if (!days.has(anchor)) days.set(anchor, dayOf(anchorMoment(site, cycle, anchor)));
  return days.get(anchor);
}

/** The habits of rounds are asked for the same days on every page of a post: as many as two seconds of a build. */
const anchorDays = oncePerSite(
  () => new WeakMap<Cycle, Map<string, Temporal.PlainDate | undefined>>(),
);

/** The moment of an anchor as the cycle, or the one whose timetable it shares, states it. */
export function anchorMoment(site: Site, cycle: Cycle, anchor: string): string | undefined {
  if (anchor === 'agm') return meetingOf(site, cycle.data.agm)?.closes;
  const [step = '', end] = anchor.split('.');
  const dates = stepDates(site, cycle)[step];
  return dates?.withdrawn ? undefined : end === 'opens' ? dates?.opens : dates?.closes;
}

/** Days from one day to another that are not a Saturday or Sunday, both ends counted. `workingDays(Mon, Fri) // => 5` */
export function workingDays(from: Temporal.PlainDate, to: Temporal.PlainDate): number {
  const days = from.until(to).days + 1;
  if (days <= 0) return 0;
  // Whole weeks hold five; of the days left over, the weekend days among them are taken away.
  const rest = Array.from(
    { length: days % 7 },
    (_, index) => ((from.dayOfWeek - 1 + index) % 7) + 1,
  );
  return Math.floor(days / 7) * 5 + rest.filter((weekday) => weekday <= 5).length;
}

export interface Measured {
  readonly interval: Interval;
  readonly from: Temporal.PlainDate;
  readonly to: Temporal.PlainDate;
  /** What the dates give, in the unit of the limit. */
  readonly actual: number;
  readonly kept: boolean;
}

/** A limit taken apart: `at least 10 working days` → at least, 10, working day. */
export function limitParts(limit: string): {
  bound: 'at least' | 'at most' | 'exactly';
  amount: number;
  unit: 'working day' | 'day' | 'week' | 'month' | 'year';
} {
  const [, bound, amount, unit] = limitPattern.exec(limit)!;
  return { bound, amount: Number(amount), unit } as ReturnType<typeof limitParts>;
}

/** Measures one limit between two days. Months and years are calendar months and years. */
export function measure(
  interval: Interval,
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
): Measured {
  const { bound, amount, unit } = limitParts(interval.limit);
  const days = from.until(to).days + (interval.inclusive ? 1 : 0);
  if (unit === 'working day' || unit === 'day') {
    const actual = unit === 'day' ? days : workingDays(from, to) - (interval.inclusive ? 0 : 1);
    return {
      interval,
      from,
      to,
      actual,
      kept:
        bound === 'at least'
          ? actual >= amount
          : bound === 'at most'
            ? actual <= amount
            : actual === amount,
    };
  }
  const edge = from.add({ [`${unit}s`]: amount });
  const order = Temporal.PlainDate.compare(to, edge);
  return {
    interval,
    from,
    to,
    actual: wholeUnits(from, to, unit),
    kept: bound === 'at least' ? order >= 0 : bound === 'at most' ? order <= 0 : order === 0,
  };
}

/** Whole weeks, months or years between two days; from 31 January to 28 February is one month, as when a month is added. */
function wholeUnits(
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
  unit: 'week' | 'month' | 'year',
): number {
  const units = `${unit}s` as const;
  const count = from.until(to, { largestUnit: units })[units];
  return Temporal.PlainDate.compare(from.add({ [units]: count + 1 }), to) <= 0 ? count + 1 : count;
}

/** Every limit of the procedure that this cycle's dates allow to measure. */
export function measuredIntervals(site: Site, cycle: Cycle): Measured[] {
  const { steps = [] } = site.look('procedures', cycle.data.procedure)?.data ?? {};
  return steps
    .flatMap((step) => step.intervals ?? [])
    .filter((interval) => !interval.region || interval.region === cycle.data.region)
    .flatMap((interval) => {
      const from = anchorDay(site, cycle, interval.from);
      const to = anchorDay(site, cycle, interval.to);
      return from && to ? [measure(interval, from, to)] : [];
    });
}

export type Phase = 'past' | 'now' | 'coming' | 'undated';

/**
 * Where a step stands at an instant. A step with one date lasts that day. While it is not certain whether it is open, since
 * only a month or year is known, it counts as undated.
 */
export function phaseOf(dates: StepDates | undefined, now: Temporal.Instant): Phase {
  const opens = dates?.opens ? spanOf(dates.opens) : undefined;
  const closes = dates?.closes ? spanOf(dates.closes) : undefined;
  const end = closes ?? opens;
  if (!dates || dates.withdrawn || !end) return 'undated';
  if (Temporal.Instant.compare(now, end.last) > 0) return 'past';
  if (opens && Temporal.Instant.compare(now, opens.first) < 0) return 'coming';
  const isCertain = opens ? hasCome(opens, now) : isExact(end);
  return isCertain && goesOnUntil(end, now) ? 'now' : 'undated';
}
