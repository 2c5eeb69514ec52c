/**
 * What may be expected of a round whose dates are not published: a timetable planned as the newest comparable rounds ran, that
 * keeps every rule of its procedure. An expected day is an estimate and is always shown as one.
 */
import { dayAt } from './moments.ts';
import { limitsFor } from './planner/anchors.ts';
import { habitsIn } from './planner/habits.ts';
import { planRound } from './planner/plan.ts';
import type { RecordOf, Site } from './site.ts';
import { anchorsOf, ownDay, roundsOf, spreadOf } from './typical-dates.ts';

type Cycle = RecordOf<'cycles'>;
type Procedure = RecordOf<'procedures'>;
type Day = Temporal.PlainDate;

/** A day as it may be expected, with the range it has had in past rounds and how many of them give it. */
export interface ExpectedDay {
  /** `nominations.opens` */
  readonly anchor: string;
  readonly day: Day;
  readonly least: Day;
  readonly most: Day;
  readonly count: number;
}

/** A round that past rounds lead one to expect. */
interface ExpectedRound {
  readonly year: number;
  readonly days: readonly ExpectedDay[];
}

/** The days on which something fell in past rounds, in one year. */
interface Range {
  readonly least: Day;
  readonly median: Day;
  readonly most: Day;
  readonly count: number;
}

/** Fewer rounds, or fewer years between rounds, are an anecdote and not a habit. */
const enough = 3;
/** Later days of a round follow from its first; so many rounds must give them. */
const enoughLater = 2;
/** Habits change: only as many of the newest rounds count, */
const newest = 5;
/** and none that began more than so many rhythms before the newest one. */
const oldest = 6;

/**
 * The days of a round in a year, in the order of the procedure. It begins in the middle of the days on which the newest
 * comparable rounds began; from there it is planned as they ran. Days that fewer than two rounds give are left out, and so are
 * those that would lie outside the range of these rounds; no days at all if fewer than three rounds say when one begins, or if
 * no timetable keeps every rule.
 */
export function expectedDays(site: Site, procedure: Procedure, year: number): ExpectedDay[] {
  const rounds = comparableRounds(site, procedure, year);
  const habitual = new Map(
    anchorsOf(procedure).flatMap((anchor) => {
      const range = rangeIn(site, rounds, anchor, year);
      return range ? [[anchor, range]] : [];
    }),
  );
  const first = [...habitual].find(([, range]) => range.count >= enough);
  if (!first) return [];
  const [anchor, range] = first;
  const plan = planAround(site, procedure, rounds, habitual, anchor, middleOf(range));
  return (plan?.days ?? []).flatMap(({ anchor: name, day }) => {
    const range = habitual.get(name);
    return range && range.count >= enoughLater && isIn(range, day)
      ? [{ anchor: name, day, least: range.least, most: range.most, count: range.count }]
      : [];
  });
}

/** A plan in which an anchor falls on a day, or as near to it as the rules allow. */
function planAround(
  site: Site,
  procedure: Procedure,
  rounds: readonly Cycle[],
  habitual: ReadonlyMap<string, Range>,
  anchor: string,
  day: Day,
) {
  // A step that no round dates is not shown, and must not keep others from their days; one that a limit names is needed to
  // keep the limit, unless it comes before the first habitual step.
  const begins = procedure.data.steps.findIndex(({ id }) => anchor.startsWith(`${id}.`));
  const named = limitsFor(procedure.data, procedure.data.region).flatMap(({ from, to }) => [
    from,
    to,
  ]);
  const counts = ({ id }: Procedure['data']['steps'][number]) =>
    [...habitual.keys(), ...named].some((name) => name.startsWith(`${id}.`));
  // What more rounds tell goes before what fewer tell, and of two days that cannot both be kept a vote's matters more.
  const votes = procedure.data.steps.flatMap(({ id, does }) => (does === 'vote' ? id : []));
  const isVote = (name: string) => Number(votes.includes(name.split('.')[0]!));
  const request = {
    procedure: { ...procedure.data, steps: procedure.data.steps.slice(begins).filter(counts) },
    habits: habitsIn(site, procedure, rounds),
    region: procedure.data.region,
    within: new Map(
      [...habitual]
        .filter(([, { count }]) => count >= enoughLater)
        .sort(([a, one], [b, other]) => other.count - one.count || isVote(b) - isVote(a))
        .map(([name, range]) => [name, workdaysOf(range)] as const),
    ),
  };
  const trial = planRound({ ...request, start: day });
  const reached = trial?.days.find((one) => one.anchor === anchor)?.day;
  if (!reached || trial.days[0]!.anchor === anchor) return trial;
  return planRound({ ...request, start: day.subtract({ days: day.until(reached).days }) }) ?? trial;
}

