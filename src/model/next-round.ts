/** When a position is filled next: by a round on record, or as past rounds lead one to expect. */
import { momentAhead, stateAt, type StepPhase } from './cycle-state.ts';
import { instantOf } from './timetable.ts';
import { expectedRound, type ExpectedDay } from './typical-dates.ts';
import type { RecordOf, Site } from './site.ts';

export type NextRound =
  | { readonly kind: 'published'; readonly cycle: RecordOf<'cycles'>; readonly step: StepPhase }
  | { readonly kind: 'expected'; readonly year: number; readonly first: ExpectedDay };

/** The nearest step ahead of any round that fills the position, else the first day expected; undefined if nothing tells. */
export function nextRound(site: Site, position: RecordOf<'positions'>): NextRound | undefined {
  const published = site.records.cycles
    .filter((cycle) => cycle.data.positions.includes(position.id))
    .flatMap((cycle) => {
      const { open, next } = stateAt(site, cycle);
      // Seating follows from a choice that has been made; nobody can act on it any more.
      return [...open, ...(next ? [next] : [])]
        .filter(({ step }) => step.does !== 'seat')
        .map((step) => ({ kind: 'published' as const, cycle, step }));
    })
    .sort((a, b) =>
      Temporal.Instant.compare(
        instantOf(momentAhead(a.step)!, 'closes')!,
        instantOf(momentAhead(b.step)!, 'closes')!,
      ),
    )[0];
  if (published) return published;

  const expected = (position.data.procedures ?? [])
    .flatMap((id) => {
      const procedure = site.find(`procedures/${id}`);
      const round = procedure?.kind === 'procedures' ? expectedRound(site, procedure) : undefined;
      return round ? [{ kind: 'expected' as const, year: round.year, first: round.days[0]! }] : [];
    })
    .sort((a, b) => Temporal.PlainDate.compare(a.first.median, b.first.median))[0];
  return expected;
}
