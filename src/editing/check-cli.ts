/**
 * `npm run --silent check [-- folder] [--format pretty|json|github] [--fix] [--watch]`: says what must be repaired; exit code 1
 * if anything must. `--fix` first repairs what has one right answer; `--watch` checks again after every change.
 */
import { watch } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildInstant } from '../context/build-time.ts';
import { checkContent } from './check.ts';
import { fixFolder } from './fix-folder.ts';
import { formats, isFormat } from './report.ts';
import { siteUrl } from './site-url.ts';

/** Editors save in several steps; one check answers them all. */
const pause = 100;

function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      format: { type: 'string', default: 'pretty' },
      fix: { type: 'boolean', default: false },
      watch: { type: 'boolean', default: false },
    },
  });
  const root = resolve(positionals[0] ?? 'content');
  const { format, fix } = values;
  if (!isFormat(format))
    throw new Error(`There is no format ${format}. Use one of ${Object.keys(formats).join(', ')}.`);
  process.exitCode = check(root, format, fix);
  if (values.watch) checkAgain(root, () => check(root, format, false));
}

/** One check, printed; the exit code. */
function check(root: string, format: keyof typeof formats, fix: boolean): 0 | 1 {
  const repaired = fix ? fixFolder(root) : [];
  const result = checkContent(root, buildInstant(), process.env);
  if (fix && format === 'pretty')
    console.log(
      repaired.length === 0
        ? 'Nothing to repair by itself.\n'
        : `Repaired ${repaired.join(', ')}.\n`,
    );
  console.log(
    formats[format](result.problems, { root, count: result.count, siteUrl: siteUrl(process.env) }),
  );
  return result.problems.some((problem) => problem.level === 'error') ? 1 : 0;
}

/** Checks after every change until the program is stopped. */
function checkAgain(root: string, again: () => void): void {
  let waiting: NodeJS.Timeout | undefined;
  watch(root, { recursive: true }, () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => said(again), pause);
  });
  console.log(`\nWaiting for changes in ${root}. Stop with Ctrl and C.`);
}

/** Says what went wrong in one line, without a trace. */
function said(run: () => void): void {
  try {
    run();
  } catch (error) {
    console.error(error instanceof Error ? error.message.split('\n')[0] : String(error));
    process.exitCode = 1;
  }
}

said(main);
