/** Puts what the schema refuses into an editor's words: the value, what is wrong with it, what to do. */
import type { z } from 'zod';
import { addressFault } from '../model/addresses.ts';
import { fieldNamesAt } from '../model/references.ts';
import type { Kind } from '../model/kinds.ts';
import { didYouMean, nearest, type Path } from '../model/problem.ts';
import { refusalIn } from '../model/refusal.ts';
import { explainDate } from './date-messages.ts';
import type { RuleName } from '../model/check-rules.ts';

type Issue = z.core.$ZodIssue;

const expected: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list, one item a line with a hyphen',
  object: 'a group of fields',
  record: 'a group of fields',
};

const shown = (value: unknown) =>
  typeof value === 'object' && value !== null
    ? Array.isArray(value)
      ? 'a list'
      : 'a group of fields'
    : `\`${String(value)}\``;

const valueAt = (data: unknown, path: Path) =>
  path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? (value as Record<string, unknown>)[key]
        : undefined,
    data,
  );

/** What is wrong with one field, before its place is known. */
export interface FieldFault {
  readonly path: Path;
  readonly at: 'key' | 'value';
  readonly rule: RuleName;
  readonly message: string;
  readonly repair: string;
  /** What was meant, if there is one right answer. */
  readonly meant?: string;
  /** The field that a misspelt name resembles. */
  readonly namesake?: string;
}

/** The problems in one schema issue; an issue about unknown fields yields one for each field. */
export function explainIssue(issue: Issue, kind: Kind | 'site', data: unknown): FieldFault[] {
  const path = issue.path as Path;
  const field = {
    path,
    name: String(path.findLast((step) => typeof step === 'string') ?? 'record'),
    value: valueAt(data, path),
  };
  if (issue.code === 'unrecognized_keys') return unknownFields(issue.keys, path, kind, data);
  if (field.value === undefined) return [missing(issue, field)];
  if (issue.code === 'invalid_type') return [wrongType(issue, field)];
  if (issue.code === 'invalid_value') return [unknownValue(issue, field)];
  return [wrongValue(issue, field)];
}

/** A field that the schema complains about. */
interface Field {
  readonly path: Path;
  readonly name: string;
  readonly value: unknown;
}

function unknownFields(
  keys: readonly string[],
  path: Path,
  kind: Kind | 'site',
  data: unknown,
): FieldFault[] {
  const known = fieldNamesAt(kind, path);
  const unused = known.filter((field) => valueAt(data, [...path, field]) === undefined);
  return keys.map((key) => {
    const namesake = nearest(key, unused);
    return {
      path: [...path, key],
      at: 'key',
      rule: 'unknown-field',
      message: `\`${key}\` is not a field here.`,
      repair: namesake
        ? `Did you mean \`${namesake}\`?`
        : `The fields here are: ${known.join(', ')}.`,
      ...(namesake && { namesake }),
    };
  });
}

function missing(issue: Issue, { path, name }: Field): FieldFault {
  const message = `\`${name}\` is missing.`;
  return { path, at: 'key', rule: 'missing-field', message, repair: howToAdd(issue, name) };
}

function howToAdd(issue: Issue, name: string): string {
  if (issue.code === 'invalid_type')
    return `Add the field \`${name}\`: ${expected[issue.expected] ?? 'see a neighbouring record'}.`;
  if (issue.code === 'invalid_value')
    return `Add it; it is one of ${issue.values.map(String).join(', ')}.`;
  return `Add the field \`${name}\`.`;
}

function wrongType(issue: z.core.$ZodIssueInvalidType, { path, name, value }: Field): FieldFault {
  const found = value === null ? 'empty' : shown(value);
  return {
    path,
    at: 'value',
    rule: 'wrong-type',
    message: `\`${name}\` is ${found}, but must be ${expected[issue.expected] ?? issue.expected}.`,
    repair: repairOf(value, issue.expected),
  };
}

function unknownValue(
  issue: z.core.$ZodIssueInvalidValue,
  { path, name, value }: Field,
): FieldFault {
  const options = issue.values.map(String);
  return {
    path,
    at: 'value',
    rule: 'unknown-value',
    message: `\`${name}\`: ${shown(value)} is not a value it can have.`,
    repair: didYouMean(String(value), options, '') || `Choose one of ${options.join(', ')}.`,
  };
}

/** What the schema says of a value that has the right type. */
function wrongValue(issue: Issue, { path, name, value }: Field): FieldFault {
  const refused = refusalIn(issue.message);
  const about = refused?.about;
  if ((about === 'day' || about === 'date' || about === 'moment') && typeof value !== 'object') {
    const { complaint, ...rest } = explainDate(String(value), about);
    return { path, at: 'value', ...rest, message: `\`${name}\`: ${shown(value)} ${complaint}.` };
  }
  if (about === 'address' && /^\s*(?:javascript|data|vbscript|file):/i.test(String(value)))
    return {
      path,
      at: 'value',
      rule: 'unsafe-link',
      message: `\`${name}\` begins with \`${String(value).trim().split(':')[0]}:\`.`,
      repair: 'Write an address that begins with https://.',
    };
  const address = about === 'address' ? addressFault(String(value)) : undefined;
  if (address && /^https?:/i.test(String(value)))
    return {
      path,
      at: 'value',
      rule: address.rule,
      message: `\`${name}\`: ${shown(value)} ${address.complaint}.`,
      repair: address.repair,
      ...(address.meant && { meant: address.meant }),
    };
  return {
    path,
    at: 'value',
    rule: about === 'placeholder' ? 'placeholder' : 'wrong-value',
    message: refused
      ? issue.code === 'too_big'
        ? `\`${name}\` ${refused.complaint} (${String(value).length}).`
        : `\`${name}\`: ${shown(value)} ${refused.complaint}.`
      : `\`${name}\`: ${shown(value)} is not right (${issue.message}).`,
    repair: refused?.repair
      ? `${refused.repair[0]!.toUpperCase()}${refused.repair.slice(1)}.`
      : 'Compare a neighbouring record of the same kind.',
  };
}

function repairOf(value: unknown, wanted: string): string {
  if (value === null) return 'Fill it in, or remove the line if it is not known.';
  if (wanted === 'string' && (typeof value === 'number' || typeof value === 'boolean'))
    return `Put it between quotes: '${String(value)}'.`;
  return `Write ${expected[wanted] ?? wanted} instead.`;
}
