/** Repairs the files of a content folder in their places. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { decode } from './decode.ts';
import { fixed } from './fix.ts';
import { readContent } from './read.ts';

/** Writes every file that has something with one right answer to repair, or only the one that is named, and says which. Files that are no text are left alone. */
export function fixFolder(root: string, only?: string): string[] {
  return readContent(root).files.flatMap((named) => {
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
