/** The Markdown twin of every page. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { markdownOf } from './markdown.ts';

/** Writes `index.md` beside every `index.html` that is meant to be found, and returns how many. */
export function writeTwins(folder: string): number {
  let count = 0;
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!/(^|[\\/])index\.html$/.test(file)) continue;
    const markdown = markdownOf(readFileSync(join(folder, file), 'utf8'));
    if (markdown === undefined) continue;
    writeFileSync(join(folder, file.replace(/html$/, 'md')), markdown);
    count++;
  }
  return count;
}
