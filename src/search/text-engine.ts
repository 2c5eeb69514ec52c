/** The search in the text of pages: Pagefind, with the files that every search needs packed beside it. `src/build/assets/text-engine.ts` makes a script of it. */
import { PagefindInstance } from 'pagefind-client';
import { ranking } from './pagefind.ts';

/** What `src/build/assets/text-engine.ts` writes before this script. */
declare const packed: {
  readonly built: string;
  /** Name and content of each file, a character for each byte. */
  readonly files: Readonly<Record<string, string>>;
  /** The marks of pages in the order of the catalogue, each of the same length. */
  readonly pages: { readonly length: number; readonly marks: string };
};
export const { built } = packed;

/** Pagefind's client, which finds the packed files here and asks for the rest. */
class PackedPagefind extends PagefindInstance {
  override throttledFetch(address: string): Promise<Response> {
    const text = packed.files[address.split('/').at(-1)!.split('?')[0]!];
    return text === undefined
      ? super.throttledFetch(address)
      : Promise.resolve(new Response(Uint8Array.from(text, (one) => one.charCodeAt(0))));
  }
}

/** The place in the catalogue of the page that Pagefind knows by a mark; -1 if the catalogue does not hold it. */
export function placeOf(id: string): number {
  const { pages } = packed;
  const mark = id.slice(id.indexOf('_') + 1, id.indexOf('_') + 1 + pages.length);
  for (let at = 0; at < pages.marks.length; at += pages.length)
    if (pages.marks.startsWith(mark, at)) return at / pages.length;
  return -1;
}

/** Starts Pagefind on the index below a base path. */
export async function openIndex(base: string, language: string): Promise<PagefindInstance> {
  const pagefind = new PackedPagefind({ basePath: `${base}pagefind/`, baseUrl: base, ...ranking });
  await pagefind.init(language, { load_wasm: true });
  return pagefind;
}
