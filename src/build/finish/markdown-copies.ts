/** A copy in Markdown beside each page of text. */
import { globSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { markdownOf } from './html-to-markdown.ts';

/** Writes the copies of the pages in a folder, and lets others work between two. Returns how many there are. */
export async function writeMarkdownCopies(folder: string): Promise<number> {
  let copies = 0;
  for (const file of globSync('**/*.html', { cwd: folder })) {
    const path = join(folder, file);
    const markdown = markdownOf(await readFile(path, 'utf8'));
    if (markdown === undefined) continue;
    await writeFile(path.replace(/html$/, 'md'), markdown);
    copies++;
  }
  return copies;
}
