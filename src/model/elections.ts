/** The rounds on record by year and by region, and the usual year as a picture. */
import type { Bar } from './timeline.ts';
import type { Step } from './timetable.ts';
import { expectedDays } from './forecast.ts';
import type { RecordOf, Site } from './site.ts';

type Cycle = RecordOf<'cycles'>;

/** All rounds of one year: `rounds` holds a list for each column, first those common to all or of the ALAC, then one region after the other. */
interface YearRow {
  readonly year: number;
  readonly rounds: readonly (readonly Cycle[])[];
}

/** The rounds on record as a grid of years, newest first, and regions. */
export function roundGrid(site: Site): YearRow[] {
  const columns = [undefined, ...site.records.regions.map(({ id }) => id)];
  return [...Map.groupBy(site.records.cycles, ({ data }) => data.year)].map(([year, all]) => ({
    year,
    rounds: columns.map((region) => all.filter(({ data }) => data.region === region)),
  }));
}

/**
 * The title of a round without what its row and column say: `AFRALO round of 2025` → `Round`, `ALAC Chair, election of 2026` → `ALAC
 * Chair, election`. In other languages these stand anywhere in a sentence, so the title stays whole.
 */
export function shortRoundTitle(
  { title, year }: Cycle['data'],
  column: string | undefined,
  language = 'en',
): string {
  if (language !== 'en') return title;
  const short = title
    .replace(new RegExp(`,? (?:of |in )?${year}\\b`), '')
    .replace(column === undefined ? '' : new RegExp(`^${column} `), '');
  return short.charAt(0).toUpperCase() + short.slice(1);
}

/** When a step of a procedure has happened in past years, on a line from New Year's Day (0) to New Year's Eve (100). */
interface UsualStep {
  readonly step: Step;
  readonly first: Temporal.PlainDate;
  readonly last: Temporal.PlainDate;
  /** Where it lies in the year; a time over New Year has a part at either end. */
  readonly bars: readonly Bar[];
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
    .sort((a, b) => a.steps[0]!.bars[0]!.start - b.steps[0]!.bars[0]!.start);
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
        bars: barsOf(start, share(last)),
        middle,
        count: own[0]!.count,
      },
    ];
  });
}

/** From one share of the year to another, over New Year where the second comes first. A bar is never too short to be seen. */
const barsOf = (start: number, end: number): Bar[] =>
  end < start
    ? [
        { start, length: tenth(100 - start) },
        { start: 0, length: tenth(Math.max(end, 0.6)) },
      ]
    : [{ start, length: tenth(Math.min(100 - start, Math.max(end - start, 0.6))) }];

/** The part of its year that has passed on a day, in hundredths. */
const share = (day: Temporal.PlainDate) => tenth(((day.dayOfYear - 1) / day.daysInYear) * 100);

const tenth = (value: number) => Math.round(value * 10) / 10;
