/** Prints problems for a person, a program or the hosting site's review page. */
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Problem } from '../model/problem.ts';
import { ruleAddress, ruleOf } from '../model/check-rules.ts';

/** What a report needs besides the problems. */
interface ReportContext {
  /** The content folder. */
  readonly root: string;
  /** How many records were read. */
  readonly count: number;
  /** The address of the site with its base path, if it is known: explanations are linked there. */
  readonly siteUrl?: string | undefined;
}

type Format = (problems: readonly Problem[], context: ReportContext) => string;

const shownPath = (root: string, file: string) =>
  relative(process.cwd(), join(root, file)).replaceAll('\\', '/');

/** The lines of a file as an editor counts them, each file read once. */
function linesOf(root: string): (file: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return (file) => {
    if (!known.has(file)) known.set(file, readLines(join(root, file)));
    return known.get(file)!;
  };
}

function readLines(path: string): readonly string[] {
  try {
    return readFileSync(path, 'utf8')
      .replace(/^\uFEFF/, '')
      .split(/\r\n?|\n/);
  } catch {
    return [];
  }
}

/** Room for the line in a window of 100 columns. */
const widest = 96;

/** The line with a caret under the place; a long line is cut around it, and what would disturb a terminal is shown as a sign. */
function picture(line: string, column: number): string[] {
  const shown = line.replaceAll('\t', ' ').replaceAll(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '\uFFFD');
  if (shown.trim() === '') return [];
  const at = Math.min(column - 1, shown.length);
  const from = shown.length <= widest ? 0 : Math.max(0, Math.min(at - 40, shown.length - widest));
  const part = shown.slice(from, from + widest);
  return [
    `    ${from > 0 ? '…' : ''}${part}${from + widest < shown.length ? '…' : ''}`,
    `    ${' '.repeat(at - from + (from > 0 ? 1 : 0))}^`,
  ];
}

const plural = (count: number, one: string, many = `${one}s`) =>
  `${count} ${count === 1 ? one : many}`;

const linkOf = ({ rule }: Problem, { siteUrl }: ReportContext) =>
  ruleOf(rule) ? ruleAddress(rule, siteUrl) : undefined;

const pretty: Format = (problems, context) => {
  const lines = linesOf(context.root);
  const blocks = problems.map((problem) => {
    const link = linkOf(problem, context);
    return [
      `${shownPath(context.root, problem.file)}:${problem.line}:${problem.column} ${problem.level} ${problem.rule}`,
      ...picture(lines(problem.file)[problem.line - 1] ?? '', problem.column),
      `  ${problem.message}`,
      ...(problem.repair ? [`  ${problem.repair}`] : []),
      ...(link ? [`  Why: ${link}`] : []),
    ].join('\n');
  });
  const errors = problems.filter((problem) => problem.level === 'error').length;
  const warnings = problems.length - errors;
  const verdict = errors > 0 ? `${plural(errors, 'error')} to repair` : 'All is well';
  blocks.push(
    `${verdict}: ${plural(context.count, 'record')} read${warnings > 0 ? `, ${plural(warnings, 'warning')}` : ''}.`,
  );
  return blocks.join('\n\n');
};

const json: Format = (problems, { root }) =>
  JSON.stringify(
    problems.map(({ file, line, column, level, rule, message, repair }) => ({
      file: shownPath(root, file),
      line,
      column,
      level,
      rule,
      message,
      repair,
    })),
    null,
    2,
  );

/** The hosting site's workflow command; the characters it treats specially are written as it asks. */
const github: Format = (problems, context) => {
  const data = (text: string) =>
    text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  const property = (text: string) => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
  const lines = problems.map((problem) => {
    const said = [problem.message, problem.repair, linkOf(problem, context)]
      .filter(Boolean)
      .join(' ');
    return `::${problem.level} file=${property(shownPath(context.root, problem.file))},line=${problem.line},col=${problem.column},title=${property(problem.rule)}::${data(said)}`;
  });
  return [
    ...lines,
    `${plural(context.count, 'record')} read, ${plural(problems.length, 'problem')}.`,
  ].join('\n');
};

export const formats = { pretty, json, github } satisfies Record<string, Format>;

export const isFormat = (name: string): name is keyof typeof formats =>
  Object.hasOwn(formats, name);
