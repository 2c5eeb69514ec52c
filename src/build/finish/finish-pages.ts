/** The last touches to the built pages, before anything reads them, and what is made of each alone. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import type { Crew } from '../workers/worker-pool.ts';
import { doneBy, keyOf, openKept } from '../workers/build-cache.ts';
import { markdownOf } from './html-to-markdown.ts';
import { inlineOf, trimPolicy } from './csp.ts';
import { detours, withoutDetours } from './inline-reexports.ts';
import { classesOfScripts, slimmed } from './prune-css.ts';
import { partsOf, type PageParts } from './verify.ts';

/** A page as Astro drew it. */
export interface Drawn {
  /** Its file below the folder of the site. */
  readonly file: string;
  readonly html: string;
}

export interface FinishPiece {
  readonly folder: string;
  readonly pages: readonly Drawn[];
  /** Scripts that only name another, with what stands in their place. */
  readonly detour: ReturnType<typeof detours>;
  readonly round: number;
}

/** A page as it will be published. */
export interface Finished {
  readonly file: string;
  readonly parts: PageParts;
  /** Whether it has a twin in Markdown, as every page that names one. */
  readonly hasTwin: boolean;
}

/** Pages of one piece of work: few enough that the threads end at about the same time, and that few wait in memory. */
const pieceSize = 24;
/** Pieces that may wait before no more pages are taken, so that memory holds a large site too. */
const mostWaiting = 12;

/**
 * Finishes pages with a crew as they come: leaves in each the scripts and styles that it uses and a policy for
 * what it holds, and writes it with its twin in Markdown into a folder. `ready` must be called before the first page, when the scripts are there;
 * `end` returns what the last check needs to know of each page, sorted by name.
 */
export function finishing(folder: string, crew: Crew, round: number) {
  let detour: ReturnType<typeof detours> = new Map();
  let held: Drawn[] = [];
  let waiting = 0;
  const pieces: Promise<Finished[]>[] = [];
  const send = async () => {
    const pages = held;
    held = [];
    waiting++;
    const [finished = []] = await crew.have(
      'finishPiece',
      [{ folder, pages, detour, round }],
      'urgent',
    );
    waiting--;
    return finished;
  };
  return {
    ready: () => {
      const scripts = scriptsOf(folder);
      detour = detours(scripts);
      for (const name of detour.keys()) rmSync(join(folder, '_astro', name));
      for (const [name, text] of scripts)
        if (!detour.has(name))
          writeFileSync(join(folder, '_astro', name), withoutDetours(text, detour));
    },
    take: async (file: string, html: string) => {
      held.push({ file, html });
      if (held.length < pieceSize) return;
      const piece = send();
      pieces.push(piece);
      // A fault in one page stops the build at `end`, or here if it is known by then.
      piece.catch(() => undefined);
      if (waiting > mostWaiting) await piece;
    },
    end: async (): Promise<Finished[]> => {
      if (held.length > 0) pieces.push(send());
      const finished = (await Promise.all(pieces)).flat();
      return finished.sort((a, b) => (a.file < b.file ? -1 : 1));
    },
  };
}

/** Finishes some pages, or finds them finished: the work of one thread at a time. */
export function finishPiece({ folder, pages, detour, round }: FinishPiece): Finished[] {
  const scripts = scriptsOf(folder);
  const kept = openKept(round);
  const finished = pages.map(({ file, html: drawn }) => {
    const html = withoutDetours(drawn, detour);
    const reached = reachedFrom(html, scripts);
    const key = keyOf(tools, reached.join(), html);
    const packed = kept.orMake(key, () =>
      zstdCompressSync(JSON.stringify(made(html, scripts, reached))),
    );
    const { page, markdown, parts } = JSON.parse(zstdDecompressSync(packed).toString()) as Made;
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), page);
    if (markdown !== undefined) writeFileSync(join(folder, file.replace(/html$/, 'md')), markdown);
    return { file, parts, hasTwin: markdown !== undefined };
  });
  kept.save();
  kept.close();
  return finished;
}

/** All that is made of one page as Astro wrote it. */
interface Made {
  readonly page: string;
  readonly markdown?: string | undefined;
  readonly parts: PageParts;
}

function made(
  html: string,
  scripts: ReadonlyMap<string, string>,
  reached: readonly string[],
): Made {
  const page = finish(html, scripts, reached);
  return { page, markdown: markdownOf(page), parts: partsOf(page) };
}

const tools = doneBy(import.meta.filename);

/** A page as Astro wrote it with the styles it uses, by itself and by the scripts it reaches, and the policy it needs. */
function finish(
  written: string,
  scripts: ReadonlyMap<string, string>,
  reached: readonly string[],
): string {
  const inline = inlineOf(written);
  const slim = slimmed(written, inline.styles, classesGiven(reached, scripts));
  return trimPolicy(slim.html, { scripts: inline.scripts, styles: slim.styles });
}

/** The scripts of a folder of pages, by name. */
function scriptsOf(folder: string): ReadonlyMap<string, string> {
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
