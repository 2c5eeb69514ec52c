/** The scripts that pages load, as the bundler wrote them. */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folderOf = (site: string) => join(site, '_astro');

/** The scripts of a site, by name. */
export const scriptsOf = (site: string): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(folderOf(site))
      .filter((name) => name.endsWith('.js'))
      .map((name) => [name, readFileSync(join(folderOf(site), name), 'utf8')]),
  );

/**
 * Saves every page a request: a script that other scripts import too is written by the bundler as a file that only imports
 * it, and pages name that file. Here the script itself gets the name that pages know. (Measured: without this step each page
 * loads two scripts instead of one. No setting of the bundler avoids it.)
 */
export function inlineReexports(site: string): void {
  const scripts = scriptsOf(site);
  const renamed = renamesOf(scripts);
  const texts = [...scripts].filter(([, text]) => !passedOn(text, scripts));
  for (const name of scripts.keys()) rmSync(join(folderOf(site), name));
  for (const [name, text] of texts)
    writeFileSync(
      join(folderOf(site), renamed.get(name) ?? name),
      withPlainImports(text).replaceAll(/[\w.-]+\.js/g, (one) => renamed.get(one) ?? one),
    );
}

/** A script without the lists of files that Vite would load ahead: nothing loads ahead here, and every page would carry them. */
const withPlainImports = (text: string) =>
  text
    .replace(/^const __vite__mapDeps=.*;\n/, '')
    .replaceAll(/__vite__mapDeps\(\[[\d,]*\]\)/g, '[]')
    .replaceAll(/[\w$]+\(\(\)=>(import\(`[^`]+`\)),\[\]\)/g, '$1');

/** The new name of each script that others only pass on, and of files that pass it on beside the one that pages name. */
function renamesOf(scripts: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const passing = [...scripts].filter(([, text]) => passedOn(text, scripts)).map(([name]) => name);
  // Files that stand in pages come first.
  passing.sort((a, b) => Number(isOfPage(b)) - Number(isOfPage(a)));
  return new Map(
    [...Map.groupBy(passing, (name) => passedOn(scripts.get(name)!, scripts)!)].flatMap(
      ([script, [name = '', ...others]]) => [script, ...others].map((one) => [one, name] as const),
    ),
  );
}

/** Whether pages name a script, by the name that `astro.config.mjs` gives. */
const isOfPage = (name: string) => name.startsWith('page.');

/** The script that a text only passes on, if it does nothing else. */
function passedOn(text: string, scripts: ReadonlyMap<string, string>): string | undefined {
  const name = /^import\s*["']\.\/([\w.-]+\.js)["'];?\s*$/.exec(text)?.[1];
  return name && scripts.has(name) ? name : undefined;
}

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
