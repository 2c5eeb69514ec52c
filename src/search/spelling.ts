/** Puts misspelt, joined and divided words right, as far as known words allow. */
import { isStopword } from './text.ts';

/** Neighbours that are one word elsewhere are joined: "nom com"; a small word only if the two are a whole name: "run off". */
export function joinPairs(
  list: readonly string[],
  known: ReadonlyMap<string, string>,
  names: ReadonlySet<string>,
): string[] {
  const out: string[] = [];
  for (let index = 0; index < list.length; index++) {
    const [word, next] = [list[index]!, list[index + 1]];
    const split = splitOf(word, known);
    if (
      next &&
      (isStopword(word) ? names.has(word + next) : !known.has(word) && known.has(word + next))
    ) {
      out.push(word + next);
      index++;
    } else if (split) out.push(...split);
    else out.push(word);
  }
  return out;
}

/** An unknown word that is two known ones: "seat15", "vicechair". */
function splitOf(
  word: string,
  known: ReadonlyMap<string, string>,
): readonly [string, string] | undefined {
  if (known.has(word) || word.length < 6) return undefined;
  for (let cut = 2; cut <= word.length - 2; cut++) {
    const [first, second] = [word.slice(0, cut), word.slice(cut)];
    if (
      known.has(first) &&
      known.has(second) &&
      first.length >= 4 &&
      (second.length >= 4 || /^\d+$/.test(second))
    )
      return [first, second];
  }
  return undefined;
}

/** Known words within one or two slips of a word, nearest first; the first letter is rarely wrong. */
export function nearestWords(word: string, known: Iterable<string>): string[] {
  if (word.length < 4 || /\d/.test(word)) return [];
  const most = word.length < 7 ? 1 : 2;
  const near: { one: string; far: number }[] = [];
  for (const one of known) {
    if (one.length < 3 || Math.abs(one.length - word.length) > most) continue;
    const far = slipsBetween(word, one, most) + (one[0] === word[0] ? 0 : 0.5);
    if (far <= most) near.push({ one, far });
  }
  near.sort((a, b) => a.far - b.far || (a.one < b.one ? -1 : 1));
  return near
    .filter(({ far }) => far <= near[0]!.far + 0.4)
    .slice(0, 3)
    .map(({ one }) => one);
}

/**
 * Letters too many, too few, wrong or swapped between two words; more than `most` as soon as there are. The check has a plainer
 * one for whole distances; here thousands of words are compared at each letter typed, and a second file would be a request more.
 */
export function slipsBetween(a: string, b: string, most: number): number {
  let [before, row] = [[] as number[], Array.from({ length: b.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swapped =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
          ? before[j - 2]! + 1
          : Infinity;
      next[j] = Math.min(
        row[j]! + 1,
        next[j - 1]! + 1,
        row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1),
        swapped,
      );
    }
    if (Math.min(...next) > most + 1) return most + 1;
    [before, row] = [row, next];
  }
  return row[b.length]!;
}
