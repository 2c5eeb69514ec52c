/** What no text of the guide may hold, wherever it stands. A new rule is a new row in one of the two tables. */
import type { Problem } from '../model/problem.ts';
import { letterRules } from './unicode-rules.ts';
import { privateRules } from './privacy-rules.ts';
import type { RuleName } from './rules.ts';

/** A problem inside a text: `offset` counts characters from its start. */
export interface TextFault extends Pick<Problem, 'level' | 'message' | 'repair'> {
  readonly rule: RuleName;
  readonly offset: number;
}

/** A pattern and what it means if it is found. */
export interface TextRule {
  /** A cheap sign without which the pattern cannot be found, where the pattern is a slow one. */
  readonly only?: RegExp;
  readonly pattern: RegExp;
  readonly rule: RuleName;
  readonly level?: 'warning';
  /** Undefined if this find is fine. `around` is the text it was found in, `offset` where. */
  readonly say: (
    found: string,
    around: string,
    offset: number,
  ) => readonly [message: string, repair: string] | undefined;
}

/** Most texts hold nothing but these characters, and then no rule about letters applies. */
const everyday = /^[\t\n -~]*$/;

/** Everything wrong in one text. Offsets count characters from its start. */
export const textProblems = (text: string): TextFault[] =>
  (everyday.test(text) ? privateRules : [...privateRules, ...letterRules]).flatMap(
    ({ only, pattern, rule, level = 'error' as const, say }) =>
      (only && !only.test(text) ? [] : [...text.matchAll(pattern)]).flatMap(
        (match): TextFault[] => {
          const said = say(match[0], text, match.index);
          return said
            ? [{ offset: match.index, level, rule, message: said[0], repair: said[1] }]
            : [];
        },
      ),
  );
