/** Opens one file of a content folder, and no other: never through a link, never what is no file, never more than is read here. */
import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readFileSync,
  readdirSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../model/problem.ts';
import {
  fileProblem,
  isProblem,
  linkProblem,
  otherProblem,
  type EntryKind,
} from './file-problems.ts';

export { isProblem };

/** No file of the content is nearly as large; reading it would only take time. */
const largest = 5_000_000;

/** The bytes of a file below the content folder; a problem if they are not to be had; undefined if nothing stands there. */
export function readBytes(root: string, file: string): Uint8Array | Problem | undefined {
  const path = join(root, file);
  try {
    const stat = lstatSync(path, { throwIfNoEntry: false });
    if (!stat) return undefined;
    if (stat.isSymbolicLink()) return linkProblem(file);
    if (!stat.isFile()) return otherProblem(file, stat.isDirectory());
    // Between looking and opening somebody may put a link in its place.
    const handle = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    try {
      const { size } = fstatSync(handle);
      return size > largest ? sizeProblem(file, size) : readFileSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch {
    return fileProblem(
      file,
      'unreadable-file',
      `${file} cannot be opened.`,
      'Make it readable, or remove it.',
    );
  }
}

/** What stands in a folder, in the order of names; a problem if it cannot be opened. */
export function listFolder(
  root: string,
  folder: string,
): readonly { name: string; is: EntryKind }[] | Problem {
  try {
    return readdirSync(join(root, folder), { withFileTypes: true })
      .map((entry) => ({
        name: entry.name,
        is: entry.isSymbolicLink()
          ? ('link' as const)
          : entry.isDirectory()
            ? ('folder' as const)
            : entry.isFile()
              ? ('file' as const)
              : ('other' as const),
      }))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return fileProblem(
      folder || '.',
      'unreadable-file',
      `The folder ${folder || '.'} cannot be opened.`,
      'Make it readable, or remove it.',
    );
  }
}

const sizeProblem = (file: string, bytes: number): Problem =>
  fileProblem(
    file,
    'file-size',
    `The file holds ${Math.round(bytes / 1_000_000)} MB, so it is not read.`,
    'Remove it, or keep in it only what the guide needs.',
  );
