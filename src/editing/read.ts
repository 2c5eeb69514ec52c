/**
 * Reads the content folder as an editor wrote it: every file, with the line and column of every value.
 * Used by the check and by tests; the site itself is built by Astro's own loaders from the same files.
 */
import { readdirSync, readFileSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import { kinds } from '../model/kinds.ts';
import type { Problem } from '../model/problem.ts';
import { placeEntry, type Entry } from './file-names.ts';
import { parseBytes, type ContentFile } from './parse.ts';

/** Files that are no records. The two lists of addresses have a reader of their own. */
const skipped = new Set([
  'README.md',
  'LICENSE',
  'redirects.yml',
  'addresses.txt',
  '.DS_Store',
  '.gitkeep',
  'Thumbs.db',
]);

/** Reads every content file below a folder. Never throws for bad content: what is wrong comes back as problems. */
export function readContent(root: string): { files: ContentFile[]; problems: Problem[] } {
  const files: ContentFile[] = [];
  const problems: Problem[] = [];
  for (const entry of entriesOf(root)) {
    const placed = placeEntry(entry);
    if ('rule' in placed) problems.push(placed);
    else {
      const file = readOne(root, placed);
      if ('rule' in file) problems.push(file);
      else files.push(file);
    }
  }
  return { files, problems };
}

function readOne(
  root: string,
  named: { kind: ContentFile['kind']; id: string; file: string },
): ContentFile | Problem {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(join(root, named.file));
  } catch {
    return {
      file: named.file,
      line: 1,
      column: 1,
      level: 'error',
      rule: 'unreadable-file',
      message: `${named.file} cannot be opened.`,
      repair: 'Make it readable, or remove it.',
    };
  }
  return parseBytes(bytes, named);
}

/** Everything in the folder and in its folders of records, in the order of names. A folder that is no folder of records is one entry. */
function entriesOf(root: string): Entry[] {
  return listed(root).flatMap((entry): Entry[] => {
    if (!entry.isDirectory() || !(entry.name in kinds))
      return [{ path: entry.name, is: typeOf(entry) }];
    return listed(join(root, entry.name)).map((inner) => ({
      path: `${entry.name}/${inner.name}`,
      is: typeOf(inner),
    }));
  });
}

const listed = (folder: string) =>
  readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !skipped.has(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1));

const typeOf = (entry: Dirent): Entry['is'] =>
  entry.isSymbolicLink()
    ? 'link'
    : entry.isDirectory()
      ? 'folder'
      : entry.isFile()
        ? 'file'
        : 'other';
