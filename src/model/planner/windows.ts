/**
 * Between which days each part of a timetable must lie, given what is fixed: the limits and the order of the steps spread from
 * day to day until nothing changes (a simple temporal network). Limits in working days, months and years are widened to whole
 * calendar days, so a day inside its window may still break one, but no day outside can keep them all.
 */
import { limitParts, type Interval } from '../timetable.ts';
import type { Anchor } from './anchors.ts';
import { leastGap } from './wishes.ts';

/** First and last possible day, counted from the day of the first step. */
export type Window = readonly [number, number];

interface Edge {
  readonly from: string;
  readonly to: string;
  readonly least: number;
  readonly most: number;
}

const horizon = 2000;

/**
 * The windows of all anchors, or undefined if some anchor has no day left. `fixed` gives days that are placed, and may hold `agm`;
 * `bounds` gives windows from which some anchors start.
 */
export function windowsOf(
  anchors: readonly Anchor[],
  rules: readonly Interval[],
  fixed: ReadonlyMap<string, number>,
  bounds: ReadonlyMap<string, Window> = new Map(),
): Map<string, Window> | undefined {
  const windows = new Map<string, Window>();
  for (const { name } of anchors) windows.set(name, bounds.get(name) ?? [-horizon, horizon]);
  for (const [name, day] of fixed) windows.set(name, [day, day]);
  const edges = [...orderOf(anchors), ...rules.map(edgeOf)].filter(
    (edge) => windows.has(edge.from) && windows.has(edge.to),
  );

  for (let changed = true; changed;) {
    changed = false;
    for (const { from, to, least, most } of edges) {
      const [[fromLow, fromHigh], [toLow, toHigh]] = [windows.get(from)!, windows.get(to)!];
      const next: [Window, Window] = [
        [Math.max(fromLow, toLow - most), Math.min(fromHigh, toHigh - least)],
        [Math.max(toLow, fromLow + least), Math.min(toHigh, fromHigh + most)],
      ];
      if (next.some(([low, high]) => low > high)) return undefined;
      if (
        next[0][0] !== fromLow ||
        next[0][1] !== fromHigh ||
        next[1][0] !== toLow ||
        next[1][1] !== toHigh
      ) {
        windows.set(from, next[0]);
        windows.set(to, next[1]);
        changed = true;
      }
    }
  }
  return windows;
}

/** Which anchor waits for which. */
const orderOf = (anchors: readonly Anchor[]): Edge[] =>
  anchors.flatMap((anchor, index) =>
    anchors.slice(0, index).flatMap((before) => {
      const least = leastGap(anchor, before);
      return least === undefined
        ? []
        : [{ from: before.name, to: anchor.name, least, most: Infinity }];
    }),
  );

/** Calendar days that a unit has at least and at most. Ten working days are at least ten days and at most two weeks and two weekends. */
const daysIn: Record<ReturnType<typeof limitParts>['unit'], (amount: number) => Window> = {
  day: (amount) => [amount, amount],
  'working day': (amount) => [amount, amount * 1.4 + 4],
  week: (amount) => [amount * 7, amount * 7],
  month: (amount) => [amount * 28, amount * 31],
  year: (amount) => [amount * 365, amount * 366],
};

function edgeOf(limit: Interval): Edge {
  const { bound, amount, unit } = limitParts(limit.limit);
  const [few, many] = daysIn[unit](amount);
  const counted = limit.inclusive ? 1 : 0;
  return {
    from: limit.from,
    to: limit.to,
    least: bound === 'at most' ? -Infinity : few - counted,
    most: bound === 'at least' ? Infinity : Math.ceil(many),
  };
}
