/** One slip often breaks a line in several ways; an editor needs to hear of its cause only. */
import type { Problem } from '../model/problem.ts';
import type { RuleName } from '../model/check-rules.ts';

const causes: ReadonlySet<RuleName> = new Set<RuleName>([
  'invisible-letter',
  'text-direction',
  'control-character',
  'look-alike',
  'lost-letter',
  'letter-form',
  'yes-no',
  'number-form',
  'list-form',
  'hash',
  'tag',
  'anchor',
  'merge-key',
  'line-ends',
  'personal-address',
  'meeting-link',
  'tracking',
  'hidden-address',
  'own-address',
  'private-network',
]);

const consequences: ReadonlySet<RuleName> = new Set<RuleName>([
  'wrong-type',
  'wrong-value',
  'unknown-value',
  'unknown-field',
  'missing-field',
  'unknown-reference',
  'date-form',
  'page-link',
  'unsafe-link',
  'yaml',
  'indentation',
  'missing-colon',
  'colon',
  'special-character',
  'file-name',
  'bare-link',
  'unknown-host',
]);

/** The problems without those that follow from another one on the same line. */
export function suppressFollowUps(problems: readonly Problem[]): Problem[] {
  const key = ({ file, line }: Problem) => `${file}:${line}`;
  const explained = new Set(problems.filter(({ rule }) => causes.has(rule)).map(key));
  return problems.filter(
    (problem) => !consequences.has(problem.rule) || !explained.has(key(problem)),
  );
}
