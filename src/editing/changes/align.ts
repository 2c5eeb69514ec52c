/** What two lists have in common, in order, and where they differ. Pure; for lines and for words. */

/** A place where two lists differ: what stood from `from` to before `to`, and what stands there now. */
export interface Hunk {
  readonly from: number;
  readonly to: number;
  readonly newFrom: number;
  readonly newTo: number;
}

/** The places where two lists differ (longest common subsequence); what begins and ends alike is not looked at. */
export function hunksOf(before: readonly string[], after: readonly string[]): Hunk[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let end = 0;
  while (
    end < Math.min(before.length, after.length) - start &&
    before[before.length - 1 - end] === after[after.length - 1 - end]
  )
    end++;
  const a = before.slice(start, before.length - end);
  const b = after.slice(start, after.length - end);
  // Two long texts that have little in common would take minutes: they are one difference.
  if (a.length * b.length > mostCells)
    return [{ from: start, to: start + a.length, newFrom: start, newTo: start + b.length }];
  return middleHunks(a, b).map(({ from, to, newFrom, newTo }) => ({
    from: from + start,
    to: to + start,
    newFrom: newFrom + start,
    newTo: newTo + start,
  }));
}

const mostCells = 4_000_000;

function middleHunks(a: readonly string[], b: readonly string[]): Hunk[] {
  // common[i][j]: how many items the lists from i and j on have in common.
  const common = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      common[i]![j] =
        a[i] === b[j]
          ? common[i + 1]![j + 1]! + 1
          : Math.max(common[i + 1]![j]!, common[i]![j + 1]!);
  const hunks: { from: number; to: number; newFrom: number; newTo: number }[] = [];
  let [i, j] = [0, 0];
  let isOpen = false;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      i++;
      j++;
      isOpen = false;
      continue;
    }
    if (!isOpen) hunks.push({ from: i, to: i, newFrom: j, newTo: j });
    isOpen = true;
    const hunk = hunks.at(-1)!;
    if (i < a.length && (j >= b.length || common[i + 1]![j]! >= common[i]![j + 1]!)) hunk.to = ++i;
    else hunk.newTo = ++j;
  }
  return hunks;
}
