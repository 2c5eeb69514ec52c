/** The instants at which something that has dates turns: it opens, or it has ended. */
import { phasesOf } from './cycle-state.ts';
import type { AnyRecord, Site } from './site.ts';
import { instantOf } from './moments.ts';

interface Dated {
  readonly opens?: string | undefined;
  readonly closes?: string | undefined;
}

/** The latest instant, up to now, at which one of these opened or ended; undefined if none has yet. A last second still counts as open. */
export function lastTurn(
  dated: readonly Dated[],
  now: Temporal.Instant,
): Temporal.Instant | undefined {
  return dated
    .flatMap(({ opens, closes }) => [
      opens && instantOf(opens, 'opens'),
      closes && instantOf(closes, 'closes')?.add({ seconds: 1 }),
    ])
    .filter((turn) => turn instanceof Temporal.Instant)
    .filter((turn) => Temporal.Instant.compare(turn, now) <= 0)
    .sort(Temporal.Instant.compare)
    .at(-1);
}

/** What of a record opens and ends: the steps of a round that are not called off, a call, the rounds of a programme; nothing of other records. */
export function datedIn(site: Site, record: AnyRecord): Dated[] {
  if (record.kind === 'opportunities')
    return record.data.type === 'call' ? [record.data] : (record.data.rounds ?? []);
  if (record.kind !== 'cycles') return [];
  return phasesOf(site, record).flatMap(({ dates, since }) =>
    dates.withdrawn ? [] : { opens: since, closes: dates.closes ?? dates.opens },
  );
}
