/**
 * Returns how many letters to insert, delete, replace or swap with a neighbour turn one word into another (optimal string
 * alignment). Of words that are more than `most` apart it only says so: search compares thousands at each letter typed.
 */
export function editDistance(a: string, b: string, most = Infinity): number {
  let [before, row] = [[] as number[], Array.from({ length: b.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      // Before the first letter of a word there is none, which is no letter of the other.
      const isSwapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      next[j] = Math.min(
        row[j]! + 1,
        next[j - 1]! + 1,
        row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1),
        isSwapped ? before[j - 2]! + 1 : Infinity,
      );
    }
    if (Math.min(...next) > most + 1) return most + 1;
    [before, row] = [row, next];
  }
  return row[b.length]!;
}
