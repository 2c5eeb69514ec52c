/** `npm run check` holds the content against the last commit, or against the branch that a change is proposed to. */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  globSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { changeProblems } from '../../../src/editing/changes/changes.ts';
import { startOf } from '../../../src/editing/changes/earlier.ts';
import { checkContent } from '../../../src/editing/check.ts';
import { compiled } from '../../support/build.ts';
import { plant, worldFolder } from '../../support/world.ts';

const project = join(import.meta.dirname, '../../..');
const group = 'groups/alpha.md';

/** A folder with the invented world as content, in the past. */
function world(): string {
  const folder = mkdtempSync(join(tmpdir(), 'guide-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(worldFolder, join(folder, 'content'), { recursive: true });
  for (const name of globSync('**/*.{md,yml}', { cwd: join(folder, 'content') })) {
    const file = join(folder, 'content', name);
    const text = readFileSync(file, 'utf8');
    writeFileSync(
      file,
      text.replaceAll(/\b20[23]\d(?!\d)/g, (year) => String(Number(year) - 28)),
    );
  }
  return folder;
}

const env = {
  ...compiled(),
  PATH: process.env['PATH'],
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CEILING_DIRECTORIES: tmpdir(),
  SOURCE_DATE_EPOCH: '1925812800',
};
const now = Temporal.Instant.fromEpochMilliseconds(1_925_812_800_000);
const git = (folder: string, ...args: string[]) =>
  execFileSync(
    'git',
    ['-c', 'user.name=Someone', '-c', 'user.email=someone@example.org', ...args],
    {
      cwd: folder,
      env,
    },
  );
function repository(): string {
  const folder = world();
  git(folder, 'init', '-q', '-b', 'main');
  git(folder, 'add', '-A');
  git(folder, 'commit', '-qm', 'All');
  return folder;
}

const check = (folder: string, ...args: string[]) =>
  spawnSync(process.execPath, [join(project, 'src/editing/check-cli.ts'), ...args], {
    cwd: folder,
    env,
    encoding: 'utf8',
  });
/** What is told of a change since a commit; the command is asked once, below. */
function told(folder: string, since?: string): string[] {
  const root = join(folder, 'content');
  const { readable } = checkContent(root, now, {});
  return changeProblems(root, startOf(root, since), readable, now).flatMap(({ file, line, rule }) =>
    rule === 'unconfirmed-change' || rule === 'moved-word' ? [`content/${file}:${line}`] : [],
  );
}
const otherChair = (folder: string) =>
  `content/${group}:${plant(join(folder, 'content'), group, 'name: User Zero', 'name: User One')}`;

test('a change is told before and after it is staged, and no longer once it is committed', () => {
  const folder = repository();
  expect(told(folder)).toEqual([]);
  const place = otherChair(folder);
  expect(told(folder)).toEqual([place]);
  git(folder, 'add', '-A');
  expect(told(folder)).toEqual([place]);
  const { stdout, status } = check(folder, '--format', 'github');
  expect(status).toBe(0);
  expect(stdout).toContain(
    `::warning file=${place.replace(':', ',line=')},col=11,title=unconfirmed-change::This said “User Zero” and now says “User One”`,
  );
  git(folder, 'commit', '-qm', 'Another chair');
  expect(told(folder)).toEqual([]);
  expect(told(folder, 'HEAD^1')).toEqual([place]);
  expect(check(folder, '--since', 'HEAD^1').stdout).toContain('unconfirmed-change');
});

test('a branch is held against where it left the other', () => {
  const folder = repository();
  git(folder, 'checkout', '-q', '-b', 'proposal');
  const place = otherChair(folder);
  git(folder, 'commit', '-qam', 'Another chair');
  git(folder, 'checkout', '-q', 'main');
  plant(join(folder, 'content'), 'guides/first-day.md', 'To the [', 'In 1997 to the [');
  git(folder, 'commit', '-qam', 'Of somebody else');
  git(folder, 'checkout', '-q', 'proposal');
  expect(told(folder, 'main')).toEqual([place]);
});

test('a renamed file is held against what it was', () => {
  const folder = repository();
  git(folder, 'mv', 'content/sources/minutes.yml', 'content/sources/minutes-one.yml');
  plant(join(folder, 'content'), 'sources/minutes-one.yml', 'first meeting', 'second meeting');
  expect(told(folder)).toEqual(['content/sources/minutes-one.yml:1']);
});

test('a person is new to the guide though the changed guide names that person', () => {
  const folder = repository();
  plant(
    join(folder, 'content'),
    group,
    'People water plants.',
    'People water plants. Otto Sample leads.',
  );
  expect(told(folder)).toEqual([expect.stringContaining(group)]);
});

test('a redirect that leads elsewhere is told', () => {
  const folder = repository();
  plant(
    join(folder, 'content'),
    'redirects.yml',
    '/groups/gamma/: /groups/beta/',
    '/groups/gamma/: /groups/alpha/',
  );
  expect(told(folder)).toEqual(['content/redirects.yml:2']);
});

test('without Git, without a commit, and in a folder of nobody’s nothing is told', () => {
  const plain = world();
  otherChair(plain);
  expect(told(plain)).toEqual([]);
  const empty = world();
  git(empty, 'init', '-q');
  otherChair(empty);
  expect(told(empty)).toEqual([]);
  const untracked = mkdtempSync(join(tmpdir(), 'guide-'));
  onTestFinished(() => rmSync(untracked, { recursive: true, force: true }));
  git(untracked, 'init', '-q');
  appendFileSync(join(untracked, 'a.txt'), 'a');
  git(untracked, 'add', '-A');
  git(untracked, 'commit', '-qm', 'Something else');
  cpSync(join(plain, 'content'), join(untracked, 'content'), { recursive: true });
  expect(told(untracked)).toEqual([]);
});
