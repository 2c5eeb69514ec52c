/** Where the repository lives on the web, by which program, and which branch takes changes: from settings, the hosting workflow, git. */
import { readFileSync } from 'node:fs';
import { forges, repositoryAt, type Forge, type Repository } from '../model/forge.ts';
import { askGit } from './git.ts';
import type { Environment } from './environment.ts';

/** The repository; undefined if there is none or it is not on the web. `git` answers in the folder of the project. */
export function findRepository(
  env: Environment = process.env,
  git: (...args: string[]) => string | undefined = gitHere,
): Repository | undefined {
  const found = repositoryAt(remoteIn(env) ?? git('remote', 'get-url', 'origin') ?? '');
  if (!found) return undefined;
  const forge = (env['FORGE'] as Forge | undefined) || (found.forge ?? forgeOfWorkflow(env));
  const branch = env['REPOSITORY_BRANCH'] || branchOfWorkflow(env) || branchIn(git);
  return { address: found.address, ...(forge ? { forge } : {}), ...(branch ? { branch } : {}) };
}

/** Throws if a setting about the repository means nothing. */
export function requireRepositorySettings(env: Environment): void {
  const { REPOSITORY_URL: url, FORGE: forge, REPOSITORY_BRANCH: branch } = env;
  if (url && !repositoryAt(url))
    throw new Error(
      `REPOSITORY_URL is \`${url}\`; it must be the address of a repository, such as \`https://codeberg.org/owner/name\`.`,
    );
  if (forge && !(forges as readonly string[]).includes(forge))
    throw new Error(
      `FORGE is \`${forge}\`; it must be what the repository's host runs: ${forges.map((one) => `\`${one}\``).join(', ')}.`,
    );
  // As git itself refuses them.
  if (branch && /[\s~^:?*[\\\p{Cc}]|\.\.|^[-/]|[/.]$/u.test(branch))
    throw new Error(
      `REPOSITORY_BRANCH is \`${branch}\`; it must be the name of a branch, such as \`main\`.`,
    );
}

/** A setting, which Netlify makes by itself, then what workflows tell. */
function remoteIn(env: Environment): string | undefined {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: name, BITBUCKET_GIT_HTTP_ORIGIN } = env;
  return (
    env['REPOSITORY_URL'] ||
    (server && name ? `${server}/${name}` : undefined) ||
    env['CI_PROJECT_URL'] ||
    BITBUCKET_GIT_HTTP_ORIGIN
  );
}

/** Forgejo's workflows speak of themselves in GitHub's words too, and add their own. */
const forgeOfWorkflow = (env: Environment): Forge | undefined =>
  env['FORGEJO_ACTIONS'] || env['GITEA_ACTIONS']
    ? 'forgejo'
    : env['GITLAB_CI']
      ? 'gitlab'
      : env['GITHUB_ACTIONS']
        ? 'github'
        : undefined;

/** The default branch, as a workflow tells it: GitLab by name, GitHub and Forgejo in the event that started it. */
function branchOfWorkflow(env: Environment): string | undefined {
  if (env['CI_DEFAULT_BRANCH']) return env['CI_DEFAULT_BRANCH'];
  try {
    const event = JSON.parse(readFileSync(env['GITHUB_EVENT_PATH'] ?? '', 'utf8')) as {
      repository?: { default_branch?: string };
    };
    return event.repository?.default_branch;
  } catch {
    return undefined;
  }
}

/** The default branch of the remote as a clone knows it; else `main` or `master`, if just one of them is there. */
function branchIn(git: (...args: string[]) => string | undefined): string | undefined {
  const head = git('symbolic-ref', '--short', 'refs/remotes/origin/HEAD');
  if (head) return head.replace(/^origin\//, '');
  const names = (
    git('for-each-ref', '--format=%(refname)', 'refs/remotes/origin', 'refs/heads') ?? ''
  )
    .split('\n')
    .map((name) => name.replace(/^refs\/(?:heads|remotes\/origin)\//, ''));
  const usual = ['main', 'master'].filter((name) => names.includes(name));
  return usual.length === 1 ? usual[0] : undefined;
}

function gitHere(...args: string[]): string | undefined {
  const answer = askGit('.', args);
  return 'text' in answer ? answer.text.trim() || undefined : undefined;
}
