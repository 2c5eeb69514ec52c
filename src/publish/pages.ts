/** The last touches to the built pages, before anything reads them. */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { numberSources } from './citations.ts';
import { trimPolicy } from './policy.ts';
import { detours, withoutDetours } from './scripts.ts';
import { slimStyles, classesOfScripts } from './styles.ts';

/** Numbers the sources of every page of a folder, and leaves in it the scripts and styles that it uses and a policy for what it holds. */
export function finishPages(folder: string): void {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  const scripts = new Map(files.filter((file) => /^_astro[/\\].*\.js$/.test(file)).map((file) => [file.slice('_astro/'.length), read(file)]));
  const detour = detours(scripts);
  for (const name of detour.keys()) rmSync(join(folder, '_astro', name));
  const known = new Map<string, Set<string>>();
  for (const file of files.filter((name) => name.endsWith('.html'))) {
    const html = numberSources(withoutDetours(read(file), detour));
    const reached = reachedFrom(html, scripts);
    const key = reached.join();
    if (!known.has(key)) known.set(key, classesOfScripts(reached.map((name) => scripts.get(name)!)));
    writeFileSync(join(folder, file), trimPolicy(slimStyles(html, known.get(key)!)));
  }
}

/** The scripts that a page may come to load: those it names, those they name, and so on. */
export function reachedFrom(html: string, scripts: ReadonlyMap<string, string>): string[] {
  const reached = new Set<string>();
  const follow = (text: string) => {
    for (const [, name = ''] of text.matchAll(/["'`](?:\.\/|[^"'`\s]*_astro\/)([\w.-]+\.js)["'`]/g)) {
      if (reached.has(name) || !scripts.has(name)) continue;
      reached.add(name);
      follow(scripts.get(name)!);
    }
  };
  follow(html);
  return [...reached].sort();
}
