/** Reads the content folder as an editor wrote it: every file, with the line and column of every value. The check, the build and `npm run dev` all read here. */
import { readdirSync, readFileSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import { kinds, type Kind } from '../model/kinds.ts';
import type { Problem } from '../model/problem.ts';
import { placeEntry, type Entry } from './file-names.ts';
import { parseBytes, type ContentFile } from './parse.ts';

/** Files that are no records. The lists of addresses and the words of search have readers of their own. */
const skipped = new Set([
  'README.md',
  'LICENSE',
  'redirects.yml',
  'search-words.yml',
  'addresses.txt',
  '.DS_Store',
  '.gitkeep',
  'Thumbs.db',
]);

/** Reads every content file below a folder. Never throws for bad content: what is wrong comes back as problems. */
export function readContent(root: string): { files: ContentFile[]; problems: Problem[] } {
  const files: ContentFile[] = [];
  const problems: Problem[] = [];
  for (const read of entriesOf(root).map((entry) => readEntry(root, entry)))
    if ('rule' in read) problems.push(read);
    else files.push(read);
  return { files, problems };
}

/** Reads the files of one kind below a content folder, or only the one of a name: what each holds, or why it holds no record. */
export const readKind = (root: string, kind: Kind, name?: string): (ContentFile | Problem)[] =>
  entriesOf(root)
    .filter(({ path }) => (name ? path === `${kind}/${name}` : path.startsWith(`${kind}/`)))
    .map((entry) => readEntry(root, entry));

/** Reads the settings of the site. */
export const readSettings = (root: string): ContentFile | Problem =>
  readEntry(root, { path: 'site.yml', is: 'file' });

function readEntry(root: string, entry: Entry): ContentFile | Problem {
  const placed = placeEntry(entry);
  if ('rule' in placed) return placed;
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(join(root, placed.file));
  } catch {
    return {
      file: placed.file,
      line: 1,
      column: 1,
      level: 'error',
      rule: 'unreadable-file',
      message: `${placed.file} cannot be opened.`,
      repair: 'Make it readable, or remove it.',
    };
  }
  return parseBytes(bytes, placed);
}

/** Everything in the folder and in its folders of records, in the order of names. A folder that is no folder of records is one entry. */
const entriesOf = (root: string): Entry[] =>
  listed(root).flatMap((entry) =>
    entry.isDirectory() && Object.hasOwn(kinds, entry.name)
      ? listed(join(root, entry.name)).map((inner) => ({
          path: `${entry.name}/${inner.name}`,
          is: typeOf(inner),
        }))
      : [{ path: entry.name, is: typeOf(entry) }],
  );

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
