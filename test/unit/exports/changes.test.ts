import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { changesIn, latestOf } from '../../../src/exports/changes.ts';
import { readHistory, readLog, requireWhole } from '../../../src/context/history.ts';
import { lastUntil, revisionsIn, textOfPart, textsAt } from '../../../src/context/revisions.ts';
import { translationRevisions } from '../../../src/languages/revisions.ts';
import { temporaryFolder } from '../../support/build.ts';
import { theWorld } from '../../support/world.ts';

const site = theWorld();

/** A repository with one committed file for each entry, in order. */
function repository(
  commits: readonly (readonly [day: string, files: Readonly<Record<string, string>>])[],
): string {
  const { folder, remove } = temporaryFolder();
  onTestFinished(remove);
  const git = (when: string, ...args: string[]) =>
    execFileSync(
      'git',
      [
        '-C',
        folder,
        '-c',
        'user.name=Editor',
        '-c',
        'user.email=editor@example.org',
        '-c',
        'commit.gpgsign=false',
        ...args,
      ],
      {
        env: {
          PATH: process.env['PATH'],
          GIT_AUTHOR_DATE: when,
          GIT_COMMITTER_DATE: when,
          GIT_CONFIG_GLOBAL: '/dev/null',
        },
      },
    );
  git('2030-01-01T00:00:00Z', 'init', '-q');
  for (const [day, files] of commits) {
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(join(folder, file, '..'), { recursive: true });
      writeFileSync(join(folder, file), text);
    }
    git(`${day}T10:00:00Z`, 'add', '-A');
    git(`${day}T10:00:00Z`, 'commit', '-qm', 'A change');
  }
  return folder;
}

