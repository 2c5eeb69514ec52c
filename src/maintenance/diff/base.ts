/** The content as it stands in a commit, laid out in a folder of its own. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const git = (args: readonly string[]) =>
  execFileSync('git', args, {
    encoding: 'buffer',
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 1 << 30,
  });

/** Gives `use` a folder with the content of a commit and removes it afterwards. Throws if `base` names no commit, or one without content. */
export function withContentOf<T>(base: string, content: string, use: (folder: string) => T): T {
  const commit = commitOf(base);
  const scratch = mkdtempSync(join(tmpdir(), 'guide-base-'));
  try {
    const archive = archiveOf(commit, content);
    const folder = join(scratch, 'tree');
    mkdirSync(folder);
    execFileSync('tar', ['-x', '-f', '-', '-C', folder], { input: archive });
    return use(join(folder, content));
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** The full name of a commit. What begins with a hyphen is never taken for an option. */
function commitOf(base: string): string {
  try {
    return git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${base}^{commit}`])
      .toString()
      .trim();
  } catch {
    throw new Error(
      `There is no commit ${base} here. Name a branch or commit, for example origin/main; a shallow copy may have to be fetched deeper.`,
    );
  }
}

function archiveOf(commit: string, content: string): Buffer {
  try {
    return git(['archive', '--format=tar', commit, '--', content]);
  } catch {
    throw new Error(`The commit ${commit.slice(0, 10)} has no folder ${content}.`);
  }
}

/** Files outside the content folder that differ between a commit and the files here, those not yet committed included. */
export function changedElsewhere(base: string, content: string): string[] {
  const listed = (args: readonly string[]) => git(args).toString().split('\0').filter(Boolean);
  const files = [
    ...listed([
      'diff',
      '--name-only',
      '--no-renames',
      '-z',
      commitOf(base),
      '--',
      '.',
      `:(exclude)${content}`,
    ]),
    ...listed([
      'ls-files',
      '--others',
      '--exclude-standard',
      '-z',
      '--',
      '.',
      `:(exclude)${content}`,
    ]),
  ];
  return [...new Set(files)].sort();
}
