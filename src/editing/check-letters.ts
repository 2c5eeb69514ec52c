/** What a text of any language must not hold: letters that deceive, and what is private. Small enough for a page. */
import type { RuleName } from '../model/check-rules.ts';
import { letterRules } from './unicode-rules.ts';
import { privateRules } from './privacy-rules.ts';
import { readAsPerson } from './plain-reading.ts';
import type { TextFault, TextRule } from './text-fault.ts';

/** Most texts hold nothing but these characters, of which no rule about letters is one: not Ã or Â, with which lost letters begin. */
const everyday = /^[\t\n -~\u00A0-\u00AC\u00AE-\u00C1\u00C4-\u024F\u2010-\u2027\u2030-\u205E]*$/;

const none: ReadonlySet<RuleName> = new Set();

/**
 * Everything wrong with the letters of a text and with what it tells of people, and what `more` rules find, but for what the rules named in
 * `without` find. Offsets count characters from its start.
 */
export function checkLetters(
  text: string,
  more: readonly TextRule[] = [],
  without: ReadonlySet<RuleName> = none,
): TextFault[] {
  const { text: read, at } = readAsPerson(text);
  const seen = found([...privateRules, ...more], read, without).map((fault) => ({
    ...fault,
    offset: at(fault.offset),
  }));
  return everyday.test(text) ? seen : [...seen, ...found(letterRules, text, without)];
}

/** Whether a pattern of any rule that is not named in `without` is found in a text, whatever it means there. */
export function findsAny(
  text: string,
  more: readonly TextRule[],
  without: ReadonlySet<RuleName>,
): boolean {
  const { text: read } = readAsPerson(text);
  const finds = (rules: readonly TextRule[], where: string) =>
    rules.some((one) => !without.has(one.rule) && matchesOf(one, where).length > 0);
  return (
    finds([...privateRules, ...more], read) || (!everyday.test(text) && finds(letterRules, text))
  );
}

const found = (
  rules: readonly TextRule[],
  text: string,
  without: ReadonlySet<RuleName>,
): TextFault[] =>
  rules.flatMap((one) => {
    const { rule, level = 'error' as const, say } = one;
    return without.has(rule)
      ? []
      : matchesOf(one, text).flatMap(({ match, offset }): TextFault[] => {
          const said = say(match, text, offset);
          return said ? [{ offset, level, rule, message: said[0], repair: said[1] }] : [];
        });
  });

interface Match {
  readonly match: string;
  readonly offset: number;
}

/** Everything that the pattern of a rule finds. */
function matchesOf({ only, sign, pattern }: TextRule, text: string): readonly Match[] {
  if (only && !only.test(text)) return [];
  if (!sign) return allOf(pattern, text, 0);
  const all: Match[] = [];
  for (let from = 0; from < text.length;) {
    const at = text.slice(from).search(sign);
    if (at < 0) break;
    const start = text.lastIndexOf('\n', from + at) + 1;
    const end = text.indexOf('\n', from + at);
    from = end < 0 ? text.length : end + 1;
    all.push(...allOf(pattern, text.slice(start, from), start));
  }
  return all;
}

const allOf = (pattern: RegExp, text: string, start: number): Match[] =>
  text.search(pattern) < 0
    ? []
    : [...text.matchAll(pattern)].map(({ 0: match, index }) => ({ match, offset: start + index }));
