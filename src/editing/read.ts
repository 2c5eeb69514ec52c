/** Reads the content folder as an editor wrote it: every file, with the line and column of every value. The check, the build and `npm run dev` all read here. */
import { kinds, type Kind } from '../model/kinds.ts';
import type { Problem } from '../model/problem.ts';
import { placeEntry, type Entry } from './file-names.ts';
import { fileProblem } from './file-problems.ts';
import { parseBytes, type ContentFile } from './parse.ts';
import { isProblem, listFolder, readBytes } from './read-file.ts';

/** Files at the top that are no records. The lists of addresses and the words of search have readers of their own. */
const besides: ReadonlySet<string> = new Set([
  'README.md',
  'LICENSE',
  'redirects.yml',
  'search-words.yml',
  'addresses.txt',
]);
/** Folders at the top that hold no records: translations, and the questions that people ask, have readers of their own. */
const foldersBesides: ReadonlySet<string> = new Set(['languages', 'questions']);
/** What systems and Git put into folders. */
const litter: ReadonlySet<string> = new Set(['.DS_Store', '.gitkeep', 'Thumbs.db']);

/** Reads every content file below a folder. Never throws for bad content: what is wrong comes back as problems. */
export function readContent(root: string): { files: ContentFile[]; problems: Problem[] } {
  const files: ContentFile[] = [];
  const problems: Problem[] = [];
  for (const entry of entriesOf(root)) {
    const read = isProblem(entry) ? entry : readEntry(root, entry);
    if ('rule' in read) problems.push(read);
    else files.push(read);
  }
  return { files, problems: [...problems, ...sharedAddresses(files)] };
}

/** Reads the files of one kind below a content folder, or only the one of a name: what each holds, or why it holds no record. */
export const readKind = (root: string, kind: Kind, name?: string): (ContentFile | Problem)[] =>
  entriesOf(root)
    .filter((entry) => {
      const path = isProblem(entry) ? entry.file : entry.path;
      return name ? path === `${kind}/${name}` : path.startsWith(`${kind}/`);
    })
    .map((entry) => (isProblem(entry) ? entry : readEntry(root, entry)));

/** Reads the settings of the site. */
export const readSettings = (root: string): ContentFile | Problem =>
  readEntry(root, { path: 'site.yml', is: 'file' });

function readEntry(root: string, entry: Entry): ContentFile | Problem {
  const placed = placeEntry(entry);
  if ('rule' in placed) return placed;
  const bytes = readBytes(root, placed.file);
  if (bytes === undefined)
    return fileProblem(
      placed.file,
      'unreadable-file',
      `${placed.file} is not there.`,
      'Bring it back from the history.',
    );
  return isProblem(bytes) ? bytes : parseBytes(bytes, placed);
}

/** Everything in the folder and in its folders of records, in the order of names. A folder that is no folder of records is one entry. */
function entriesOf(root: string): (Entry | Problem)[] {
  const top = listFolder(root, '');
  if (isProblem(top)) return [top];
  return top.flatMap(({ name, is }): (Entry | Problem)[] => {
    if (is === 'file' && (besides.has(name) || litter.has(name))) return [];
    if (is === 'folder' && foldersBesides.has(name)) return [];
    if (is !== 'folder' || !Object.hasOwn(kinds, name)) return [{ path: name, is }];
    const inner = listFolder(root, name);
    return isProblem(inner)
      ? [inner]
      : inner.flatMap((one) =>
          one.is === 'file' && litter.has(one.name)
            ? []
            : [{ path: `${name}/${one.name}`, is: one.is }],
        );
  });
}

/** Two files of one kind and name would be one page, and one of them would be lost. */
const sharedAddresses = (files: readonly ContentFile[]): Problem[] =>
  [...Map.groupBy(files, ({ kind, id }) => `/${kind}/${id}/`)].flatMap(([address, same]) =>
    same.length < 2
      ? []
      : same.map(({ file }) => {
          const other = same.find((one) => one.file !== file)!;
          return fileProblem(
            file,
            'same-address',
            `${file} and ${other.file} would be the same page, ${address}.`,
            'Keep one of them, or give one another name.',
          );
        }),
  );
