/** Asks git about the folder of the project. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** What git answers, or why it cannot: its own words, or `ENOENT` where there is no git. */
export type Answer = { readonly text: string } | { readonly failure: string };

/**
 * What git says in a folder. A hook of git's sets `GIT_DIR` and more, which then point elsewhere than here: they are left out,
 * and asked only where the folder itself lies in no repository, as where a hook lays out the files that were pushed. A repository of another owner is read too: who builds runs the
 * code of its files anyway.
 */
export function askGit(
  folder: string,
  args: readonly string[],
  input?: string,
  env: NodeJS.ProcessEnv = process.env,
): Answer {
  const plain = Object.fromEntries(
    Object.entries(env).filter(([name]) => !name.startsWith('GIT_')),
  );
  const here = run(folder, args, input, plain);
  if ('text' in here || !env['GIT_DIR']) return here;
  const hooked = run(folder, args, input, {
    ...plain,
    GIT_DIR: resolve(env['GIT_DIR']),
    GIT_WORK_TREE: dirname(resolve(folder)),
  });
  return 'text' in hooked ? hooked : here;
}

function run(
  folder: string,
  args: readonly string[],
  input: string | undefined,
  env: NodeJS.ProcessEnv,
): Answer {
  try {
    const text = execFileSync(
      'git',
      ['-c', 'safe.directory=*', '-c', 'core.quotePath=off', '-c', 'core.fsmonitor=false', ...args],
      {
        cwd: folder,
        encoding: 'utf8',
        stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
        maxBuffer: 2 ** 28,
        env: { ...env, LC_ALL: 'C' },
        ...(input === undefined ? {} : { input }),
      },
    );
    return { text };
  } catch (error) {
    const { code, stderr } = error as NodeJS.ErrnoException & { stderr?: string };
    // The same is said of a program that is missing and of a folder.
    return {
      failure:
        code !== 'ENOENT'
          ? (stderr ?? String(error)).trim()
          : existsSync(folder)
            ? code
            : `There is no folder ${folder}.`,
    };
  }
}
