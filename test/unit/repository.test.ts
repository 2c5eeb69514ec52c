import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { findRepository } from '../../src/context/repository.ts';
import { readSettings } from '../../src/context/settings.ts';
import { editPageOf, newFilePageOf, repositoryAt } from '../../src/model/forge.ts';
import { temporaryFolder } from '../support/build.ts';

const file = 'content/groups/cpwg.md';

describe('a remote on the web', () => {
  test.each([
    ['git@github.com:owner/name.git', 'https://github.com/owner/name', 'github'],
    ['https://user:secret@github.com/owner/name', 'https://github.com/owner/name', 'github'],
    ['ssh://git@ssh.github.com:443/owner/name.git', 'https://github.com/owner/name', 'github'],
    ['https://gitlab.com/group/sub/name.git', 'https://gitlab.com/group/sub/name', 'gitlab'],
    ['git@gitlab.example.org:a/b/c/d.git', 'https://gitlab.example.org/a/b/c/d', 'gitlab'],
    ['https://gitlab.example.org:8443/a/b', 'https://gitlab.example.org:8443/a/b', 'gitlab'],
    ['ssh://git@codeberg.org/owner/name.git', 'https://codeberg.org/owner/name', 'forgejo'],
    ['ssh://git@forgejo.example.org:2222/o/n', 'https://forgejo.example.org/o/n', 'forgejo'],
    ['https://bitbucket.org/owner/name.git/', 'https://bitbucket.org/owner/name', 'bitbucket'],
    ['http://bitbucket.org/owner/name', 'https://bitbucket.org/owner/name', 'bitbucket'],
    ['http://git.example.org:3000/o/n.git', 'http://git.example.org:3000/o/n', undefined],
    ['https://github.com/owner/na.me', 'https://github.com/owner/na.me', 'github'],
    ['https://host.example/o/n"><b', 'https://host.example/o/n%22%3E%3Cb', undefined],
  ])('%s is %s', (remote, address, forge) =>
    expect(repositoryAt(remote)).toEqual({ address, ...(forge ? { forge } : {}) }),
  );
  test.each([
    '/srv/git/name',
    '../name',
    'file:///srv/git/name.git',
    'C:\\guide\\name',
    'C:/guide/name',
    'work:owner/name',
    'https://github.com/owner',
    '',
  ])('%s is on no web', (remote) => expect(repositoryAt(remote)).toBeUndefined());
});

describe('the page on which a file is edited', () => {
  test.each([
    ['https://github.com/o/n', 'main', 'https://github.com/o/n/edit/main/content/groups/cpwg.md'],
    [
      'https://github.com/o/n',
      'a/b#c',
      'https://github.com/o/n/edit/a/b%23c/content/groups/cpwg.md',
    ],
    [
      'https://gitlab.com/g/s/n',
      'trunk',
      'https://gitlab.com/g/s/n/-/edit/trunk/content/groups/cpwg.md',
    ],
    [
      'https://codeberg.org/o/n',
      'master',
      'https://codeberg.org/o/n/_edit/master/content/groups/cpwg.md',
    ],
    [
      'https://bitbucket.org/o/n',
      'main',
      'https://bitbucket.org/o/n/src/main/content/groups/cpwg.md?mode=edit',
    ],
  ])('of %s on %s is %s', (remote, branch, page) =>
    expect(editPageOf({ ...repositoryAt(remote)!, branch }, file)).toBe(page),
  );
  test('is not guessed where the host or the branch is not known: the form of the guide is left', () => {
    expect(
      editPageOf({ address: 'https://git.example/o/n', branch: 'main' }, file),
    ).toBeUndefined();
    expect(
      editPageOf({ address: 'https://github.com/o/n', forge: 'github' }, file),
    ).toBeUndefined();
  });
  test('for a new file carries its name, and its text where the host takes one', () => {
    const at = (forge: 'github' | 'gitlab' | 'forgejo' | 'bitbucket') =>
      newFilePageOf({ address: 'https://host.example/o/n', forge, branch: 'main' }, file);
    expect([at('github'), at('gitlab'), at('forgejo'), at('bitbucket')]).toEqual([
      {
        address: 'https://host.example/o/n/new/main/content/groups?filename=cpwg.md',
        text: 'value',
      },
      {
        address: 'https://host.example/o/n/-/new/main/content/groups?file_name=cpwg.md',
        text: undefined,
      },
      {
        address: 'https://host.example/o/n/_new/main/content/groups?filename=cpwg.md',
        text: 'value',
      },
      undefined,
    ]);
  });
});

