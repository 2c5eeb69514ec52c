/** The last touches to the built pages, before anything reads them. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { trimPolicy } from './policy.ts';
import { slimStyles, wordsOfScripts } from './styles.ts';

/** Leaves in every page of a folder the styles that it uses and a policy for what it holds. */
export function finishPages(folder: string): void {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  const usedByScripts = wordsOfScripts(files.filter((file) => file.startsWith('_astro') && file.endsWith('.js')).map(read));
  for (const file of files.filter((name) => name.endsWith('.html'))) writeFileSync(join(folder, file), trimPolicy(slimStyles(read(file), usedByScripts)));
}
