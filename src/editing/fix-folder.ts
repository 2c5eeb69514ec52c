/** Repairs the files of a content folder in their places. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { decode } from './decode.ts';
import { fixed } from './fix.ts';
import { readContent } from './read.ts';

/** Writes every file that has something with one right answer to repair, and says which. Files that are no text are left alone. */
export function fixFolder(root: string): string[] {
  return readContent(root).files.flatMap((named) => {
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
