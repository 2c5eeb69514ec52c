/** Repairs the files of a content folder in their places. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkContent } from './check.ts';
import { decode } from './decode.ts';
import { fixed } from './fix.ts';
import { readContent } from './read.ts';

/** Whether the check has something to say of a file; of line ends of Windows and the order of fields it has not. */
const faulty = (root: string): ReadonlySet<string> =>
  new Set(checkContent(root, Temporal.Now.instant()).problems.map(({ file }) => file));

/** Writes every file that has something with one right answer to repair, or only the one that is named, and says which. Files that are no text are left alone. */
export function fixFolder(root: string, only?: string): string[] {
  const wrong = faulty(root);
  return readContent(root).files.flatMap((named) => {
    if (!wrong.has(named.file)) return [];
    if (only !== undefined && named.file !== only) return [];
    const path = join(root, named.file);
    const bytes = readFileSync(path);
    if (decode(bytes).text === undefined) return [];
    const before = bytes.toString('utf8');
    const after = fixed(before, named);
    if (after === before) return [];
    writeFileSync(path, after);
    return [named.file];
  });
}
