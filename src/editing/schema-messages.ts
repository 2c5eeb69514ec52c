/** Puts what the schema refuses into an editor's words: the value, what is wrong with it, what to do. */
import type { z } from 'zod';
import { fieldNamesAt } from '../model/references.ts';
import type { Kind } from '../model/kinds.ts';
import { didYouMean, type Path } from '../model/problem.ts';
import { dateFault, type DateSort } from './date-messages.ts';
import type { RuleName } from './rules.ts';

type Issue = z.core.$ZodIssue;

const expected: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list, one item a line with a hyphen',
  object: 'a group of fields',
  record: 'a group of fields',
  date: 'a day',
};

const shown = (value: unknown) =>
  typeof value === 'object' && value !== null ? (Array.isArray(value) ? 'a list' : 'a group of fields') : `\`${String(value)}\``;

const valueAt = (data: unknown, path: Path) =>
  path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined),
    data,
  );

/** What an editor reads about one field, before its place is known. */
export interface Said {
  readonly path: Path;
  readonly at: 'key' | 'value';
  readonly rule: RuleName;
  readonly message: string;
  readonly repair: string;
  /** What was meant, if there is one right answer. */
  readonly meant?: string;
}

/** The problems in one schema issue; an issue about unknown fields yields one for each field. */
export function schemaProblems(issue: Issue, kind: Kind | 'site', data: unknown): Said[] {
  const path = issue.path as Path;
  const name = String(path.findLast((step) => typeof step === 'string') ?? 'record');
  const value = valueAt(data, path);
  const one = (said: Partial<Said> & Pick<Said, 'rule' | 'message' | 'repair'>): Said[] => [{ path, at: 'value', ...said }];

  if (issue.code === 'unrecognized_keys') {
    const known = fieldNamesAt(kind, path);
    const unused = known.filter((field) => valueAt(data, [...path, field]) === undefined);
    return issue.keys.flatMap((key) =>
      one({
        path: [...path, key],
        at: 'key',
        rule: 'unknown-field',
        message: `\`${key}\` is not a field here.`,
        repair: didYouMean(key, unused, `The fields here are: ${known.join(', ')}.`),
      }),
    );
  }
  if (issue.code === 'invalid_type' && value === undefined) {
    return one({
      at: 'key',
      rule: 'missing-field',
      message: `\`${name}\` is missing.`,
      repair: `Add the field \`${name}\`: ${expected[issue.expected] ?? 'see a neighbouring record'}.`,
    });
  }
  if (issue.code === 'invalid_type') {
    return one({
      rule: 'wrong-type',
      message: `\`${name}\` is ${value === null ? 'empty' : shown(value)}, but must be ${expected[issue.expected] ?? issue.expected}.`,
      repair: repairOf(value, issue.expected),
    });
  }
  if (issue.code === 'invalid_value') {
    const options = issue.values.map(String);
    if (value === undefined)
      return one({ at: 'key', rule: 'missing-field', message: `\`${name}\` is missing.`, repair: `Add it; it is one of ${options.join(', ')}.` });
    return one({
      rule: 'unknown-value',
      message: `\`${name}\`: ${shown(value)} is not a value it can have.`,
      repair: didYouMean(String(value), options, '') || `Choose one of ${options.join(', ')}.`,
    });
  }
  if (value === undefined) {
    return one({ at: 'key', rule: 'missing-field', message: `\`${name}\` is missing.`, repair: `Add the field \`${name}\`.` });
  }
  const [complaint = '', repair] = issue.message.split('; ');
  const sort = dateSorts.find(([pattern]) => pattern.test(complaint))?.[1];
  if (sort && typeof value !== 'object') {
    const { complaint: said, ...rest } = dateFault(String(value), sort);
    return one({ ...rest, message: `\`${name}\`: ${shown(value)} ${said}.` });
  }
  if (complaint.startsWith('is not a web address') && /^\s*(?:javascript|data|vbscript|file):/i.test(String(value)))
    return one({
      rule: 'unsafe-link',
      message: `\`${name}\` begins with \`${String(value).trim().split(':')[0]}:\`.`,
      repair: 'Write an address that begins with https://.',
    });
  const message =
    issue.code === 'custom' || /^(is|needs|must|has) /.test(complaint)
      ? `\`${name}\`: ${shown(value)} ${complaint}.`
      : `\`${name}\`: ${shown(value)} is not right (${issue.message}).`;
  return one({
    rule: 'wrong-value',
    message: issue.code === 'too_big' ? `\`${name}\` ${complaint} (${String(value).length}).` : message,
    repair: repair ? `${repair[0]!.toUpperCase()}${repair.slice(1)}.` : 'Compare a neighbouring record of the same kind.',
  });
}

/** Which sort of date a complaint of the schema is about. */
const dateSorts: readonly (readonly [RegExp, DateSort])[] = [
  [/^is not a day/, 'day'],
  [/^is not a date|^is neither a date/, 'date'],
  [/^is not a moment/, 'moment'],
];

function repairOf(value: unknown, wanted: string): string {
  if (value === null) return 'Fill it in, or remove the line if it is not known.';
  if (wanted === 'string' && (typeof value === 'number' || typeof value === 'boolean')) return `Put it between quotes: '${String(value)}'.`;
  return `Write ${expected[wanted] ?? wanted} instead.`;
}
