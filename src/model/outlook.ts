/** What comes next in each region: steps of rounds on record, else the round that past rounds lead one to expect, with the posts that are due. */
import { agenda, type AgendaEntry } from './agenda.ts';
import { openPage, type Expectation } from './open.ts';
import type { ExpectedDay } from './forecast.ts';
import type { RecordOf, Site } from './site.ts';

/** What a region elects next. */
export interface Outlook {
  readonly region: RecordOf<'regions'>;
  /** Open and coming steps of its rounds and of those it shares, as the agenda orders them. */
  readonly dated: readonly AgendaEntry[];
  /** The round one may expect, if none is dated or besides it; undefined if past rounds tell nothing. */
  readonly expected:
    | {
        readonly procedure: RecordOf<'procedures'>;
        readonly year: number;
        readonly first: ExpectedDay;
        readonly posts: readonly RecordOf<'positions'>[];
      }
    | undefined;
}

/** The outlook of every region, in the order of the regions. */
export function outlooks(site: Site): Outlook[] {
  const entries = agenda(site);
  const { expected } = openPage(site);
  return site.records.regions.map((region) => ({
    region,
    dated: entries.filter(({ cycle }) => concerns(site, cycle, region.id)),
    expected: expectedIn(expected, region.id),
  }));
}

/** Whether a round is held in a region: its own, or a shared one whose timetable the region's own procedure follows. */
function concerns(site: Site, { data }: RecordOf<'cycles'>, region: string): boolean {
  if (data.region) return data.region === region;
  return site.records.procedures.some(
    (procedure) =>
      procedure.data.region === region &&
      (procedure.data.basedOn === data.procedure || procedure.id === data.procedure),
  );
}

function expectedIn(all: readonly Expectation[], region: string): Outlook['expected'] {
  const own = all.find(
    ({ procedure, posts }) =>
      procedure.data.region === region || posts.some((post) => post.regions.includes(region)),
  );
  return (
    own && {
      procedure: own.procedure,
      year: own.year,
      first: own.days[0]!,
      posts: own.posts
        .filter(({ regions }) => regions.length === 0 || regions.includes(region))
        .map(({ position }) => position),
    }
  );
}
