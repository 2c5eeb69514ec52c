/** Prints problems for a person, a program or the hosting site's review page. */
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Problem } from '../model/problem.ts';

type Format = (problems: readonly Problem[], root: string, count: number) => string;

const shownPath = (root: string, file: string) => relative(process.cwd(), join(root, file)).replaceAll('\\', '/');

function sourceLine(root: string, problem: Problem): string | undefined {
  try {
    return readFileSync(join(root, problem.file), 'utf8').split(/\r?\n/)[problem.line - 1];
  } catch {
    return undefined;
  }
}

const plural = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;

const pretty: Format = (problems, root, count) => {
  const blocks = problems.map((problem) => {
    const head = `${shownPath(root, problem.file)}:${problem.line}:${problem.column} ${problem.level} ${problem.rule}`;
    const line = sourceLine(root, problem);
    const picture = line?.trim() ? [`    ${line}`, `    ${' '.repeat(Math.min(problem.column - 1, line.length))}^`] : [];
    return [head, ...picture, `  ${problem.message}`, ...(problem.repair ? [`  ${problem.repair}`] : [])].join('\n');
  });
  const errors = problems.filter((problem) => problem.level === 'error').length;
  const warnings = problems.length - errors;
  const verdict = errors > 0 ? `${plural(errors, 'error')} to repair` : 'All is well';
  blocks.push(`${verdict}: ${plural(count, 'record')} read${warnings > 0 ? `, ${plural(warnings, 'warning')}` : ''}.`);
  return blocks.join('\n\n');
};

const json: Format = (problems, root) =>
  JSON.stringify(
    problems.map(({ file, line, column, level, rule, message, repair }) => ({ file: shownPath(root, file), line, column, level, rule, message, repair })),
    null,
    2,
  );

/** The hosting site's workflow command; the four characters it treats specially are written as it asks. */
const github: Format = (problems, root, count) => {
  const data = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  const property = (text: string) => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
  const lines = problems.map(
    (problem) =>
      `::${problem.level} file=${property(shownPath(root, problem.file))},line=${problem.line},col=${problem.column},title=${property(problem.rule)}::${data(`${problem.message} ${problem.repair}`.trim())}`,
  );
  return [...lines, `${plural(count, 'record')} read, ${plural(problems.length, 'problem')}.`].join('\n');
};

export const formats = { pretty, json, github } satisfies Record<string, Format>;

export const isFormat = (name: string): name is keyof typeof formats => Object.hasOwn(formats, name);
