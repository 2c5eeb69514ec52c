/** Where the repository lives on the web, from the hosting workflow's environment or the git remote. */
import { execFileSync } from 'node:child_process';
import type { Environment } from './settings.ts';

/** `https://host/owner/name`, or undefined if there is none or it is not on the web. */
export function repositoryAddress(env: Environment = process.env): string | undefined {
  if (env['GITHUB_SERVER_URL'] && env['GITHUB_REPOSITORY'])
    return `${env['GITHUB_SERVER_URL']}/${env['GITHUB_REPOSITORY']}`;
  try {
    return webAddress(
      execFileSync('git', ['remote', 'get-url', 'origin'], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      }).trim(),
    );
  } catch {
    return undefined;
  }
}

/** `git@host:owner/name.git` and `https://host/owner/name.git` → `https://host/owner/name`; undefined for a local path. */
export function webAddress(remote: string): string | undefined {
  const match =
    /^(?:https:\/\/(?:[^@/]+@)?|git@)([\w.-]+\.\w+)[/:]([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(
      remote,
    );
  return match ? `https://${match[1]}/${match[2]}` : undefined;
}
