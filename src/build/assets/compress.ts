/**
 * Writes a copy compressed with Brotli beside each file that gains by it, for servers that send such copies as they are. What few
 * readers without Brotli get, servers compress with gzip when asked: copies of that too were a seventh of the output.
 */
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import zlib, { constants } from 'node:zlib';
import { placeOf } from '../../i18n/addresses.ts';
import { filesBelow } from '../files-below.ts';

/** What is text. The search index comes compressed, and so do pictures of points. */
const compressible = /\.(html|js|css|svg|xml|atom|json|webmanifest|txt|md|ics|csv)$/;

/**
 * What programs and editors ask for one by one: the data, the Markdown and the file of each record. A copy would save them a packet or
 * two; all copies together were a fifth of the output.
 */
const seldom = /^(api\/v1\/\w+\/|editing\/files\/)|\.md$/;

/** Smaller files fit into one packet of the network as they are. */
const leastBytes = 1_000;

/**
 * Brotli's 6, looking back no further than the file is long, takes a sixtieth of the time of its 11 and a tenth more bytes (measured on
 * these pages: 0.24 ms and 5,815 bytes; its 8, looking back four megabytes, 0.59 ms and 5,813).
 */
const brotli = (text: Uint8Array, quality: number) =>
  brotliCompress(text, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_LGWIN]: Math.min(22, Math.max(16, Math.ceil(Math.log2(text.length)))),
      [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
    },
  });

/** What one round trip brings, in bytes, and so what a page may weigh: the ten packets that a server sends before it waits, less their headers. */
const oneRoundTrip = 14_000;
/** The few pages that Brotli's 6 leaves above one round trip are worth its 11: most come into it, lists need a packet or two less. */
const isLarge = (bytes: number) => bytes > oneRoundTrip;

/** The few files that every reader or every searcher of a language loads are worth the time. Scripts larger than this serve only those who edit or plan. */
const isEveryones = (file: string, bytes: number) =>
  /^\/(pagefind\/engine\.js|search\/(\w+\.json|index\.html))$/.test(placeOf(`/${file}`).address) ||
  (/^_astro\/.*\.js$/.test(file) && bytes < 50_000);

const brotliCompress = promisify(zlib.brotliCompress);

/** Files at work at once: libuv compresses in threads of its own, and must never wait for the next file. */
const atOnce = 16;

/** Compresses every file of a folder that is worth it. */
export async function compressFiles(folder: string): Promise<void> {
  const files = filesBelow(folder)
    .filter((file) => compressible.test(file) && !seldom.test(file))
    .map((file) => ({ file, bytes: statSync(join(folder, file)).size }))
    .filter(({ bytes }) => bytes >= leastBytes)
    // The largest first, so that no thread is left with one of them at the end.
    .sort((a, b) => b.bytes - a.bytes)
    .values();
  const compressInTurn = async () => {
    for (const { file } of files) await compressFile(folder, file);
  };
  await Promise.all(Array.from({ length: atOnce }, compressInTurn));
}

async function compressFile(folder: string, file: string): Promise<void> {
  const text = readFileSync(join(folder, file));
  const quick = isEveryones(file, text.length) ? undefined : await brotli(text, 6);
  const isEnough = quick && !(file.endsWith('.html') && isLarge(quick.length));
  const small = isEnough ? quick : await brotli(text, 11);
  if (small.length < text.length) writeFileSync(join(folder, `${file}.br`), small);
}
