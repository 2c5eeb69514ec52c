/** An election timetable held against the rules of its procedure. Days are calendar days; a deadline counts until its end. */
import { limitPattern, momentParts } from './fields.ts';
import type { Data } from './kinds.ts';
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
    const parent: string | undefined = one.data.inherits;
    const found: ReturnType<Site['find']> = parent ? site.find(`cycles/${parent}`) : undefined;
    one = found?.kind === 'cycles' ? found : undefined;
  }
  return origins;
}

/** The dates of a cycle's steps, its own before those of the cycle it inherits from. */
export const stepDates = (site: Site, cycle: Cycle): Record<string, StepDates> =>
  Object.fromEntries(
    Object.entries(stepOrigins(site, cycle)).map(([id, { dates }]) => [id, dates]),
  );

/** The day of a moment, or undefined if only the month or year is known. */
export function dayOf(moment: string | undefined): Temporal.PlainDate | undefined {
  const day = moment && momentParts(moment)?.day;
  return day && day.length === 10 ? Temporal.PlainDate.from(day) : undefined;
}

/** The closing day of an ICANN meeting, or undefined if it is not known. */
export const closingDay = (site: Site, meeting: string | undefined) =>
  dayOf(site.settings.meetings.find((one) => one.id === meeting)?.closes);

/** The day an anchor such as `nominations.closes` or `agm` falls on in a cycle. */
export function anchorDay(
  site: Site,
  cycle: Cycle,
  anchor: string,
): Temporal.PlainDate | undefined {
  if (anchor === 'agm') return closingDay(site, cycle.data.agm);
  const [step = '', end] = anchor.split('.');
  const dates = stepDates(site, cycle)[step];
  return dates?.withdrawn ? undefined : dayOf(end === 'opens' ? dates?.opens : dates?.closes);
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
  const procedure = site.find(`procedures/${cycle.data.procedure}`);
  if (procedure?.kind !== 'procedures') return [];
  return procedure.data.steps
    .flatMap((step) => step.intervals ?? [])
    .filter((interval) => !interval.region || interval.region === cycle.data.region)
    .flatMap((interval) => {
      const from = anchorDay(site, cycle, interval.from);
      const to = anchorDay(site, cycle, interval.to);
      return from && to ? [measure(interval, from, to)] : [];
    });
}

/** The instant a moment begins or, for a deadline, the last instant that still counts. Midnight to 23:59:59 of its zone; UTC unless it says otherwise. */
export function instantOf(moment: string, edge: 'opens' | 'closes'): Temporal.Instant | undefined {
  const parts = momentParts(moment);
  if (!parts || parts.day.length !== 10) return undefined;
  const zone = parts.zone === undefined ? 'UTC' : parts.zone === 'AoE' ? 'Etc/GMT+12' : parts.zone;
  const time = edge === 'opens' ? (parts.time ?? '00:00') : `${parts.time ?? '23:59'}:59`;
  return Temporal.PlainDate.from(parts.day)
    .toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) })
    .toInstant();
}

export type Phase = 'past' | 'now' | 'coming' | 'undated';

/** Where a step stands at an instant. A step with one date lasts that day. */
export function phaseOf(dates: StepDates | undefined, now: Temporal.Instant): Phase {
  const start = dates?.opens ?? dates?.closes;
  const end = dates?.closes ?? dates?.opens;
  const opens = start && instantOf(start, 'opens');
  const closes = end && instantOf(end, 'closes');
  if (!dates || dates.withdrawn || !opens || !closes) return 'undated';
  if (Temporal.Instant.compare(now, closes) > 0) return 'past';
  return dates.opens && Temporal.Instant.compare(now, opens) < 0 ? 'coming' : 'now';
}