/** Rounds before a year that tell how the next ones will run, newest first: its own and those of the timetable it shares. */
function comparableRounds(site: Site, procedure: Procedure, year: number): Cycle[] {
  const rounds = [procedure.id, ...(procedure.data.basedOn ? [procedure.data.basedOn] : [])]
    .flatMap((id) => roundsOf(site, id))
    .filter((cycle) => cycle.data.year < year)
    .sort((a, b) => b.data.year - a.data.year);
  const rhythm = rhythmOf(rounds) ?? 1;
  const last = Math.max(...rounds.map((cycle) => cycle.data.year));
  return rounds.filter((cycle) => cycle.data.year > last - oldest * rhythm);
}

/** The middle of a range, a working day if it holds one. */
function middleOf(range: Range): Day {
  const [, last] = workdaysOf(range);
  const { median } = range;
  const onward = median.add({ days: median.dayOfWeek > 5 ? 8 - median.dayOfWeek : 0 });
  return Temporal.PlainDate.compare(onward, last) <= 0 ? onward : last;
}

/** The first and the last working day of a range; where it is all weekend, those next to it. */
function workdaysOf({ least, most }: Range): readonly [Day, Day] {
  const [first, last] = [least.dayOfWeek, most.dayOfWeek];
  const inside = [
    least.add({ days: first > 5 ? 8 - first : 0 }),
    most.subtract({ days: Math.max(0, last - 5) }),
  ] as const;
  return Temporal.PlainDate.compare(...inside) <= 0
    ? inside
    : [least.subtract({ days: first - 5 }), most.add({ days: 8 - last })];
}

/** Whether a day lies in a range, or next to one that is all weekend. */
function isIn(range: Range, day: Day): boolean {
  const [first, last] = workdaysOf(range);
  return Temporal.PlainDate.compare(first, day) <= 0 && Temporal.PlainDate.compare(day, last) <= 0;
}

/** The day of an anchor in some rounds, moved to the same day and month of another year. */
function rangeIn(
  site: Site,
  rounds: readonly Cycle[],
  anchor: string,
  year: number,
): Range | undefined {
  const days = rounds
    .flatMap((cycle) => {
      const day = ownDay(site, cycle, anchor);
      // A step may lie in the year after that of its round.
      return day ? [day.with({ year: year + day.year - cycle.data.year })] : [];
    })
    // Rounds are listed newest first.
    .slice(0, newest)
    .sort(Temporal.PlainDate.compare);
  const [least, most] = [days[0], days.at(-1)];
  return least && most
    ? { least, median: days[Math.floor((days.length - 1) / 2)]!, most, count: days.length }
    : undefined;
}

/** The middle of the years between rounds; undefined without two of them. */
const rhythmOf = (rounds: readonly Cycle[]): number | undefined => {
  const years = [...new Set(rounds.map((cycle) => cycle.data.year))].sort((a, b) => a - b);
  return spreadOf(
    years
      .slice(1)
      .map((year, index) => year - years[index]!)
      .slice(-newest),
  )?.median;
};

/**
 * The next round of a procedure that past rounds lead one to expect and that is not on record, with its days that are still
 * ahead. `isDue` says in which years somebody is chosen; without it the procedure's own rhythm does, or that of past rounds.
 */
export function expectedRound(
  site: Site,
  procedure: Procedure,
  isDue?: (year: number) => boolean,
): ExpectedRound | undefined {
  const own = roundsOf(site, procedure.id);
  const rhythm = procedure.data.everyYears ?? rhythmOf(own);
  if (rhythm === undefined || new Set(own.map((cycle) => cycle.data.year)).size <= enough)
    return undefined;
  const today = dayAt(site.now);
  const last = Math.max(...own.map((cycle) => cycle.data.year));
  const step = isDue ? 1 : rhythm;
  for (let year = last + step; year <= today.year + 2 * rhythm; year += step) {
    if (isDue && !isDue(year)) continue;
    const days = expectedDays(site, procedure, year).filter(
      (one) => Temporal.PlainDate.compare(one.day, today) >= 0,
    );
    if (days.length > 0) return { year, days };
  }
  return undefined;
}
