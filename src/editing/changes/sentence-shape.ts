/** Whether a sentence ends before its end, or only stands in another order. Pure. */
import type { Hunk } from './align.ts';
import { isEmpty } from './fact-words.ts';
import type { Texts } from './texts.ts';
import type { Token } from './tokens.ts';

const end = /[.!?。！？؟]["”’)\]*_]*$/;

/** A text that ended with a stop, and whose last words are gone with it. */
export const isCutOff = ({ was, is, b }: Texts, [hunk, ...others]: readonly Hunk[]): boolean =>
  others.length === 0 &&
  b.length > 0 &&
  hunk!.newFrom === b.length &&
  end.test(was.trimEnd()) &&
  /[\p{L}\p{M}\p{N},]$/u.test(is.trimEnd());

/** A text that denies as much as before, with the same numbers, days and names, in other words and another order. */
export function isOtherOrder({ a, b }: Texts): boolean {
  const rest = (tokens: readonly Token[]) =>
    tokens.flatMap(({ fact, key }) => (fact === 'denial' || isEmpty(key) ? [] : [key])).join(' ');
  return factsOf(a) === factsOf(b) && rest(a) !== rest(b) && deniesTheSame(a, b);
}

/** Whether what one text denies, word by word, is not said without a denial by the other. */
export const deniesTheSame = (
  a: readonly Token[],
  b: readonly Token[],
  verbal = ofVerbs,
): boolean => isDenied(a, b, verbal) && isDenied(b, a, verbal);

/** What denies a verb; other words deny a thing, which may stand anywhere. */
const ofVerbs = /^(?:not|never|cannot|.*n't)$/;

function isDenied(a: readonly Token[], b: readonly Token[], verbal: RegExp): boolean {
  return a.every(({ fact, key }, index) => {
    if (fact !== 'denial' || !verbal.test(key)) return true;
    const denied = a.slice(index + 1).find((one) => !one.fact && !isEmpty(one.key))?.key;
    const places = b.flatMap((one, at) => (one.key === denied ? [at] : []));
    const isNear = (at: number) =>
      b.slice(Math.max(at - reach, 0), at + reach + 1).some((one) => one.fact === 'denial');
    return places.length === 0 || places.some(isNear);
  });
}
/** So many words may stand between a denial and what it denies. */
const reach = 4;

/** "Nor" goes on with what was denied before, and "one" may be anything. */
function factsOf(tokens: readonly Token[]): string {
  const denied = tokens.filter(({ fact }) => fact === 'denial');
  const saysNone = ({ key, text }: Token) =>
    (key === 'nor' && denied.length > 1) || text.toLowerCase() === 'one';
  return tokens
    .flatMap((one) => (one.fact && !saysNone(one) ? [one.fact === 'denial' ? 'not' : one.key] : []))
    .sort()
    .join(' ');
}
