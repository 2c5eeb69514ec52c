/** What is said of files that are none, or cannot be read. Pure, so that the forms in the browser can ask where a file belongs. */
import type { Problem } from '../model/problem.ts';
import type { RuleName } from '../model/check-rules.ts';

/** What stands at a place in a folder. */
export type EntryKind = 'file' | 'folder' | 'link' | 'other';

export const isProblem = (value: object): value is Problem => 'rule' in value;

export const linkProblem = (file: string): Problem =>
  fileProblem(
    file,
    'symbolic-link',
    `${file} is a symbolic link: it leads to a file elsewhere.`,
    'Put the file itself in its place, or remove the link.',
  );

export const otherProblem = (file: string, isFolder: boolean): Problem =>
  isFolder
    ? fileProblem(
        file,
        'known-file',
        `${file} is a folder, but must be a file.`,
        'Put the file in its place, or remove the folder.',
      )
    : fileProblem(file, 'symbolic-link', `${file} is neither a file nor a folder.`, 'Remove it.');

/** A problem of a file as a whole. */
export const fileProblem = (
  file: string,
  rule: RuleName,
  message: string,
  repair: string,
): Problem => ({
  file,
  line: 1,
  column: 1,
  level: 'error',
  rule,
  message,
  repair,
});
