/** What comes next of one procedure, or of all procedures of one region: published days, else those that past rounds lead one to expect. */
import { agenda, type AgendaEntry } from './agenda.ts';
import { expectedRound, type ExpectedDay } from './forecast.ts';
import { postsDue, timetableOf } from './next-round.ts';
import type { RecordOf, Site } from './site.ts';
import { roundsOf } from './typical-dates.ts';

type Procedure = RecordOf<'procedures'>;

export interface ComingRound {
  readonly procedure: Procedure;
  /** The one by whose rounds it is expected: its own, or one that regions share. */
  readonly timetable: Procedure;
  /** Open and coming steps on record. */
  readonly published: readonly AgendaEntry[];
  /** Days to be expected, where none is published. */
  readonly expected: { readonly year: number; readonly days: readonly ExpectedDay[] } | undefined;
  /** The posts that an expected round fills. */
  readonly posts: readonly RecordOf<'positions'>[];
  /** The newest round on record. */
  readonly last: RecordOf<'cycles'> | undefined;
}

/** The next round of a procedure. */
export function comingRound(site: Site, procedure: Procedure): ComingRound {
  const { basedOn, region } = procedure.data;
  const own = [procedure.id, ...(basedOn ? [basedOn] : [])];
  const published = agenda(site).filter(
    ({ cycle }) =>
      own.includes(cycle.data.procedure) &&
      (cycle.data.region === undefined || region === undefined || cycle.data.region === region),
  );
  const timetable = timetableOf(site, procedure);
  const expected = published.length > 0 ? undefined : expectedRound(site, timetable);
  return {
    procedure,
    timetable,
    published,
    expected,
    posts: expected ? postsDue(site, procedure, expected.year).map(({ position }) => position) : [],
    last: own.map((id) => roundsOf(site, id)[0]).find((cycle) => cycle !== undefined),
  };
}

/** The next round of each procedure by which a region chooses people, those with days first. */
export const comingInRegion = (site: Site, region: string): ComingRound[] =>
  site.records.procedures
    .filter(
      ({ data }) =>
        data.region === region && ['election', 'selection', 'appointment'].includes(data.kind),
    )
    .map((procedure) => comingRound(site, procedure))
    .sort((a, b) => rank(a) - rank(b));

const rank = ({ published, expected }: ComingRound) =>
  published.length > 0 ? 0 : expected ? 1 : 2;
