/** What a text of any language must not hold: letters that deceive, and what is private. Small enough for a page. */
import { letterRules } from './unicode-rules.ts';
import { privateRules } from './privacy-rules.ts';
import { readAsPerson } from './plain-reading.ts';
import type { TextFault, TextRule } from './text-fault.ts';

/** Most texts hold nothing but these characters, and then no rule about letters applies. */
const everyday = /^[\t\n -~]*$/;

/** Everything wrong with the letters of a text and with what it tells of people, and what `more` rules find. Offsets count characters from its start. */
export function checkLetters(text: string, more: readonly TextRule[] = []): TextFault[] {
  const { text: read, at } = readAsPerson(text);
  const seen = found([...privateRules, ...more], read).map((fault) => ({
    ...fault,
    offset: at(fault.offset),
  }));
  return everyday.test(text) ? seen : [...seen, ...found(letterRules, text)];
}

/** Whether any pattern is found in a text, whatever it means there. */
export function findsAny(text: string, more: readonly TextRule[]): boolean {
  const { text: read } = readAsPerson(text);
  const finds = (rules: readonly TextRule[], where: string) =>
    rules.some(({ only, pattern }) => (!only || only.test(where)) && where.search(pattern) >= 0);
  return finds([...privateRules, ...more], read) || finds(letterRules, text);
}

const found = (rules: readonly TextRule[], text: string): TextFault[] =>
  rules.flatMap(({ only, pattern, rule, level = 'error' as const, say }) =>
    (only && !only.test(text) ? [] : [...text.matchAll(pattern)]).flatMap((match): TextFault[] => {
      const said = say(match[0], text, match.index);
      return said ? [{ offset: match.index, level, rule, message: said[0], repair: said[1] }] : [];
    }),
  );
