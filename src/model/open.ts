/** What a reader finds open at an instant, what comes within a year, and what may be expected though nothing is published. */
import { agenda, openCalls, type AgendaEntry } from './agenda.ts';
import { momentAhead, stateAt } from './cycle-state.ts';
import { meetingsAhead, type SiteMeeting } from './meetings.ts';
import { firstInstant, isAhead } from './moments.ts';
import { expectedRound, type ExpectedDay } from './forecast.ts';
import { postsDue, type DuePost } from './next-round.ts';
import { openingOf } from './intake.ts';
import type { RecordOf, Site } from './site.ts';

export interface Expectation {
  readonly procedure: RecordOf<'procedures'>;
  readonly year: number;
  readonly days: readonly ExpectedDay[];
  /** The posts that it fills, with the regions in which they are due. */
  readonly posts: readonly DuePost[];
}

interface OpenPage {
  readonly now: readonly AgendaEntry[];
  readonly calls: readonly RecordOf<'opportunities'>[];
  /** Calls that are not open yet. */
  readonly comingCalls: readonly RecordOf<'opportunities'>[];
  /** Dated steps of the next twelve months. */
  readonly coming: readonly AgendaEntry[];
  /** ICANN meetings that begin within the next twelve months or have not closed. */
  readonly meetings: readonly SiteMeeting[];
  /** Rounds of this year or later of which no day is known. */
  readonly undated: readonly RecordOf<'cycles'>[];
  /** Rounds that past rounds lead one to expect within about a year, the nearest first. */
  readonly expected: readonly Expectation[];
}

/** Collects the page for the site's instant. */
export function openPage(site: Site): OpenPage {
  const entries = agenda(site);
  const today = site.now.toZonedDateTimeISO('UTC').toPlainDate();
  const inAYear = today.add({ years: 1 });
  const calls = openCalls(site);
  const isToCome = (call: RecordOf<'opportunities'>) => {
    const opens = openingOf(site, call)?.opens;
    return opens !== undefined && isAhead(opens, site.now);
  };
  const isBefore = (moment: string) =>
    Temporal.Instant.compare(firstInstant(moment)!, inAYear.toZonedDateTime('UTC').toInstant()) <=
    0;
  return {
    now: entries.filter((entry) => entry.phase === 'now'),
    calls: calls.filter((call) => !isToCome(call)),
    comingCalls: calls.filter(isToCome),
    coming: entries.filter((entry) => entry.phase === 'coming' && isBefore(momentAhead(entry)!)),
    meetings: meetingsAhead(site).filter(({ opens }) => isBefore(opens)),
    undated: site.records.cycles.filter(
      (cycle) => cycle.data.year >= today.year && stateAt(site, cycle).phase === 'undated',
    ),
    expected: expectations(site, inAYear),
  };
}

/** A region that shares the common timetable is covered by it. */
function expectations(site: Site, until: Temporal.PlainDate): Expectation[] {
  return site.records.procedures
    .filter(
      ({ data }) => ['election', 'selection', 'appointment'].includes(data.kind) && !data.basedOn,
    )
    .flatMap((procedure) => {
      const round = expectedRound(site, procedure);
      return round && Temporal.PlainDate.compare(round.days[0]!.day, until) <= 0
        ? [{ procedure, ...round, posts: postsDue(site, procedure, round.year) }]
        : [];
    })
    .sort((a, b) => Temporal.PlainDate.compare(a.days[0]!.day, b.days[0]!.day));
}
