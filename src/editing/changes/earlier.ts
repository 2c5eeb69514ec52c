/** The files of a content folder as they were in a commit: only those that differ from it are read. */
import { askGit } from '../../context/git.ts';

/** A file that differs from the commit. */
export interface Earlier {
  /** Its path below the content folder now. */
  readonly file: string;
  /** Its text in the commit, under whatever name. */
  readonly text: string;
}

/**
 * The files below a folder that were changed or renamed since a commit, staged or not, with their text in it. Empty where there
 * is no Git, no repository or no such commit, or where the folder does not belong to the repository around it.
 */
export function earlierFiles(root: string, commit: string): Earlier[] {
  const parts = differing(root, commit, [
    '--name-status',
    '--find-renames',
    '--diff-filter=MR',
    '--no-ext-diff',
  ]);
  const pairs: { file: string; oldFile: string }[] = [];
  for (let at = 0; at < parts.length;) {
    const isRenamed = parts[at]!.startsWith('R');
    const oldFile = parts[at + 1]!;
    const file = isRenamed ? parts[at + 2]! : oldFile;
    pairs.push({ file, oldFile });
    at += isRenamed ? 3 : 2;
  }
  return pairs.slice(0, most).flatMap(({ file, oldFile }) => {
    const shown = askGit(root, ['cat-file', 'blob', `${commit}:./${oldFile}`]);
    return 'text' in shown ? [{ file, text: shown.text }] : [];
  });
}

/** A change of more files is no change that somebody reads fact by fact. */
const most = 400;

/** What Git says of the files below a folder that differ from a commit, as `how` asks. Nothing where it cannot be asked. */
export function differing(root: string, commit: string, how: readonly string[]): string[] {
  const named = ['--relative', '-z', '--end-of-options', commit, '--', '.'];
  const listed = askGit(root, ['diff', ...how, ...named]);
  return 'text' in listed ? listed.text.split('\0').slice(0, -1) : [];
}

/** The commit from which a change is told: where it left the branch that is named, or the last commit. */
export function startOf(root: string, branch: string | undefined): string {
  if (branch === undefined) return 'HEAD';
  const common = askGit(root, ['merge-base', '--end-of-options', branch, 'HEAD']);
  return 'text' in common ? common.text.trim() : branch;
}
