/** What no text of the guide may hold, wherever it stands. A new rule is a new row in one of the tables. */
import type { RuleName } from '../model/check-rules.ts';
import { checkLetters, findsAny } from './check-letters.ts';
import { foreignTextRules } from './foreign-text.ts';
import { privateLifeRules, wordRules } from './word-rules.ts';
import type { TextFault } from './text-fault.ts';

const forAll = [...privateLifeRules, ...wordRules, ...foreignTextRules];

const none: ReadonlySet<RuleName> = new Set();

/** Everything wrong in one text, but for what the rules named in `without` find. Offsets count characters from its start. */
export const checkText = (text: string, without = none): TextFault[] =>
  checkLetters(text, forAll, without);

/** Whether one of several texts, a line each, may hold a fault: quick, and never no where one is. */
export const mayHoldFaults = (lines: string, without = none): boolean =>
  findsAny(lines, forAll, without);