describe('which repository it is', () => {
  const noGit = () => undefined;
  const github = {
    GITHUB_ACTIONS: 'true',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_REPOSITORY: 'owner/name',
  };
  test('the workflow of GitHub tells, with the default branch of the event that started it', () => {
    const { folder, remove } = temporaryFolder();
    onTestFinished(remove);
    const event = join(folder, 'event.json');
    writeFileSync(event, '{"repository":{"default_branch":"trunk"}}');
    expect(findRepository({ ...github, GITHUB_EVENT_PATH: event }, noGit)).toEqual({
      address: 'https://github.com/owner/name',
      forge: 'github',
      branch: 'trunk',
    });
  });
  test('Forgejo speaks in GitHub’s words, GitLab in its own', () => {
    const forgejo = { ...github, GITHUB_SERVER_URL: 'https://git.example', GITEA_ACTIONS: 'true' };
    expect(findRepository(forgejo, noGit)?.forge).toBe('forgejo');
    expect(
      findRepository(
        {
          GITLAB_CI: 'true',
          CI_PROJECT_URL: 'https://code.example/g/s/n',
          CI_DEFAULT_BRANCH: 'devel',
        },
        noGit,
      ),
    ).toEqual({ address: 'https://code.example/g/s/n', forge: 'gitlab', branch: 'devel' });
  });
  test('a setting comes before all that', () => {
    expect(
      findRepository(
        {
          ...github,
          REPOSITORY_URL: 'git@git.example:o/n.git',
          FORGE: 'forgejo',
          REPOSITORY_BRANCH: 'live',
        },
        noGit,
      ),
    ).toEqual({ address: 'https://git.example/o/n', forge: 'forgejo', branch: 'live' });
  });
  test('a clone knows the default branch of its remote, whatever branch is checked out', () => {
    const { folder, remove } = temporaryFolder();
    onTestFinished(remove);
    const git = (...args: string[]) =>
      execFileSync('git', args, {
        cwd: folder,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
        env: { PATH: process.env['PATH'], GIT_CONFIG_GLOBAL: '/dev/null' },
      }).trim();
    const asked = (...args: string[]) => {
      try {
        return git(...args) || undefined;
      } catch {
        return undefined;
      }
    };
    const commit = ['-c', 'user.name=E', '-c', 'user.email=e@example.org', 'commit', '-qm', 'x'];
    git('init', '-q', '-b', 'master');
    git(...commit, '--allow-empty');
    git('remote', 'add', 'origin', 'https://codeberg.org/o/n.git');
    // No clone, but just one branch has a usual name.
    git('checkout', '-q', '-b', 'feature');
    expect(findRepository({}, asked)?.branch).toBe('master');
    git('branch', 'main');
    expect(findRepository({}, asked)?.branch).toBeUndefined();
    git('update-ref', 'refs/remotes/origin/live', 'HEAD');
    git('symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/live');
    expect(findRepository({}, asked)).toEqual({
      address: 'https://codeberg.org/o/n',
      forge: 'forgejo',
      branch: 'live',
    });
  });
  test.each([
    [{ REPOSITORY_URL: 'guide' }, 'REPOSITORY_URL is `guide`'],
    [{ FORGE: 'sourceforge' }, 'FORGE is `sourceforge`'],
    [{ REPOSITORY_BRANCH: 'my branch' }, 'REPOSITORY_BRANCH is `my branch`'],
  ])('%j is refused before any work', (env, said) => expect(() => readSettings(env)).toThrow(said));
});
