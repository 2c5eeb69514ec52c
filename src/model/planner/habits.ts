/** How long the parts of past rounds took, in a form that can be sent to a browser. */
import { anchorsOf, usualGap, usualRounds, type Spread } from '../typical-dates.ts';
import type { RecordOf, Site } from '../site.ts';

export interface Habits {
  /** Calendar days between two anchors, under `from to`: `nominations.opens nominations.closes`. */
  readonly gaps: Readonly<Record<string, Spread>>;
  /** Days from the first step to the close of the annual meeting; undefined if no round tells. */
  readonly toAgm: number | undefined;
}

/** The habits of a procedure: each anchor measured from all earlier ones, in all past rounds. */
export function habitsOf(site: Site, procedure: RecordOf<'procedures'>): Habits {
  const rounds = usualRounds(site, procedure).filter(isExample);
  const shared = site.look('procedures', procedure.data.basedOn);
  return rounds.length === 0 && shared ? habitsOf(site, shared) : habitsIn(site, procedure, rounds);
}

/** A round that left its rules is no example to follow. */
const isExample = (round: RecordOf<'cycles'>): boolean => !round.data.departures;

/** The habits of a procedure as some of its rounds show them. */
export function habitsIn(
  site: Site,
  procedure: RecordOf<'procedures'>,
  rounds: readonly RecordOf<'cycles'>[],
): Habits {
  const anchors = anchorsOf(procedure);
  const gaps: Record<string, Spread> = {};
  for (const [index, to] of anchors.entries()) {
    for (const from of anchors.slice(0, index)) {
      const gap = usualGap(site, rounds, from, to);
      if (gap && gap.least >= 0) gaps[`${from} ${to}`] = gap;
    }
  }
  const toAgm = anchors
    .map((anchor) => usualGap(site, rounds, anchor, 'agm')?.median)
    .find((days) => days !== undefined);
  return { gaps, toAgm };
}
