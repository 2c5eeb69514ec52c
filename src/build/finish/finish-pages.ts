/** The last touches to the built pages, before anything reads them: each is read once and written once. */
import { globSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inlineOf, trimPolicy } from './csp.ts';
import { markdownOf } from './html-to-markdown.ts';
import { detours, withoutDetours } from './inline-reexports.ts';
import { classesOfScripts, slimmed } from './prune-css.ts';

/**
 * Leaves in each page the scripts and styles that it uses and a policy for what it holds, and writes its copy in Markdown
 * beside it. Returns how many copies there are.
 */
export function finishPages(folder: string): number {
  const scripts = withoutReexports(folder);
  let copies = 0;
  for (const file of globSync('**/*.html', { cwd: folder })) {
    const path = join(folder, file);
    const html = withoutDetours(readFileSync(path, 'utf8'), scripts.detour);
    const page = finish(html, classesGiven(reachedFrom(html, scripts.texts), scripts.texts));
    writeFileSync(path, page);
    const markdown = markdownOf(page);
    if (markdown === undefined) continue;
    writeFileSync(path.replace(/html$/, 'md'), markdown);
    copies++;
  }
  return copies;
}

/** Removes the scripts that only name another. Returns the texts of those that stay, and what stands in the place of the others. */
function withoutReexports(folder: string) {
  const texts = scriptsOf(folder);
  const detour = detours(texts);
  for (const name of detour.keys()) {
    rmSync(join(folder, '_astro', name));
    texts.delete(name);
  }
  for (const [name, text] of texts) {
    const direct = withoutDetours(text, detour);
    texts.set(name, direct);
    writeFileSync(join(folder, '_astro', name), direct);
  }
  return { texts, detour };
}

/** A page as Astro wrote it with the styles it uses, by itself and by the scripts it reaches, and the policy it needs. */
function finish(html: string, classesByScripts: ReadonlySet<string>): string {
  const inline = inlineOf(html);
  const slim = slimmed(html, inline.styles, classesByScripts);
  return trimPolicy(slim.html, { scripts: inline.scripts, styles: slim.styles });
}

/** The scripts of a folder of pages, by name. */
export function scriptsOf(folder: string): Map<string, string> {
  const below = join(folder, '_astro');
  const names = readdirSync(below, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.js'),
  );
  return new Map(names.map((name) => [name, readFileSync(join(below, name), 'utf8')]));
}

/** The classes that the scripts a page may load give. Most pages load the same. */
function classesGiven(
  reached: readonly string[],
  scripts: ReadonlyMap<string, string>,
): ReadonlySet<string> {
  const key = reached.join();
  let classes = known.get(key);
  if (!classes)
    known.set(key, (classes = classesOfScripts(reached.map((name) => scripts.get(name)!))));
  return classes;
}

// The name of a script holds the fingerprint of its text.
const known = new Map<string, Set<string>>();

/** The scripts that a page may come to load: those it names, those they name, and so on. */
export function reachedFrom(html: string, scripts: ReadonlyMap<string, string>): string[] {
  const reached = new Set<string>();
  const follow = (text: string) => {
    for (const [, name = ''] of text.matchAll(/(?:_astro\/|["'`]\.\/)([\w.-]+\.js)["'`]/g)) {
      if (reached.has(name) || !scripts.has(name)) continue;
      reached.add(name);
      follow(scripts.get(name)!);
    }
  };
  follow(html);
  return [...reached].sort();
}
