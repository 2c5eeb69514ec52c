/** Puts misspelt, joined and divided words right, as far as known words allow. */
import { editDistance } from '../model/edit-distance.ts';
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
    const split = splitJoined(word, known);
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
function splitJoined(
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
    const far = editDistance(word, one, most) + (one[0] === word[0] ? 0 : 0.5);
    if (far <= most) near.push({ one, far });
  }
  near.sort((a, b) => a.far - b.far || (a.one < b.one ? -1 : 1));
  return near
    .filter(({ far }) => far <= near[0]!.far + 0.4)
    .slice(0, 3)
    .map(({ one }) => one);
}
