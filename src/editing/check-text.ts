/** What no text of the guide may hold, wherever it stands. A new rule is a new row in one of the tables. */
import { letterRules } from './unicode-rules.ts';
import { foreignTextRules } from './foreign-text.ts';
import { privateRules } from './privacy-rules.ts';
import { privateLifeRules, wordRules } from './word-rules.ts';
import { readAsPerson } from './plain-reading.ts';
import type { TextFault, TextRule } from './text-fault.ts';

const forAll = [...privateRules, ...privateLifeRules, ...wordRules, ...foreignTextRules];

/** Most texts hold nothing but these characters, and then no rule about letters applies. */
const everyday = /^[\t\n -~]*$/;

/** Everything wrong in one text. Offsets count characters from its start. */
export function checkText(text: string): TextFault[] {
  const { text: read, at } = readAsPerson(text);
  const seen = found(forAll, read).map((fault) => ({ ...fault, offset: at(fault.offset) }));
  return everyday.test(text) ? seen : [...seen, ...found(letterRules, text)];
}

const found = (rules: readonly TextRule[], text: string): TextFault[] =>
  rules.flatMap(({ only, pattern, rule, level = 'error' as const, say }) =>
    (only && !only.test(text) ? [] : [...text.matchAll(pattern)]).flatMap((match): TextFault[] => {
      const said = say(match[0], text, match.index);
      return said ? [{ offset: match.index, level, rule, message: said[0], repair: said[1] }] : [];
    }),
  );
