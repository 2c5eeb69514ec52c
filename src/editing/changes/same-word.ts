/** Whether words are the same, only written otherwise. Pure. */
import { editDistance } from '../../model/edit-distance.ts';
import { excludeOneAnother, limits } from './fact-words.ts';
import type { Token } from './tokens.ts';

/** Whether words are only spelled, hyphenated or inflected otherwise. A word of the guide that becomes another word is no slip. */
export function isOnlySpelling(
  removed: readonly Token[],
  added: readonly Token[],
  { isWord }: { readonly isWord: (word: string) => boolean },
): boolean {
  const joined = (tokens: readonly Token[]) =>
    tokens.map(({ key }) => key.replaceAll(/[^\p{L}\p{N}]/gu, '')).join('');
  if (joined(removed) === joined(added)) return removed.length > 0;
  if (removed.length !== added.length || removed.length === 0) return false;
  return removed.every((one, index) => {
    const other = added[index]!;
    if (one.key === other.key) return true;
    if (one.fact && one.fact !== 'name') return false;
    if (excludeOneAnother(one.key, other.key) || limits(one.key) || limits(other.key)) return false;
    if (one.fact === undefined && isInflected(one.key, other.key)) return true;
    const isNear =
      editDistance(one.key, other.key, 3) <= (one.key.length > 5 ? 2 : 1) && one.key.length > 2;
    return isNear && one.fact === undefined && !isWord(one.key);
  });
}

/** `call` and `calls`, `organize` and `organise`. */
function isInflected(one: string, other: string): boolean {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  const rest = [one.slice(at), other.slice(at)] as const;
  if (at < 3) return false;
  if (rest.every((end) => /^(?:e?s|e?d|ing|ly|e|y|ies|ied)?$/.test(end))) return true;
  const american = (word: string) => word.replace(/is(?=e|at|in)/, 'iz').replace('our', 'or');
  return american(one) === american(other);
}
