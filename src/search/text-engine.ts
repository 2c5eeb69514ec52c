/**
 * The search in the text of pages: Pagefind's engine and index, with the files that every search needs packed beside it, and as much of a
 * client as is used here: which pages hold a word, how often and where. `src/build/assets/text-engine.ts` makes a script of it.
 * Pagefind's own client brings five times as much. What its engine offers to a client may change with any version of it:
 * `test/unit/text-engine.test.ts` says so at once.
 */

/** What `src/build/assets/text-engine.ts` writes before this script. */
declare const packed: {
  readonly built: string;
  /** The engine and the table of the index, a character for each byte, both without the mark that Pagefind puts before its files. */
  readonly wasm: string;
  readonly table: string;
  /** The marks of pages in the order of the catalogue, each of the same length, and how long the text of each is. */
  readonly pages: { readonly length: number; readonly marks: string; readonly lengths: string };
};

/** A page that holds what was asked: its mark, and the places of the words in its text. */
export interface Found {
  readonly id: string;
  readonly score: number;
  readonly at: readonly number[];
}
/** A page as Pagefind keeps it. */
export interface PageText {
  /** Address below the site's root. */
  readonly url: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly anchors: readonly {
    readonly element: string;
    readonly id: string;
    readonly text: string;
    readonly location: number;
  }[];
}
export interface TextEngine {
  readonly built: string;
  /** Pages that hold a word in any of its forms. */
  readonly find: (word: string) => Promise<readonly Found[]>;
  readonly page: (id: string) => Promise<PageText>;
  /** The place in the catalogue of the page with a mark; -1 if the catalogue does not hold it. */
  readonly placeOf: (id: string) => number;
  /** How long the text of a page is, beside the mean of all. */
  readonly lengthOf: (place: number) => number;
}

/** What Pagefind's engine exports. Text goes in as a place and a length in its memory; a place alone is the state of a search. */
interface Exports {
  readonly memory: WebAssembly.Memory;
  readonly init_pagefind: (at: number, length: number) => number;
  readonly load_index_chunk: (state: number, at: number, length: number) => number;
  readonly request_indexes: (
    state: number,
    at: number,
    length: number,
  ) => [at: number, length: number];
  readonly search: (state: number, ...texts: number[]) => [at: number, length: number];
  readonly __wbindgen_malloc: (length: number, alignment: number) => number;
  readonly __wbindgen_free: (at: number, length: number, alignment: number) => void;
  readonly __wbindgen_externrefs: WebAssembly.Table;
  readonly __wbindgen_start: () => void;
}
/** Every file of Pagefind begins so. */
const mark = 'pagefind_dcd';
const bytesOf = (text: string) => Uint8Array.from(text, (one) => one.charCodeAt(0));

/** Starts the engine on the index that lies below a base path. */
export async function openIndex(base: string): Promise<TextEngine> {
  const { instance } = await WebAssembly.instantiate(bytesOf(packed.wasm), {
    './pagefind_web_bg.js': {
      __wbindgen_init_externref_table: () => {
        const table = engine.__wbindgen_externrefs;
        const offset = table.grow(4);
        table.set(0, undefined);
        [undefined, null, true, false].forEach((value, place) => table.set(offset + place, value));
      },
    },
  });
  const engine = instance.exports as unknown as Exports;
  engine.__wbindgen_start();

  const put = (bytes: Uint8Array): [at: number, length: number] => {
    const at = engine.__wbindgen_malloc(bytes.length, 1) >>> 0;
    new Uint8Array(engine.memory.buffer).set(bytes, at);
    return [at, bytes.length];
  };
  const text = (value: string) => put(new TextEncoder().encode(value));
  const take = ([at, length]: readonly [number, number]): unknown => {
    const bytes = new Uint8Array(engine.memory.buffer).slice(at >>> 0, (at >>> 0) + length);
    engine.__wbindgen_free(at, length, 1);
    return JSON.parse(new TextDecoder().decode(bytes));
  };
  let state = engine.init_pagefind(...put(bytesOf(packed.table))) >>> 0;

  const loads = new Map<string, Promise<void>>();
  const load = (name: string) => {
    const loading =
      loads.get(name) ??
      unpack(`${base}pagefind/index/${name}.pf_index`).then((bytes) => {
        state = engine.load_index_chunk(state, ...put(bytes)) >>> 0;
      });
    loads.set(name, loading);
    // What failed is asked for again.
    return loading.catch((error: unknown) => {
      loads.delete(name);
      throw error;
    });
  };

  const places = new Map<string, number>();
  const { length: size, marks, lengths } = packed.pages;
  for (let at = 0; at < marks.length; at += size) places.set(marks.slice(at, at + size), at / size);
  const scale = [...lengths].map((one) => 2 ** (parseInt(one, 36) / 2));
  const mean = scale.reduce((sum, one) => sum + one, 0) / (scale.length || 1);

  return {
    built: packed.built,
    find: async (word) => {
      const names = take(engine.request_indexes(state, ...text(word))) as string[];
      await Promise.all(names.filter(Boolean).map(load));
      const { results } = take(
        // The last two: only words that have its stem, not what begins alike; letters without regard to accents.
        engine.search(state, ...text(word), ...text(word), ...text('{}'), ...text(''), 1, 0),
      ) as { results: { p: string; s: number; l: { l: number }[] }[] };
      return results.map(({ p: id, s: score, l }) => ({ id, score, at: l.map((one) => one.l) }));
    },
    page: async (id) => {
      const page = JSON.parse(
        new TextDecoder().decode(await unpack(`${base}pagefind/fragment/${id}.pf_fragment`)),
      ) as PageText;
      return page;
    },
    placeOf: (id) => places.get(id.slice(id.indexOf('_') + 1, id.indexOf('_') + 1 + size)) ?? -1,
    lengthOf: (place) => (scale[place] ?? mean) / mean,
  };
}

/** A file of the index, which lies there compressed, whatever the host does to it on the way. */
async function unpack(address: string): Promise<Uint8Array> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  const sent = new Uint8Array(await response.arrayBuffer());
  const isPacked = sent[0] === 0x1f && sent[1] === 0x8b;
  const bytes = isPacked
    ? new Uint8Array(
        await new Response(
          new Blob([sent]).stream().pipeThrough(new DecompressionStream('gzip')),
        ).arrayBuffer(),
      )
    : sent;
  return bytes.slice(mark.length);
}
