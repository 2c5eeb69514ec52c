/**
 * Pagefind's engine and all that each of its searches needs, as one script. Alone, Pagefind asks for its client, an entry
 * file, the index's table and its WebAssembly one after the other; in one file, with no more of a client than is used, they cost one
 * request and a quarter less.
 */
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { build } from 'rolldown';
import { rootOf } from '../../i18n/addresses.ts';
import { unpackCatalogue, type PackedCatalogue } from '../../search/catalogue.ts';

/** What Pagefind writes of its indexes, one for each language of the pages. A language whose words it does not stem has no engine of its own. */
interface Entry {
  readonly languages: Readonly<
    Record<string, { readonly hash: string; readonly wasm: string | null }>
  >;
}

/** Writes `pagefind/engine.js` below the root of each language of a folder of pages: the search in the pages of that language. */
export async function packTextEngine(folder: string): Promise<void> {
  const pagefind = join(folder, 'pagefind');
  const { output } = await build({
    input: join(import.meta.dirname, '../../search/text-engine.ts'),
    write: false,
    transform: { target: 'es2022' },
    output: { format: 'esm', minify: true },
  });
  const { languages } = JSON.parse(
    readFileSync(join(pagefind, 'pagefind-entry.json'), 'utf8'),
  ) as Entry;
  for (const [language, { hash, wasm }] of Object.entries(languages)) {
    const root = rootOf(language);
    const file = join(folder, root, 'search/catalogue.json');
    if (!existsSync(file)) continue;
    const catalogue = JSON.parse(readFileSync(file, 'utf8')) as PackedCatalogue;
    const addresses = unpackCatalogue(catalogue).map(({ entry }) => root + entry.u);
    const pages = marksOf(pagefind, language, addresses);
    const packed = `{built:${JSON.stringify(catalogue.built)},pages:${JSON.stringify(pages)},wasm:${literalOf(fileOf(pagefind, `wasm.${wasm ?? 'unknown'}.pagefind`))},table:${literalOf(fileOf(pagefind, `pagefind.${hash}.pf_meta`))}}`;
    const target = join(folder, root, 'pagefind');
    mkdirSync(target, { recursive: true });
    writeFileSync(join(target, 'engine.js'), `const packed=${packed};${output[0].code}`);
  }
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

/** For each address the beginning of the mark by which Pagefind knows its page, as short as tells pages apart, and the length of its text, roughly. */
function marksOf(
  pagefind: string,
  language: string,
  addresses: readonly string[],
): { length: number; marks: string; lengths: string } {
  const folder = join(pagefind, 'fragment');
  const pages = new Map(
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
  const all = [...pages.values()].map((one) => one.mark);
  let length = 3;
  while (new Set(all.map((one) => one.slice(0, length))).size < all.length) length++;
  const known = addresses.map((address) => pages.get(address));
  return {
    length,
    marks: known.map((one) => (one?.mark ?? '').slice(0, length).padEnd(length, '-')).join(''),
    // Half powers of two, in one letter.
    lengths: known.map((one) => Math.round(2 * Math.log2(one?.words ?? 1)).toString(36)).join(''),
  };
}
