/** The search index of a folder of pages. */
import { existsSync, readdirSync, rmSync, statfsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import type { Environment } from '../../context/environment.ts';
import { languageOf } from '../../i18n/addresses.ts';
import { filesBelow } from '../files-below.ts';
import { packTextEngine } from './text-engine.ts';

/**
 * Word positions in one file of the index. A search loads a file for each of its words, so smaller files than usual (20,000)
 * cost a slow line less; more files make the table that each search needs longer, so a large site
 * has larger ones.
 */
const positionsPerFile = (pages: number) => Math.max(1000, pages);

/** Indexes every page that marks a body, writes `pagefind/` beside them, and returns how many pages it holds. */
export async function indexPages(folder: string): Promise<number> {
  // If its program stops, Pagefind prints a trace of its own before it throws; the cause below is enough.
  const { error: say } = console;
  console.error = () => {};
  // Pagefind takes this setting from the environment alone, and calls it unstable: without it search is slower, not wrong.
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = String(
    positionsPerFile(
      // Each language has an index of its own; none has more pages than English.
      filesBelow(folder).filter((file) => file.endsWith('.html') && languageOf(file) === 'en')
        .length,
    ),
  );
  // A program that dies at the wrong moment never answers: then nothing is left to wait for, and this is how one learns of it.
  const silence = Promise.withResolvers<never>();
  const onSilence = () => silence.reject(new Error("Pagefind's program stopped"));
  process.once('beforeExit', onSilence);
  try {
    const count = await Promise.race([indexed(folder), silence.promise]);
    await close();
    return count;
  } catch (error) {
    void close().catch(() => undefined);
    throw new Error(`The search index could not be built: ${(error as Error).message}.`, {
      cause: fullDisk(folder) ?? error,
    });
  } finally {
    process.off('beforeExit', onSilence);
    console.error = say;
  }
}

/** Pagefind's program ends without a word to us when the disk is full. Its error, if no room is left where a folder is. */
export function fullDisk(
  folder: string,
  stat: (folder: string) => { bavail: number; bsize: number } = statfsSync,
): Error | undefined {
  const { bavail, bsize } = stat(folder);
  return bavail * bsize < 1_000_000
    ? Object.assign(new Error('No room is left.'), { code: 'ENOSPC' })
    : undefined;
}

async function indexed(folder: string): Promise<number> {
  const { index, errors } = await createIndex();
  if (!index) throw new Error(errors.join(' '));
  const added = await index.addDirectory({ path: folder });
  const written = await index.writeFiles({ outputPath: join(folder, 'pagefind') });
  const failures = [...added.errors, ...written.errors];
  if (failures.length > 0) throw new Error(failures.join(' '));
  dropInterfaces(join(folder, 'pagefind'));
  await packTextEngine(folder);
  return added.page_count;
}

/** Pagefind brings ready-made interfaces; the site has its own. */
function dropInterfaces(pagefind: string): void {
  for (const name of readdirSync(pagefind))
    if (/^pagefind-(.*ui|highlight)\.(js|css)$/.test(name)) rmSync(join(pagefind, name));
}

/** Throws if Pagefind's program is not on this machine: better before the pages are built than after. */
export function requireIndexer(env: Environment): void {
  const named = env['PAGEFIND_BINARY_PATH'] ?? env['PAGEFIND_EXTENDED_BINARY_PATH'];
  if (named ? existsSync(named) : isInstalled()) return;
  throw new Error(
    `Pagefind's program is missing${named ? ` at ${named}` : ''}, so search could not be built. Run \`npm ci\`, then build again.`,
  );
}

/** Pagefind brings its program in a package of its own for each system. */
function isInstalled(): boolean {
  const require = createRequire(import.meta.resolve('pagefind'));
  const system = `@pagefind/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return ['pagefind_extended', 'pagefind'].some((program) => {
    try {
      return existsSync(require.resolve(`${system}/bin/${program}${suffix}`));
    } catch {
      return false;
    }
  });
}
