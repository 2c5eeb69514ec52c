import { spawnSync } from 'node:child_process';
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { formats, forReview, summary } from '../../src/editing/report.ts';
import { findKind } from '../../src/editing/record-name.ts';
import type { Problem } from '../../src/model/problem.ts';
import { copyOf, plant, worldFolder } from '../support/world.ts';

const project = join(import.meta.dirname, '../..');
const run = (file: string, ...args: string[]) => runIn(project, file, ...args);
/** Runs a command in a folder whose `content` is what it works on. */
const runIn = (cwd: string, file: string, ...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(project, file), ...args], {
    encoding: 'utf8',
    input: '',
    cwd,
    env: { ...process.env, SOURCE_DATE_EPOCH: '1925812800' },
  });
  return { status, stdout, stderr };
};

/**
 * A folder with the invented world as content, 28 years earlier, when days fell on the same weekdays: whatever day it is today, its facts
 * are not of the future.
 */
function worldLongAgo(): string {
  const folder = mkdtempSync(join(tmpdir(), 'guide-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const content = join(folder, 'content');
  cpSync(worldFolder, content, { recursive: true });
  for (const name of globSync('**/*.{md,yml}', { cwd: content })) {
    const file = join(content, name);
    const text = readFileSync(file, 'utf8');
    writeFileSync(
      file,
      text.replaceAll(/\b20[23]\d(?!\d)/g, (year) => String(Number(year) - 28)),
    );
  }
  return folder;
}

describe('every command says how it is used', () => {
  test.each([
    'src/editing/check-cli.ts',
    'src/editing/new-cli.ts',
    'src/planner/cli.ts',
    'src/maintenance/stale-cli.ts',
    'src/maintenance/links/cli.ts',
    'src/maintenance/diff/cli.ts',
    'src/languages/cli.ts',
  ])('%s, when asked and when misused', (file) => {
    const asked = run(file, '--help');
    expect(asked).toMatchObject({ status: 0, stderr: '' });
    expect(asked.stdout).toContain('npm run ');
    const misused = run(file, '--no-such-option');
    expect(misused.status).toBe(1);
    expect(misused.stderr).toContain('npm run ');
    expect(misused.stderr).not.toMatch(/\n +at .*\.ts:\d/);
  });
  test.each([
    ['a region that is not there', ['--procedure', 'gardener-election', '--region', 'nowhere']],
    ['days to avoid backwards', ['--avoid', '2027-05-06..2027-05-01']],
    ['a format that is only a word of the language', ['--format', 'constructor']],
    ['a file that is not there', ['--procedure', 'gardener-election', '--check', '/no/file']],
  ])('the planner refuses %s in one line', (_, args) => {
    const { status, stderr, stdout } = runIn(worldLongAgo(), 'src/planner/cli.ts', ...args);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toContain(args.at(-1));
    expect(stderr).not.toMatch(/ENOENT|\n +at /);
  });
  test('what was due on a day long ago is told, and the content not blamed', () =>
    expect(
      runIn(worldLongAgo(), 'src/maintenance/stale-cli.ts', '--at', '1990-01-01').stdout,
    ).toContain('Nothing is due.'));
});

describe('npm run new understands', () => {
  test.each([
    ['group', 'groups'],
    ['groups', 'groups'],
    ['opportunities', 'opportunities'],
    ['call', 'opportunities'],
    ['election', 'cycles'],
    ['word', 'glossary'],
    ['constructor', undefined],
  ])('%s', (word, kind) => expect(findKind(word)).toBe(kind));
  test('a title without a flag', () => {
    const folder = copyOf(worldFolder);
    run('src/editing/new-cli.ts', 'word', 'Garden', 'Gate', '--content', folder);
    expect(readFileSync(join(folder, 'glossary/garden-gate.yml'), 'utf8')).toContain(
      'title: Garden Gate',
    );
  });
});

describe('npm run check of one file', () => {
  test('tells its problems and no others, and fails only by them', () => {
    const folder = copyOf(worldFolder);
    plant(folder, 'groups/beta.md', 'summary:', 'sumary:');
    const other = run('src/editing/check-cli.ts', join(folder, 'groups/alpha.md'));
    expect(other).toMatchObject({ status: 0, stderr: '' });
    const own = run('src/editing/check-cli.ts', join(folder, 'groups/beta.md'));
    expect(own.status).toBe(1);
    expect(own.stdout).toContain('sumary');
  });
  test('says that a file belongs to no content', () => {
    const folder = copyOf(join(worldFolder, 'glossary'));
    writeFileSync(join(folder, 'word.yml'), 'title: X\n');
    expect(run('src/editing/check-cli.ts', join(folder, 'word.yml')).stderr).toContain(
      'is in no folder of content',
    );
  });
});

const problem = (file: string, more: Partial<Problem> = {}): Problem => ({
  file,
  line: 1,
  column: 1,
  level: 'error',
  rule: 'colon',
  message: 'A value.',
  repair: 'Quote it.',
  ...more,
});

describe('a long report', () => {
  const problems = Array.from({ length: 14 }, (_, index) => problem(`glossary/w${index}.yml`));
  const context = { root: worldFolder, count: 14 };
  test('has every problem in the log as it is, beside the commands of which ten are shown', () => {
    const lines = formats.github(problems, context).split('\n');
    expect(lines.filter((line) => line.startsWith('::error'))).toHaveLength(14);
    expect(
      lines.filter((line) => /glossary\/w\d+\.yml:1: error: A value\./.test(line)),
    ).toHaveLength(14);
  });
  test('has every problem in the summary of the workflow', () =>
    expect(summary(problems, context).match(/^- \*\*error\*\*/gm)).toHaveLength(14));
  test('begins with the files of the change, errors first', () => {
    const mixed = [problem('a.yml'), problem('b.yml', { level: 'warning' }), problem('b.yml')];
    expect(
      forReview(mixed, new Set(['b.yml'])).map(({ file, level }) => `${file} ${level}`),
    ).toEqual(['b.yml error', 'b.yml warning', 'a.yml error']);
  });
});

test('the check of a proposed change tells all of its mistakes in the log and in the summary, before those of other files', () => {
  const folder = copyOf(worldFolder);
  const git = (...args: string[]) =>
    spawnSync(
      'git',
      ['-C', folder, '-c', 'user.name=E', '-c', 'user.email=e@example.org', ...args],
      {
        env: { PATH: process.env['PATH'], GIT_CONFIG_GLOBAL: '/dev/null' },
      },
    );
  const commit = () => {
    git('add', '-A');
    git('commit', '-qm', 'A change');
  };
  git('init', '-q');
  writeFileSync(join(folder, 'areas/before.md'), 'No fields.\n');
  commit();
  const changed = Array.from({ length: 12 }, (_, index) => `glossary/word-${index}.yml`);
  for (const file of changed) writeFileSync(join(folder, file), 'titel: Word\n');
  commit();
  const page = join(folder, '..', `${basename(folder)}-summary.md`);
  onTestFinished(() => rmSync(page, { force: true }));
  const { status, stdout } = spawnSync(
    process.execPath,
    [join(project, 'src/editing/check-cli.ts'), folder, '--format', 'github', '--since', 'HEAD~1'],
    {
      encoding: 'utf8',
      cwd: project,
      env: {
        ...process.env,
        SOURCE_DATE_EPOCH: '1925812800',
        GITHUB_ACTIONS: 'true',
        GITHUB_STEP_SUMMARY: page,
      },
    },
  );
  expect(status).toBe(1);
  const placesIn = (text: string) => [
    ...new Set(text.match(/(?:glossary\/word-\d+\.yml|areas\/before\.md)(?=:\d)/g)),
  ];
  const log = stdout.split('\n').filter((line) => !line.startsWith('::'));
  for (const text of [log.join('\n'), readFileSync(page, 'utf8')]) {
    expect(placesIn(text).slice(0, 12).toSorted()).toEqual(changed.toSorted());
    expect(placesIn(text)).toContain('areas/before.md');
  }
});

describe('nothing in a name or a text can act', () => {
  const evil = problem('groups/\u001B[2Ja\n::error::b.md', {
    message: 'A value \u001B]0;x\u0007 ##[error]c \u202E.',
    repair: '::warning::d',
  });
  test.each(['pretty', 'json', 'github'] as const)('in the format %s', (format) => {
    const text = formats[format]([evil], { root: worldFolder, count: 1 });
    expect(text).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202E]/);
    // What is JSON is no line of a log.
    const isCommand = format === 'json' ? /^\s*::/ : /^\s*::|##\[/;
    const commands = text.split('\n').filter((line) => isCommand.test(line));
    expect(commands).toHaveLength(format === 'github' ? 1 : 0);
  });
  test('in the summary', () =>
    expect(
      summary([problem('a.yml', { message: '<img src=x> @everyone [x](http://y)' })], {
        root: worldFolder,
        count: 1,
      }),
    ).not.toMatch(/(?<!\\)[<@[]/));
});
