/** A timetable as a picture: where each step lies between the first and the last day. */
import { dayOf } from './moments.ts';
import { type StepDates } from './timetable.ts';
import type { StepPhase } from './cycle-state.ts';

/** A length of time on a line that runs from 0 to 100. */
export interface Bar {
  readonly start: number;
  readonly length: number;
}

interface Timeline {
  readonly first: Temporal.PlainDate;
  readonly last: Temporal.PlainDate;
  /** The bar of each step, under its id. People are seated months later, so seating has none: it would squeeze the rest. */
  readonly bars: Readonly<Record<string, Bar>>;
  /** Where the day of the instant lies, if it lies between the first and the last day. */
  readonly today: number | undefined;
}

/** The picture of a round; undefined if fewer than two steps have a day. */
export function timelineOf(
  steps: readonly StepPhase[],
  now: Temporal.Instant,
): Timeline | undefined {
  const spans = steps.flatMap(({ step, dates }) => {
    const span = step.does === 'seat' || dates.withdrawn ? undefined : spanOf(dates);
    return span ? [{ id: step.id, ...span }] : [];
  });
  if (spans.length < 2) return undefined;
  const first = spans.map((one) => one.from).sort(Temporal.PlainDate.compare)[0]!;
  const last = spans
    .map((one) => one.to)
    .sort(Temporal.PlainDate.compare)
    .at(-1)!;
  const days = first.until(last).days + 1;
  const share = (count: number) => Math.round((count / days) * 1000) / 10;
  const today = first.until(now.toZonedDateTimeISO('UTC').toPlainDate()).days;
  return {
    first,
    last,
    bars: Object.fromEntries(
      spans.map(({ id, from, to }) => [
        id,
        { start: share(first.until(from).days), length: share(from.until(to).days + 1) },
      ]),
    ),
    today: today >= 0 && today < days ? share(today) : undefined,
  };
}

function spanOf({ opens, closes }: StepDates) {
  const [from, to] = [dayOf(opens ?? closes), dayOf(closes ?? opens)];
  return from && to ? { from, to } : undefined;
}
