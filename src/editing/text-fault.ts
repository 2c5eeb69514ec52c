/** What the checks of texts say, before it is known where in a file the text stands. */
import type { Problem } from '../model/problem.ts';
import type { RuleName } from '../model/check-rules.ts';

/** A problem inside a text: `offset` counts characters from its start. */
export interface TextFault extends Pick<Problem, 'level' | 'message' | 'repair'> {
  readonly rule: RuleName;
  readonly offset: number;
}

/** Takes note of a problem in prose. */
export type Report = (
  offset: number,
  rule: RuleName,
  message: string,
  repair: string,
  level?: 'warning' | undefined,
) => void;

/** A pattern and what it means if it is found. */
export interface TextRule {
  /** A cheap sign without which the pattern cannot be found, where the pattern is a slow one. */
  readonly only?: RegExp;
  /** Such a sign on the very line of the find, where no find goes beyond its line: then only lines with the sign are looked at. */
  readonly sign?: RegExp;
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
