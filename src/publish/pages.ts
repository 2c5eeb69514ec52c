/** The last touches to the built pages, before anything reads them, and what is made of each alone. */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { numberSources } from './citations.ts';
import { piecesOf, type Crew } from './crew.ts';
import { doneBy, keyOf, openKept } from './kept.ts';
import { markdownOf } from './markdown.ts';
import { inlineOf, trimPolicy } from './policy.ts';
import { detours, withoutDetours } from './scripts.ts';
import { classesOfScripts, slimmed } from './styles.ts';
import { partsOf, type PageParts } from './verify.ts';

export interface FinishPiece {
  readonly folder: string;
  /** Names of pages below the folder. */
  readonly files: readonly string[];
  /** Scripts that only name another, with what stands in their place. */
  readonly detour: ReturnType<typeof detours>;
  readonly round: number;
}

/** A page as it will be published. */
export interface Finished {
  readonly file: string;
  readonly parts: PageParts;
  /** Whether it has a twin in Markdown, as every page that is meant to be found. */
  readonly hasTwin: boolean;
}

/**
 * Numbers the sources of every page of a folder, leaves in it the scripts and styles that it uses and a policy for what it holds, and writes its
 * twin in Markdown beside it. Returns what the last check needs to know of each page, sorted by name.
 */
export async function finishPages(folder: string, crew: Crew, round: number): Promise<Finished[]> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .map((name) => name.replaceAll('\\', '/'))
    .sort();
  const scripts = scriptsOf(folder);
  const detour = detours(scripts);
  for (const name of detour.keys()) rmSync(join(folder, '_astro', name));
  for (const [name, text] of scripts) if (!detour.has(name)) writeFileSync(join(folder, '_astro', name), withoutDetours(text, detour));
  const pieces = piecesOf(files, 48).map((some) => ({ folder, files: some, detour, round }));
  return (await crew.have('finishPiece', pieces)).flat();
}

/** Finishes some pages, or finds them finished: the work of one thread at a time. */
export function finishPiece({ folder, files, detour, round }: FinishPiece): Finished[] {
  const scripts = scriptsOf(folder);
  const kept = openKept(round);
  const finished = files.map((file) => {
    const html = withoutDetours(readFileSync(join(folder, file), 'utf8'), detour);
    const isFound = /(^|\/)index\.html$/.test(file);
    const key = keyOf(tools, String(isFound), reachedFrom(html, scripts).join(), html);
    const packed = kept.orMake(key, () => zstdCompressSync(JSON.stringify(made(html, scripts, isFound))));
    const { page, markdown, parts } = JSON.parse(zstdDecompressSync(packed).toString()) as Made;
    writeFileSync(join(folder, file), page);
    if (markdown !== undefined) writeFileSync(join(folder, file.replace(/html$/, 'md')), markdown);
    return { file, parts, hasTwin: markdown !== undefined };
  });
  kept.save();
  kept.close();
  return finished;
}

/** Writes the twins of pages that were changed after they were finished. */
export function writeTwins(folder: string, files: readonly string[]): void {
  for (const file of files) {
    const markdown = markdownOf(readFileSync(join(folder, file), 'utf8'));
    if (markdown !== undefined) writeFileSync(join(folder, file.replace(/html$/, 'md')), markdown);
  }
}

/** All that is made of one page as Astro wrote it. */
interface Made {
  readonly page: string;
  readonly markdown?: string | undefined;
  readonly parts: PageParts;
}

function made(html: string, scripts: ReadonlyMap<string, string>, isFound: boolean): Made {
  const page = finish(html, scripts);
  return { page, markdown: isFound ? markdownOf(page) : undefined, parts: partsOf(page) };
}

const tools = doneBy(import.meta.filename);

/** A page as Astro wrote it with its sources numbered, the styles it uses and the policy it needs. */
export function finish(written: string, scripts: ReadonlyMap<string, string>): string {
  const html = numberSources(written);
  const inline = inlineOf(html);
  const slim = slimmed(html, inline.styles, classesGiven(html, scripts));
  return trimPolicy(slim.html, { scripts: inline.scripts, styles: slim.styles });
}

/** The scripts of a folder of pages, by name. */
function scriptsOf(folder: string): ReadonlyMap<string, string> {
  const below = join(folder, '_astro');
  const names = readdirSync(below, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js'));
  return new Map(names.map((name) => [name, readFileSync(join(below, name), 'utf8')]));
}

/** The classes that the scripts a page may load give. Most pages load the same. */
function classesGiven(html: string, scripts: ReadonlyMap<string, string>): ReadonlySet<string> {
  const reached = reachedFrom(html, scripts);
  const key = reached.join();
  let classes = known.get(key);
  if (!classes) known.set(key, (classes = classesOfScripts(reached.map((name) => scripts.get(name)!))));
  return classes;
}

// The name of a script holds the fingerprint of its text.
const known = new Map<string, Set<string>>();

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
