/** Writes a compressed copy beside each file that gains by it, for servers that send such copies as they are. */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { piecesOf, type Crew } from '../workers/worker-pool.ts';
import { doneBy, keyOf, openKept, type Kept } from '../workers/build-cache.ts';

/** What is text. The search index comes compressed, and so do pictures of points. */
const compressible = /\.(html|js|css|svg|xml|atom|json|webmanifest|txt|md|ics|csv)$/;

/** Smaller files fit into one packet of the network as they are. */
const leastBytes = 1_000;

/**
 * Brotli's 6, looking back no further than the file is long, takes a sixtieth of the time of its 11 and a tenth more bytes (measured on
 * these pages: 0.24 ms and 5,815 bytes; its 8, looking back four megabytes, 0.59 ms and 5,813).
 */
const brotli = (text: Uint8Array, quality: number) =>
  brotliCompressSync(text, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_LGWIN]: Math.min(22, Math.max(16, Math.ceil(Math.log2(text.length)))),
      [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
    },
  });

/** What one round trip brings, in bytes, and so what a page may weigh: the ten packets that a server sends before it waits, less their headers. */
const oneRoundTrip = 14_000;
/** Brotli's 11 may bring a page into one round trip that its 6 leaves a tenth above it. */
const isNear = (bytes: number) => bytes > oneRoundTrip && bytes < oneRoundTrip * 1.2;

/** The few files that every reader or every searcher loads are worth the time. Scripts larger than this serve only those who edit or plan. */
const isEveryones = (file: string, bytes: number) =>
  /^(pagefind\/engine\.js|search\/\w+\.json)$/.test(file) ||
  (/^_astro\/.*\.js$/.test(file) && bytes < 50_000);

const tools = doneBy(import.meta.filename);

/** Files of one piece of work; small enough that the threads end at about the same time. A large file is a piece of its own, and they come first. */
const pieceSize = 64;
const large = 100_000;

export interface CopyPiece {
  readonly folder: string;
  readonly files: readonly string[];
  readonly round: number;
}

/**
 * Compresses, with a crew, every file of a folder that is worth it, except those that were looked at before. Returns the
 * names of all that were looked at.
 */
export async function compressFiles(
  folder: string,
  crew: Crew,
  round: number,
  before: ReadonlySet<string> = new Set(),
): Promise<Set<string>> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => compressible.test(file) && !before.has(file))
    .sort();
  const isLarge = (file: string) => statSync(join(folder, file)).size > large;
  const { alone = [], together = [] } = Object.groupBy(files, (file) =>
    isLarge(file) ? 'alone' : 'together',
  );
  const pieces = [...piecesOf(alone, 1), ...piecesOf(together, pieceSize)];
  await crew.have(
    'copyPiece',
    pieces.map((some) => ({ folder, files: some, round })),
  );
  return new Set(files);
}

/** Compresses some files of a folder, the work of one thread at a time, and returns how many were worth it. */
export function copyPiece({ folder, files, round }: CopyPiece): number {
  const kept = openKept(round);
  const count = files.filter((file) => copyFile(folder, file, kept)).length;
  kept.save();
  kept.close();
  return count;
}

function copyFile(folder: string, file: string, kept: Kept): boolean {
  const text = readFileSync(join(folder, file));
  if (text.length < leastBytes) return false;
  const copy = (quality: number) =>
    kept.orMake(keyOf(tools, `br ${quality}`, text), () => brotli(text, quality));
  const quick = isEveryones(file, text.length) ? undefined : copy(6);
  const write = (end: string, small: Uint8Array) =>
    small.length < text.length && writeFileSync(join(folder, `${file}.${end}`), small);
  write('br', quick && !(file.endsWith('.html') && isNear(quick.length)) ? quick : copy(11));
  write(
    'gz',
    kept.orMake(keyOf(tools, 'gz', text), () => gzipSync(text, { level: 9 })),
  );
  return true;
}
