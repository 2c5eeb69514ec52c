/**
 * What searches the text of pages, as one script for each language: Pagefind's engine and all that each of its searches needs; for
 * English, whose index is packed anew, what reads that without the engine. Alone,
 * Pagefind asks for its client, an entry file, the index's table and its WebAssembly one after the other; in one file, with no more of a
 * client than is used, they cost one request and a quarter less.
 */
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { build } from 'rolldown';
import { rootOf } from '../../i18n/addresses.ts';
import { unpackCatalogue, type PackedCatalogue } from '../../search/catalogue.ts';
import { readCbor } from '../../search/cbor.ts';
import type { PackedPages } from '../../search/text-files.ts';

/** What Pagefind writes of its indexes, one for each language of the pages. A language whose words it does not stem has no engine of its own. */
interface Entry {
  readonly languages: Readonly<
    Record<string, { readonly hash: string; readonly wasm: string | null }>
  >;
}

/** Writes `pagefind/engine.js` below the root of each language of a folder of pages: the search in the pages of that language. */
export async function packTextEngine(folder: string): Promise<void> {
  const pagefind = join(folder, 'pagefind');
  const { languages } = JSON.parse(
    readFileSync(join(pagefind, 'pagefind-entry.json'), 'utf8'),
  ) as Entry;
  for (const [language, { hash, wasm }] of Object.entries(languages)) {
    const root = rootOf(language);
    const file = join(folder, root, 'search/catalogue.json');
    if (!existsSync(file)) continue;
    const catalogue = JSON.parse(readFileSync(file, 'utf8')) as PackedCatalogue;
    const addresses = unpackCatalogue(catalogue).map(({ entry }) => root + entry.u);
    const pages = pagesIn(pagefind, language);
    const table = fileOf(pagefind, `pagefind.${hash}.pf_meta`);
    const built = `built:${JSON.stringify(catalogue.built)}`;
    const target = join(folder, root, 'pagefind');
    mkdirSync(target, { recursive: true });
    // Which files the pages are is asked for once one is read: after the list.
    if (language === 'en')
      writeFileSync(
        join(target, 'pages.txt'),
        addresses.map((address) => pages.get(address)?.mark ?? '').join(' '),
      );
    const packed =
      language === 'en'
        ? `{${built},${fieldsOf(packEnglish(table, addresses, pages))}}`
        : `{${built},pages:${JSON.stringify(marksOf(addresses, pages))},wasm:${literalOf(fileOf(pagefind, `wasm.${wasm ?? 'unknown'}.pagefind`))},table:${literalOf(table)}}`;
    writeFileSync(
      join(target, 'engine.js'),
      `const packed=${packed};${await scriptOf(language === 'en' ? 'english-text' : 'text-engine')}`,
    );
  }
}

/** A script of search, as one file. */
async function scriptOf(name: string): Promise<string> {
  const { output } = await build({
    input: join(import.meta.dirname, `../../search/${name}.ts`),
    write: false,
    transform: { target: 'es2022' },
    output: { format: 'esm', minify: true },
  });
  return output[0].code;
}

const fieldsOf = (fields: object) => JSON.stringify(fields).slice(1, -1);

/** Pages of an index by address: the mark by which Pagefind knows each, and the words of its text. */
type IndexedPages = ReadonlyMap<string, { readonly mark: string; readonly words: number }>;

/** What the reader of the English index needs of its table: where its pages stand in the catalogue, and the first stem of each file. */
function packEnglish(table: Buffer, addresses: readonly string[], pages: IndexedPages) {
  const [, indexed, files] = readCbor(table) as [
    string,
    [id: string, words: number, hash: string][],
    [first: string, last: string, file: string][],
  ];
  const unlisted = [...pages.keys()].filter((address) => !addresses.includes(address));
  const all = [...addresses, ...unlisted].map((address) => pages.get(address)?.mark);
  const places = indexed.map(([id]) => all.indexOf(id.slice(id.indexOf('_') + 1)).toString(36));
  const width = Math.max(...places.map((one) => one.length));
  return {
    lengths: lengthsOf(addresses, pages),
    unlisted: all.slice(addresses.length).join(' '),
    width,
    order: places.map((one) => one.padStart(width, '0')).join(''),
    files: files.map(([first, , file]) => `${first} ${file}`).join('\n'),
  };
}

/** Bytes as a literal of one character each, escaped no more than must be: so they compress as well as they do alone. */
const literalOf = (bytes: Buffer) =>
  `\`${bytes
    .toString('latin1')
    .replaceAll(/[\\`$]/g, '\\$&')
    .replaceAll('\r', '\\r')}\``;

/** What Pagefind puts before the content of every file. */
const mark = 'pagefind_dcd';

/** The content of a file of Pagefind's, unpacked. */
const fileOf = (pagefind: string, name: string): Buffer =>
  gunzipSync(readFileSync(join(pagefind, name))).subarray(mark.length);

function pagesIn(pagefind: string, language: string): IndexedPages {
  const folder = join(pagefind, 'fragment');
  return new Map(
    readdirSync(folder)
      // Files of an index are named after its language.
      .filter((name) => name.startsWith(`${language}_`))
      .map((name) => {
        const { url, word_count: words } = JSON.parse(
          gunzipSync(readFileSync(join(folder, name)))
            .toString('utf8')
            .slice(mark.length),
        ) as { url: string; word_count: number };
        return [url, { mark: name.replace(/^\w+?_|\.pf_fragment$/g, ''), words }];
      }),
  );
}

/** For each address the beginning of the mark by which Pagefind knows its page, as short as tells pages apart, and the length of its text, roughly. */
function marksOf(addresses: readonly string[], pages: IndexedPages): PackedPages {
  const all = [...pages.values()].map((one) => one.mark);
  let length = 3;
  while (new Set(all.map((one) => one.slice(0, length))).size < all.length) length++;
  const marks = addresses.map((address) => pages.get(address)?.mark ?? '');
  return {
    length,
    marks: marks.map((one) => one.slice(0, length).padEnd(length, '-')).join(''),
    lengths: lengthsOf(addresses, pages),
  };
}

/** The lengths of texts in half powers of two, in one letter. */
const lengthsOf = (addresses: readonly string[], pages: IndexedPages) =>
  addresses
    .map((address) => Math.round(2 * Math.log2(pages.get(address)?.words ?? 1)).toString(36))
    .join('');
