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

/** A single sentence that denies as much as before, with the same numbers, days and names, in other words and another order. */
export function isOtherOrder({ was, is, a, b }: Texts): boolean {
  const isOne = (text: string) => !/[.!?;:]["”’)\]*_]*\s+\S*[\p{L}\p{N}]/u.test(text.trim());
  const facts = (tokens: readonly Token[]) =>
    tokens
      .flatMap(({ fact, key }) => (fact ? [fact === 'denial' ? 'not' : key] : []))
      .sort()
      .join(' ');
  const rest = (tokens: readonly Token[]) =>
    tokens.flatMap(({ fact, key }) => (fact === 'denial' || isEmpty(key) ? [] : [key])).join(' ');
  return isOne(was) && isOne(is) && facts(a) === facts(b) && rest(a) !== rest(b);
}
