/** What readers who keep the guide on their device fetch: the service worker, and the whole guide in a few parts. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompressSync, constants, deflate } from 'node:zlib';
// rolldown is what Vite bundles with; the worker is no page, so Astro does not bundle it.
import { build } from 'rolldown';
import { stylePlace, type Part, type Parts } from '../../offline/names.ts';
import type { Settings } from '../../context/settings.ts';
import { languageOf, placeOf, rootOf } from '../../i18n/addresses.ts';
import type { Words } from '../../i18n/index.ts';
import { filesBelow } from '../files-below.ts';
import { reachedFrom, scriptsOf } from './scripts.ts';

/** Writes all of it into a folder of pages. The worker comes first, for the list of the parts says what it weighs. */
export async function writeOfflineFiles(
  folder: string,
  { base, now }: Settings,
  languages: readonly Words[],
): Promise<void> {
  const day = now.toString().slice(0, 10);
  const texts = Object.fromEntries(
    languages.map(({ lang, t }) => [
      lang,
      { notice: t('offline.notice'), missing: t('offline.missing') },
    ]),
  );
  const shell = await writeWorker(folder, base, { day, texts });
  for (const { lang } of languages) await writeParts(folder, lang, day, shell);
}

/** A part is written when it holds this much, before compression, so that a phone never has to hold more at once. */
const partSize = 2_000_000;

/** Types of the files that belong to the guide, by their ending; all others are left out. */
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};
const binary = 'application/octet-stream';

/** Feeds, data and copies for programs are no part of what a reader keeps. */
const belongs = (file: string) =>
  !/^(api|offline|calendars|feeds|schemas)\//.test(file) &&
  file !== 'sw.js' &&
  (file.startsWith('pagefind/')
    ? /^pagefind\/(engine\.js$|pages\.txt$|index\/|fragment\/)/.test(file)
    : extname(file) in types && !file.endsWith('.br'));

/** Whether a file belongs to what a reader of a language keeps: its pages, its search with the pieces of its index, which lie beside those of all languages, and what all share. */
const belongsTo = (language: string) => (file: string) => {
  const piece = /^pagefind\/(?:index|fragment)\/([a-z]+)_/.exec(file);
  if (piece) return piece[1] === language;
  return (
    languageOf(file) === language ||
    (language !== 'en' && !/\.html$|^(pagefind|search)\//.test(file) && languageOf(file) === 'en')
  );
};

/** Writes the parts of the guide in a language below its `offline/` and their list with sizes. `shell` is what the worker fetches at once, in bytes. */
async function writeParts(
  folder: string,
  language: string,
  day: string,
  shell: number,
): Promise<void> {
  const files = filesIn(folder)
    .filter((file) => belongs(placeOf(`/${file}`).address.slice(1)))
    .filter(belongsTo(language));
  const target = join(folder, rootOf(language), 'offline');
  mkdirSync(target, { recursive: true });
  const writing: Promise<Parts['parts'][number]>[] = [];
  let styles: string[] = [];
  let held: Part['files'][number][] = [];
  let size = 0;
  const write = () => {
    if (held.length > 0) writing.push(writePart(target, { styles, files: held }));
    [styles, held, size] = [[], [], 0];
  };
  for (const file of files) {
    const packed = pack(folder, file, styles);
    held.push(packed);
    size += (packed.text ?? packed.base64!).length;
    if (size > partSize) write();
  }
  write();
  const parts = await Promise.all(writing);
  const list: Parts = {
    day,
    language,
    build: revisionOf(parts.map(({ file }) => file).join()),
    pages: files.filter((file) => file.endsWith('.html')).length,
    bytes: parts.reduce((sum, { bytes }) => sum + bytes, 0),
    shell,
    parts,
  };
  writeFileSync(join(target, 'parts.json'), JSON.stringify(list));
}

const compress = promisify(deflate);

/**
 * Writes one part and says what it weighs. Only the page for reading offline fetches parts, so they need not stand there
 * uncompressed too. The name tells hosts nothing: one that knew the format might unpack it on the way.
 */
async function writePart(target: string, part: Part) {
  const packed = await compress(JSON.stringify(part), { level: 9 });
  const file = `part-${revisionOf(packed)}.pack`;
  writeFileSync(join(target, file), packed);
  return { file, bytes: packed.length };
}

function pack(folder: string, file: string, styles: string[]): Part['files'][number] {
  const path = file.replace(/(^|\/)index\.html$/, '$1');
  const bytes = readFileSync(join(folder, file));
  const type = types[extname(file)];
  if (!type) return { path, type: binary, base64: bytes.toString('base64') };
  const text = bytes.toString();
  const css = file.endsWith('.html') ? /<style>(.*?)<\/style>/s.exec(text)?.[1] : undefined;
  if (css === undefined) return { path, type, text };
  if (!styles.includes(css)) styles.push(css);
  return {
    path,
    type,
    text: text.replace(`<style>${css}</style>`, () => stylePlace),
    style: styles.indexOf(css),
  };
}

/** Pages whose scripts are kept from the start; what editors and planners load is not. */
const shellPages = ['index.html', 'search/index.html', 'offline/index.html'];
const shellFile = /^(favicon\.svg|search\/.*\.json|glossary\/words\.json)$/;

/** Bundles the service worker to `sw.js`, with the list of what it keeps from the start, and returns what that weighs compressed, in bytes. */
async function writeWorker(
  folder: string,
  base: string,
  words: { day: string; texts: Readonly<Record<string, { notice: string; missing: string }>> },
): Promise<number> {
  const all = filesIn(folder);
  const scripts = scriptsOf(folder);
  const needed = new Set(
    shellPages
      .flatMap((page) => reachedFrom(readFileSync(join(folder, page), 'utf8'), scripts))
      .map((name) => `_astro/${name}`),
  );
  const files = all
    .filter((file) => shellPages.includes(file) || needed.has(file) || shellFile.test(file))
    .map((file) => ({ file, bytes: readFileSync(join(folder, file)) }));
  const shell = files.map(({ file, bytes }) => ({
    url: base + file.replace(/(^|\/)index\.html$/, '$1'),
    revision: revisionOf(bytes),
    // A site that is published while the worker is installed would give it files of two builds under one day.
    integrity: `sha256-${createHash('sha256').update(bytes).digest('base64')}`,
  }));
  await build({
    input: 'src/offline/worker.ts',
    transform: {
      target: 'es2022',
      define: {
        GUIDE: JSON.stringify({ base, ...words, shell }),
        'process.env.NODE_ENV': '"production"',
      },
    },
    output: { file: join(folder, 'sw.js'), format: 'iife', minify: true },
  });
  return [...files.map(({ bytes }) => bytes), readFileSync(join(folder, 'sw.js'))].reduce(
    (sum, bytes) => sum + compressed(bytes),
    0,
  );
}

const revisionOf = (bytes: string | Uint8Array) =>
  createHash('sha256').update(bytes).digest('hex').slice(0, 16);

const compressed = (bytes: string | Uint8Array) =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }).length;

const filesIn = (folder: string) => filesBelow(folder).sort();
