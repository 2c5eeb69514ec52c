/** The rounds on record by year and by region, and the usual year as a picture. */
import type { Bar } from './timeline.ts';
import type { Step } from './timetable.ts';
import { expectedDays } from './forecast.ts';
import type { RecordOf, Site } from './site.ts';

type Cycle = RecordOf<'cycles'>;

/** Rounds under their year, newest first. */
export function roundsByYear(site: Site): { year: number; rounds: Cycle[] }[] {
  const years = [...new Set(site.records.cycles.map((cycle) => cycle.data.year))];
  return years.map((year) => ({
    year,
    rounds: site.records.cycles.filter((cycle) => cycle.data.year === year),
  }));
}

/** Rounds under their region, newest first; `undefined` holds those of all regions or of the ALAC. */
export function roundsByRegion(
  site: Site,
): { region: RecordOf<'regions'> | undefined; rounds: Cycle[] }[] {
  return [undefined, ...site.records.regions]
    .map((region) => ({
      region,
      rounds: site.records.cycles.filter((cycle) => cycle.data.region === region?.id),
    }))
    .filter((one) => one.rounds.length > 0);
}

/** When a step of a procedure has happened in past years, on a line from New Year's Day (0) to New Year's Eve (100). */
interface UsualStep {
  readonly step: Step;
  readonly first: Temporal.PlainDate;
  readonly last: Temporal.PlainDate;
  readonly bar: Bar;
  /** Where the middle of the beginnings lies. */
  readonly middle: number;
  readonly count: number;
}

/** The steps one waits for in a year, of each procedure with a habit of its own. */
export function electionYear(
  site: Site,
): { procedure: RecordOf<'procedures'>; steps: UsualStep[] }[] {
  const year = site.now.toZonedDateTimeISO('UTC').year;
  return site.records.procedures
    .filter(({ data }) => ['election', 'selection', 'appointment'].includes(data.kind))
    .map((procedure) => ({ procedure, steps: usualSteps(site, procedure, year) }))
    .filter((one) => one.steps.length > 0)
    .sort((a, b) => a.steps[0]!.bar.start - b.steps[0]!.bar.start);
}

function usualSteps(site: Site, procedure: RecordOf<'procedures'>, year: number): UsualStep[] {
  const days = expectedDays(site, procedure, year);
  return procedure.data.steps.flatMap((step) => {
    const own = days.filter((one) => one.anchor.startsWith(`${step.id}.`));
    const [first, last] = [own[0]?.least, own.at(-1)?.most];
    if (!first || !last) return [];
    const start = share(first);
    const middle = share(own[0]!.day);
    return [
      {
        step,
        first,
        last,
        bar: { start, length: tenth(Math.min(100 - start, Math.max(share(last) - start, 0.6))) },
        middle,
        count: own[0]!.count,
      },
    ];
  });
}

/** The part of its year that has passed on a day, in hundredths. */
const share = (day: Temporal.PlainDate) => tenth(((day.dayOfYear - 1) / day.daysInYear) * 100);

const tenth = (value: number) => Math.round(value * 10) / 10;
