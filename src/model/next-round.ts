/** When a position is filled next and in which region: by a round on record, or as past rounds lead one to expect. */
import { momentAhead, stateAt, type StepPhase } from './cycle-state.ts';
import { expectedRound, type ExpectedDay } from './forecast.ts';
import { lastInstant } from './moments.ts';
import type { RecordOf, Site } from './site.ts';

type Position = RecordOf<'positions'>;
type Procedure = RecordOf<'procedures'>;

export type NextRound =
  | { readonly kind: 'published'; readonly cycle: RecordOf<'cycles'>; readonly step: StepPhase }
  | {
      readonly kind: 'expected';
      readonly year: number;
      readonly first: ExpectedDay;
      /** Ids of the regions that fill the post then; empty where the post belongs to none. */
      readonly regions: readonly string[];
      /** The procedure that is run then, where one is asked for the rounds of a procedure or a region. */
      readonly procedure?: Procedure;
    };

/** A post that is due in a round. */
export interface DuePost {
  readonly position: Position;
  /** Ids of the regions in which it is due; empty where the post belongs to none. */
  readonly regions: readonly string[];
}

/** The rounds that fill a position next, the nearest first: those on record, else those expected, region by region. */
export function nextRounds(site: Site, position: Position): NextRound[] {
  const published = roundsAhead(
    site,
    site.records.cycles.filter((cycle) => cycle.data.positions.includes(position.id)),
  );
  return published.length > 0 ? published : expectedRounds(site, position);
}

/** The next round of a region: those on record, else the one expected of each procedure of its own; the nearest first. */
export function nextRoundsIn(site: Site, { id }: RecordOf<'regions'>): NextRound[] {
  const published = roundsAhead(
    site,
    site.records.cycles.filter((cycle) => cycle.data.region === id),
  );
  if (published.length > 0) return published;
  return site.records.procedures
    .filter(({ data }) => data.region === id && data.kind === 'election')
    .flatMap((procedure) => expectedOf(site, procedure))
    .sort((a, b) => Temporal.PlainDate.compare(a.first.day, b.first.day));
}

/** The next round of a procedure: those on record, else the one expected. */
export function nextRoundsOf(site: Site, procedure: Procedure): NextRound[] {
  const published = roundsAhead(
    site,
    site.records.cycles.filter((cycle) => cycle.data.procedure === procedure.id),
  );
  return published.length > 0 ? published : expectedOf(site, procedure);
}

function expectedOf(site: Site, procedure: Procedure) {
  const round = expectedRound(site, timetableOf(site, procedure));
  if (!round) return [];
  const [first] = round.days;
  return [{ kind: 'expected' as const, year: round.year, first: first!, regions: [], procedure }];
}

/** The open and the next steps of some rounds, the nearest first. */
function roundsAhead(site: Site, cycles: readonly RecordOf<'cycles'>[]): NextRound[] {
  return cycles
    .flatMap((cycle) => {
      const { open, next } = stateAt(site, cycle);
      // Seating follows from a choice that has been made; nobody can act on it any more.
      return [...open, ...(next ? [next] : [])]
        .filter(({ step }) => step.does !== 'seat')
        .map((step) => ({ kind: 'published' as const, cycle, step }));
    })
    .sort((a, b) =>
      Temporal.Instant.compare(
        lastInstant(momentAhead(a.step)!)!,
        lastInstant(momentAhead(b.step)!)!,
      ),
    );
}

/** The expected rounds of a position; regions that begin on one day are named together. */
function expectedRounds(site: Site, position: Position): NextRound[] {
  const each = fillingProcedures(site, position).flatMap((procedure) => {
    const { region } = procedure.data;
    const round = expectedRound(
      site,
      timetableOf(site, procedure),
      position.data.stagger && ((year) => isDue(position, region, year)),
    );
    return round ? [{ year: round.year, first: round.days[0]!, region }] : [];
  });
  return [...Map.groupBy(each, ({ first }) => first.day.toString()).values()]
    .map((same) => ({
      kind: 'expected' as const,
      year: same[0]!.year,
      first: same[0]!.first,
      regions: same.flatMap(({ region }) => region ?? []),
    }))
    .sort((a, b) => Temporal.PlainDate.compare(a.first.day, b.first.day));
}

/** The procedures that fill a position, none where it is no more; a shared timetable is left out where its regions' own procedures are named. */
function fillingProcedures(site: Site, position: Position): Procedure[] {
  if (position.data.ended) return [];
  const named = (position.data.procedures ?? []).map((id) => site.get('procedures', id));
  return named.filter(
    ({ id }) => !named.some((other) => other.data.basedOn === id && other.data.region),
  );
}

/**
 * The procedure whose rounds tell when one takes place. What shares a timetable is expected with it, so that every page names one
 * day for the round that is common.
 */
export function timetableOf(site: Site, procedure: Procedure): Procedure {
  const { basedOn } = procedure.data;
  if (!basedOn) return procedure;
  const shared = site.get('procedures', basedOn);
  return expectedRound(site, shared) ? shared : procedure;
}

/** Whether a position is filled in a region in a year, as far as its stagger tells. */
function isDue({ data }: Position, region: string | undefined, year: number): boolean {
  if (!data.stagger) return true;
  return data.stagger.some(
    (seat) =>
      (seat.region === undefined || region === undefined || seat.region === region) &&
      (seat.starts === 'every' || (seat.starts === 'even') === (year % 2 === 0)),
  );
}

/** The posts that a round of a procedure fills in a year: its own and those of the regions that share its timetable. */
export function postsDue(site: Site, procedure: Procedure, year: number): DuePost[] {
  return site.records.positions.flatMap((position) => {
    const due = fillingProcedures(site, position).filter(
      (one) =>
        (one.id === procedure.id || one.data.basedOn === procedure.id) &&
        isDue(position, one.data.region, year),
    );
    return due.length > 0
      ? [{ position, regions: due.flatMap(({ data }) => data.region ?? []) }]
      : [];
  });
}