describe('when a record changed', () => {
  test('the first and the last commit of its file tell', () => {
    const folder = repository([
      ['2030-03-01', { 'content/groups/alpha.md': 'a', 'content/groups/côté.md': 'b' }],
      ['2030-04-02', { 'content/groups/alpha.md': 'aa' }],
      ['2030-05-03', { 'elsewhere.md': 'x' }],
    ]);
    expect([...readHistory(join(folder, 'content'), {}).history].sort()).toEqual([
      ['groups/alpha.md', { first: '2030-03-01T10:00:00Z', last: '2030-04-02T10:00:00Z' }],
      ['groups/côté.md', { first: '2030-03-01T10:00:00Z', last: '2030-03-01T10:00:00Z' }],
    ]);
  });
  test('a shallow clone tells nothing, because it would date every record to its last commit', () => {
    const whole = repository([
      ['2030-03-01', { 'content/a.md': 'a' }],
      ['2030-04-02', { 'content/b.md': 'b' }],
    ]);
    const { folder, remove } = temporaryFolder();
    onTestFinished(remove);
    execFileSync('git', ['clone', '-q', '--depth', '1', `file://${whole}`, folder]);
    const { history, missing } = readHistory(join(folder, 'content'), {});
    expect(history.size).toBe(0);
    expect(missing).toContain('only the newest part of it was cloned. Run `git fetch --unshallow`');
  });
  test('a folder without a repository tells nothing', () => {
    const { folder, remove } = temporaryFolder();
    onTestFinished(remove);
    const { history, missing } = readHistory(folder, {});
    expect(history.size).toBe(0);
    expect(missing).toContain('it lies in no repository of git. Clone the repository');
  });
  test('files that no commit names tell nothing, as in an archive unpacked inside another repository', () => {
    const folder = repository([['2030-03-01', { 'elsewhere.md': 'x' }]]);
    mkdirSync(join(folder, 'content'));
    expect(readHistory(join(folder, 'content'), {}).missing).toContain('no commit names its files');
  });
  test('a folder that is not there is not taken for a git that is missing', () =>
    expect(readHistory('/nowhere', {}).missing).not.toContain('git is not installed'));
  test('without git, one line says what to install', () => {
    const path = process.env['PATH'];
    process.env['PATH'] = '/nowhere';
    onTestFinished(() => void (process.env['PATH'] = path));
    expect(readHistory('.', { PATH: '/nowhere' }).missing).toContain('git is not installed');
  });
  test('inside a hook of git, which points elsewhere, the folder’s own history counts', () => {
    const folder = repository([['2030-03-01', { 'content/a.md': 'a' }]]);
    const hooked = { PATH: process.env['PATH'], GIT_DIR: '.', GIT_INDEX_FILE: 'index' };
    expect(readHistory(join(folder, 'content'), hooked).history.size).toBe(1);
  });
  test('after a push, files laid out without a repository take the history of the one that was pushed to', () => {
    const folder = repository([['2030-03-01', { 'content/a.md': 'a' }]]);
    const { folder: around, remove } = temporaryFolder();
    onTestFinished(remove);
    cpSync(join(folder, 'content'), join(around, 'content'), { recursive: true });
    const hooked = { PATH: process.env['PATH'], GIT_DIR: join(folder, '.git') };
    expect(readHistory(join(around, 'content'), hooked).history.has('a.md')).toBe(true);
  });
  test.skipIf(process.getuid?.() !== 0)('files of another owner have the same history', () => {
    const folder = repository([['2030-03-01', { 'content/a.md': 'a' }]]);
    execFileSync('chown', ['-R', '65534:65534', folder]);
    expect(readHistory(join(folder, 'content'), {}).history.size).toBe(1);
  });
  test('a build says in one line what it cannot read, and stops where dates must be true', () => {
    const lines: unknown[] = [];
    const { warn } = console;
    console.warn = (line) => lines.push(line);
    onTestFinished(() => void (console.warn = warn));
    requireWhole('It cannot be read.', false);
    requireWhole(undefined, true);
    expect(lines).toEqual(['It cannot be read.']);
    expect(() => requireWhole('It cannot be read.', true)).toThrow(/^It cannot be read\. \(STRICT/);
  });
  test('a commit that touches very many records is upkeep and news about none of them', () => {
    const many = (status: string) =>
      Array.from({ length: 41 }, (_, index) => `${status}\tgroups/g${index}.md`).join('\n');
    const log = `commit 1900000000\n\n${many('M')}\ncommit 1800000000\n\n${many('A')}\n`;
    expect(readLog(log).get('groups/g7.md')).toEqual({
      first: '2027-01-15T08:00:00Z',
      last: '2027-01-15T08:00:00Z',
    });
    const few = `commit 1900000000\n\nM\tgroups/g7.md\ncommit 1800000000\n\n${many('A')}\n`;
    expect(readLog(few).get('groups/g7.md')?.last).toBe('2030-03-17T17:46:40Z');
  });

  describe('a part of a file', () => {
    const round = (closes: string, checked: string) =>
      `title: Vote\nsteps:\n  call:\n    opens: 2031-01-01\n    sources:\n      - a\n  vote:\n    closes: ${closes}\nchecked: ${checked}\n`;
    const folder = () =>
      repository([
        ['2030-03-01', { 'cycles/a.yml': round('2031-05-09', '2030-03-01') }],
        ['2030-04-02', { 'cycles/a.yml': round('2031-05-16', '2030-04-02') }],
        ['2030-05-03', { 'cycles/a.yml': round('2031-05-16', '2030-05-03') }],
      ]);
    const step = (id: string) => [{ path: ['steps', id], fields: ['opens', 'closes'] }];
    test('changed when what it says changed, not when it was checked again', () => {
      const revisions = revisionsIn(folder(), ['cycles'], true);
      expect([
        revisions('cycles/a.yml', step('vote'))?.toString(),
        revisions('cycles/a.yml', step('call'))?.toString(),
        revisions('cycles/b.yml', step('vote')),
      ]).toEqual(['2030-04-02T10:00:00Z', '2030-03-01T10:00:00Z', undefined]);
    });
    test('is found by key and by id, however a list is indented', () => {
      const text =
        '---\ntitle: A vote\nsteps:\n- id: call\n  what: One\n- what: >\n    Two\n    lines\n  id: vote\nchecked: 2031\n---\ntext\n';
      const of = (path: string[], fields: string[]) => textOfPart(text, { path, fields });
      expect([
        of([], ['title']),
        of(['steps', 'call'], ['what']),
        of(['steps', 'vote'], ['what']),
        of(['steps', 'none'], ['what']),
      ]).toEqual(['A vote', 'One', '>\nTwo\nlines', '']);
      expect(
        textOfPart('steps: {vote: {closes: 2031}}', { path: ['steps'], fields: ['vote'] }),
      ).toContain('2031');
    });
  });

  describe('a translation', () => {
    const po = (...said: (readonly [english: string, text: string])[]) =>
      said
        .map(([english, text]) => `#: cycles/a title\nmsgid "${english}"\nmsgstr "${text}"\n`)
        .join('\n');
    const file = 'content/languages/fr/cycles.po';
    test('changed when its own words changed, not when others of its file did', () => {
      const folder = join(
        repository([
          ['2030-03-01', { [file]: po(['Vote', 'Vote'], ['Call', 'Appel']) }],
          ['2030-04-02', { [file]: po(['New', 'Neuf'], ['Vote', 'Scrutin'], ['Call', 'Appel']) }],
        ]),
        'content',
      );
      const revisions = translationRevisions(folder, 'fr');
      const of = (english: string) => revisions('cycles', english)?.toString();
      expect([of('Vote'), of('Call'), of('New'), of('None')]).toEqual([
        '2030-04-02T10:00:00Z',
        '2030-03-01T10:00:00Z',
        '2030-04-02T10:00:00Z',
        undefined,
      ]);
      expect(translationRevisions(folder, 'es')('cycles', 'Vote')).toBeUndefined();
    });
    test.each([
      ['of the record', ['2031-05-01', '2030-03-01'], '2031-01-10'],
      ['of a translation', ['2030-03-01', '2031-05-01'], '2031-01-10'],
      ['of neither', ['2030-03-01', undefined, '2030-04-02'], '2030-04-02'],
    ] as const)(
      'dates no entry of a calendar after the build: a commit %s comes from the future',
      (_, days, last) => {
        const noon = (day: string) => Temporal.Instant.from(`${day}T12:00:00Z`);
        const [first, ...others] = days;
        expect(
          lastUntil(
            noon('2031-01-10'),
            noon(first),
            ...others.map((day) => (day ? noon(day) : undefined)),
          ),
        ).toEqual(noon(last));
      },
    );
    test('is asked for by the texts that an entry takes from its record', () => {
      const data = {
        title: 'Vote',
        steps: [{ id: 'call', what: 'Call', actor: 'Staff', day: 7 }],
        meetings: [{ title: 'Weeding', rhythm: 'weekly' }],
      };
      expect(
        textsAt(data, [
          { path: [], fields: ['title', 'gone'] },
          { path: ['steps', 'call'], fields: ['what', 'actor', 'day'] },
          { path: ['meetings', 'Weeding'], fields: ['rhythm'] },
          { path: ['meetings', 'Digging'], fields: ['rhythm'] },
        ]),
      ).toEqual(['Vote', 'Call', 'Staff', 'weekly']);
    });
  });

  test('a guide whose file becomes MDX has changed, and is no new one', () => {
    const renamed = 'A\tguides/g.mdx\nD\tguides/g.md\nA\tguides/new.mdx';
    const log = `commit 1900000000\n\n${renamed}\ncommit 1800000000\n\nA\tguides/g.md\n`;
    expect([...readLog(log)]).toEqual([
      ['guides/g.mdx', { first: '2027-01-15T08:00:00Z', last: '2030-03-17T17:46:40Z' }],
      ['guides/new.mdx', { first: '2030-03-17T17:46:40Z', last: '2030-03-17T17:46:40Z' }],
    ]);
  });

  const changeOf = changesIn(
    new Map([['groups/alpha.md', { first: '2030-02-01T08:00:00Z', last: '2030-11-05T09:30:00Z' }]]),
    site.now,
  );
  test('a record that changed after its first day is called changed', () => {
    expect(changeOf(site.get('groups', 'alpha'))).toEqual({
      published: '2030-02-01T08:00:00Z',
      updated: '2030-11-05T09:30:00Z',
      what: 'changed',
    });
  });
  test('nothing happened after the build, whatever clock made a commit', () => {
    const wrong = new Map([
      ['groups/alpha.md', { first: '2030-02-01T08:00:00Z', last: '2038-01-10T00:00:00Z' }],
    ]);
    expect(changesIn(wrong, site.now)(site.get('groups', 'alpha')).updated).toBe(
      site.now.toString(),
    );
  });
  test('without history the day of the last check stands, and nobody claims that it is new', () => {
    const beta = site.get('groups', 'beta');
    expect(changeOf(beta)).toEqual({
      published: `${beta.data.checked}T00:00:00Z`,
      updated: `${beta.data.checked}T00:00:00Z`,
      what: undefined,
    });
  });
  test('a source is dated by the day it was read', () => {
    const source = site.get('sources', 'rulebook');
    expect(changeOf(source).updated).toMatch(new RegExp(`^${source.data.read}.*T00:00:00Z$`));
  });
  test('the latest of several is found, of none there is none', () => {
    expect(
      latestOf([changeOf(site.get('groups', 'beta')), changeOf(site.get('groups', 'alpha'))]),
    ).toBe([changeOf(site.get('groups', 'beta')).updated, '2030-11-05T09:30:00Z'].sort().at(-1));
    expect(latestOf([])).toBeUndefined();
  });
});
