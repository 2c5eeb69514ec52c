/** Prints problems for a person, a program or the hosting site's review page. */
import { join, relative } from 'node:path';
import { once } from '../model/once.ts';
import type { Problem } from '../model/problem.ts';
import { isProblem, readBytes } from './read-file.ts';
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

/** The path of a file from where the command was given. */
const shownPath = (root: string, file: string) =>
  relative(process.cwd(), join(root, file)).replaceAll('\\', '/');

/** The lines of a file as an editor counts them, each file read once. */
const linesOf = (root: string) => once((file: string) => readLines(root, file));

/** What the check itself would not read, through a link for example, is not quoted either. */
function readLines(root: string, file: string): readonly string[] {
  const bytes = readBytes(root, file);
  return bytes === undefined || isProblem(bytes)
    ? []
    : new TextDecoder()
        .decode(bytes)
        .replace(/^\uFEFF/, '')
        .split(/\r\n?|\n/);
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

/**
 * A text as one line of a terminal or a log: what would move its cursor, colour it or turn it round is shown as a sign, and what a
 * workflow would take for a command is only letters. Names of files and texts come from strangers.
 */
export const oneLine = (text: string): string =>
  text
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '\uFFFD')
    .replace(/^(\s*):(?=:)/, '$1: ')
    .replaceAll('##[', '## [');

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
    ]
      .map(oneLine)
      .join('\n');
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
  ).replaceAll(
    /[\u007F-\u009F\u061C\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** The hosting site's workflow command; the characters it treats specially are written as it asks. */
const github: Format = (problems, context) => {
  const data = (text: string) => oneLine(text.replaceAll(/\r?\n/g, ' ')).replaceAll('%', '%25');
  const property = (text: string) => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
  const lines = problems.map((problem) => {
    const said = [problem.message, problem.repair, linkOf(problem, context)]
      .filter(Boolean)
      .join(' ');
    return `::${problem.level} file=${property(shownPath(context.root, problem.file))},line=${problem.line},col=${problem.column},title=${property(problem.rule)}::${data(said)}`;
  });
  // Commands are not shown in the log as they are, and only the first become notes at the lines of the change.
  const list =
    problems.length > 0
      ? ['', ...problems.map((problem) => oneLine(sentence(problem, context)))]
      : [];
  return [
    ...lines,
    ...list,
    `${plural(context.count, 'record')} read, ${plural(problems.length, 'problem')}.`,
  ].join('\n');
};

/** A problem in one line, with its place. */
const sentence = (problem: Problem, { root }: ReportContext): string =>
  `${shownPath(root, problem.file)}:${problem.line}: ${problem.level}: ${problem.message} ${problem.repair}`.trim();

/** All problems as Markdown, for the summary of a workflow: nothing in it can act as Markdown. */
export function summary(problems: readonly Problem[], context: ReportContext): string {
  const code = (text: string) => `\`${oneLine(text).replaceAll('`', '´')}\``;
  const words = (text: string) =>
    oneLine(text)
      .replaceAll(/[\\*_{}[\]()#+!|<>~&@:]/g, (sign) => `\\${sign}`)
      .replaceAll('`', '´');
  const cut = problems.slice(0, longestSummary);
  return [
    `## ${plural(context.count, 'record')} read, ${plural(problems.length, 'problem')}`,
    '',
    ...cut.map(
      (problem) =>
        `- ${problem.level === 'error' ? '**error**' : 'advice'} ${code(`${shownPath(context.root, problem.file)}:${problem.line}`)} ${words(problem.message)} ${words(problem.repair)}`,
    ),
    ...(cut.length < problems.length ? ['', `And ${problems.length - cut.length} more.`] : []),
    '',
  ].join('\n');
}

/** A summary may hold a megabyte; nobody reads more than this. */
const longestSummary = 500;

/** Problems as a reviewer wants them: those of the files that were changed first, and errors before advice. */
export const forReview = (
  problems: readonly Problem[],
  changed: ReadonlySet<string>,
): readonly Problem[] =>
  [...problems].sort(
    (a, b) =>
      Number(changed.has(b.file)) - Number(changed.has(a.file)) ||
      Number(a.level !== 'error') - Number(b.level !== 'error'),
  );

export const formats = { pretty, json, github } satisfies Record<string, Format>;

export const isFormat = (name: string): name is keyof typeof formats =>
  Object.hasOwn(formats, name);
