/** Where a change stands in a file as it is now: on the line of what changed, or where the lines stood that are gone. Pure. */
import { hunksOf } from './align.ts';

/** The lines of the file as it is, seen from the lines as they were. */
export interface Lines {
  /** Where a line of the earlier text stands, or stood, in the text as it is. */
  readonly nowAt: (line: number) => number;
  /** The first line that is new or other, of the lines from one to another; the first of them if none is. */
  readonly firstChanged: (from: number, to: number) => number;
}

/** Compares two texts line by line; lines count from 1. */
export function linesBetween(was: string, is: string): Lines {
  const [before, after] = [was.split('\n'), is.split('\n')];
  const hunks = hunksOf(before, after);
  const changed = hunks.flatMap(({ newFrom, newTo }) =>
    Array.from({ length: newTo - newFrom }, (_, index) => newFrom + index + 1),
  );
  return {
    nowAt(line) {
      const index = line - 1;
      let moved = 0;
      for (const { from, to, newFrom, newTo } of hunks) {
        if (index < from) break;
        if (index < to)
          return Math.max(
            1,
            Math.min(
              newFrom + Math.min(index - from, Math.max(newTo - newFrom - 1, 0)) + 1,
              after.length,
            ),
          );
        moved = newTo - to;
      }
      return Math.max(1, Math.min(index + moved + 1, after.length));
    },
    firstChanged: (from, to) => changed.find((line) => line >= from && line <= to) ?? from,
  };
}
