/**
 * The search in the text of pages: Pagefind's engine and index, with the files that every search needs packed beside it, and as much of a
 * client as is used here: which pages hold a word, how often and where. `src/build/assets/text-engine.ts` makes a script of it.
 * Pagefind's own client brings five times as much. What its engine offers to a client may change with any version of it:
 * `test/unit/text-engine.test.ts` says so at once.
 */
import {
  lengthsOf,
  partsBelow,
  readPage,
  type PackedPages,
  type TextEngine,
} from './text-files.ts';

/** What `src/build/assets/text-engine.ts` writes before this script. */
declare const packed: {
  readonly built: string;
  /** The engine and the table of the index, a character for each byte, both without the mark that Pagefind puts before its files. */
  readonly wasm: string;
  readonly table: string;
  readonly pages: PackedPages;
};

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

  const load = partsBelow(base, (bytes) => {
    state = engine.load_index_chunk(state, ...put(bytes)) >>> 0;
  });

  const places = new Map<string, number>();
  const { length: size, marks } = packed.pages;
  for (let at = 0; at < marks.length; at += size) places.set(marks.slice(at, at + size), at / size);

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
    page: (id) => readPage(base, id),
    placeOf: (id) => places.get(id.slice(id.indexOf('_') + 1, id.indexOf('_') + 1 + size)) ?? -1,
    lengthOf: lengthsOf(packed.pages),
  };
}
