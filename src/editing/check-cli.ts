/**
 * `npm run --silent check [-- folder or file] [--format pretty|json|github] [--since origin/main] [--fix] [--watch]`: says what must be
 * repaired; exit code 1 if anything must. Of a file, only its own problems are told. `--since` puts problems of the files that were
 * changed since a commit first. Facts that are other than in the last commit, or in that one, with no sign that they were seen, are told
 * too. `--fix` first repairs what has one right answer; `--watch` checks again after every change.
 */
import { appendFileSync, statSync, watch } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildInstant } from '../context/build-time.ts';
import { findRepository } from '../context/repository.ts';
import { changeProblems } from './changes/changes.ts';
import { differing, startOf } from './changes/earlier.ts';
import { checkContent } from './check.ts';
import { fixFolder } from './fix-folder.ts';
import { formats, forReview, isFormat, summary } from './report.ts';
import { sortProblems } from '../model/problem.ts';
import { siteUrl } from './site-url.ts';
import { Misuse, runWithUsage, type Usage } from './usage.ts';

/** Editors save in several steps; one check answers them all. */
const pause = 100;

const usage: Usage = {
  does: 'Reads the content and lists every problem with its place and repair.',
  ways: [
    'npm run check                                  all of content/',
    'npm run check -- content/groups/cpwg.md        the problems of one file',
    'npm run check -- folder                        another folder of content',
    'npm run --silent check -- --format json         for programs; github for its workflows',
    'npm run check -- --since origin/main           problems of changed files first',
    'npm run check -- --fix                         repairs what has one right answer',
    'npm run check -- --watch                       checks again after every change',
  ],
};

/** What is checked, and how it is told. */
interface Asked {
  readonly root: string;
  /** Below the folder; undefined for all files. */
  readonly only: string | undefined;
  readonly format: keyof typeof formats;
  readonly since: string | undefined;
}

function main(): number {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      format: { type: 'string', default: 'pretty' },
      since: { type: 'string' },
      fix: { type: 'boolean', default: false },
      watch: { type: 'boolean', default: false },
    },
  });
  if (positionals.length > 1)
    throw new Misuse('Name one folder or file, or none for all of content/.');
  const { format, since, fix } = values;
  if (!isFormat(format))
    throw new Misuse(
      `There is no format ${format}. Use one of ${Object.keys(formats).join(', ')}.`,
    );
  const asked: Asked = { ...placeOf(resolve(positionals[0] ?? 'content')), format, since };
  const code = check(asked, fix);
  if (values.watch) checkAgain(asked);
  return code;
}

/** The content folder that a path names, or holds the file that it names. */
function placeOf(path: string): { root: string; only: string | undefined } {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return { root: path, only: undefined };
  for (let folder = dirname(path); folder !== dirname(folder); folder = dirname(folder))
    if (statSync(join(folder, 'site.yml'), { throwIfNoEntry: false })?.isFile())
      return { root: folder, only: relative(folder, path).replaceAll('\\', '/') };
  throw new Misuse(`${path} is in no folder of content: none around it has a site.yml.`);
}

/** One check, printed; the exit code. */
function check({ root, only, format, since }: Asked, fix: boolean): 0 | 1 {
  const repaired = fix ? fixFolder(root, only) : [];
  const now = buildInstant();
  const { problems: found, count, site, readable } = checkContent(root, now, process.env);
  const all = sortProblems([
    ...found,
    ...changeProblems(root, startOf(root, since), readable, now),
  ]);
  const own = only === undefined ? all : all.filter(({ file }) => file === only);
  const problems = since === undefined ? own : forReview(own, changedSince(since, root));
  if (fix && format === 'pretty')
    console.log(
      repaired.length === 0
        ? 'Nothing to repair by itself.\n'
        : `Repaired ${repaired.join(', ')}.\n`,
    );
  const context = { root, count, siteUrl: siteUrl(process.env) };
  console.log(formats[format](problems, context));
  const page = process.env['GITHUB_STEP_SUMMARY'];
  if (format === 'github' && page && problems.length > 0)
    appendFileSync(page, summary(problems, context));
  if (format === 'pretty' && only === undefined && site && !reportsReachSomebody(site.settings))
    console.log(`\n${adviceOnReports}`);
  return problems.some((problem) => problem.level === 'error') ? 1 : 0;
}

/** Whether a reader who finds a mistake can send it to somebody: through the repository, or to an address. */
const reportsReachSomebody = ({ corrections }: { corrections?: string | undefined }): boolean =>
  corrections !== undefined || findRepository(process.env) !== undefined;

const adviceOnReports =
  'Advice for whoever publishes this guide: readers can prepare a correction, but it reaches nobody. Set REPOSITORY_URL to the address of the repository, or add `corrections` to content/site.yml with a role address that you read.';

/** The files below a content folder that differ from a commit. Without Git, or without the commit, none is told apart. */
const changedSince = (commit: string, root: string): ReadonlySet<string> =>
  new Set(differing(root, commit, ['--name-only']));

/** Checks after every change until the program is stopped. */
function checkAgain(asked: Asked): void {
  let waiting: NodeJS.Timeout | undefined;
  watch(asked.root, { recursive: true }, () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => void runWithUsage(usage, [], () => check(asked, false)), pause);
  });
  console.log(`\nWaiting for changes in ${asked.root}. Stop with Ctrl and C.`);
}

// The reader of YAML asks the environment at each sign it reads, and Node asks the system each time; a copy answers at once.
process.env = { ...process.env };
await runWithUsage(usage, process.argv.slice(2), main);
