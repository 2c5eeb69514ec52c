/** A copy in Markdown beside each page of text. */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { markdownOf } from './html-to-markdown.ts';

/** Writes the copies of the pages in a folder. Returns how many there are. */
export function writeMarkdownCopies(folder: string): number {
  let copies = 0;
  for (const file of globSync('**/*.html', { cwd: folder })) {
    const path = join(folder, file);
    const markdown = markdownOf(readFileSync(path, 'utf8'));
    if (markdown === undefined) continue;
    writeFileSync(path.replace(/html$/, 'md'), markdown);
    copies++;
  }
  return copies;
}
