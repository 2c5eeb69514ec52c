/** Pagefind's files of pages and of its index, as both engines of the text read them. */

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

/** Where the pages of an index stand: the marks of pages in the order of the catalogue, each of the same length, and how long the text of each is. */
export interface PackedPages {
  readonly length: number;
  readonly marks: string;
  readonly lengths: string;
}

/** Every file of Pagefind begins so. */
const mark = 'pagefind_dcd';

/** The bytes at an address. */
export async function bytesAt(address: string): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** A file of the index, which lies there compressed, whatever the host does to it on the way. */
async function unpack(address: string): Promise<Uint8Array> {
  const sent = await bytesAt(address);
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

/** Loads each part of an index once, by its name in `pagefind/index/`. */
export const partsBelow = <T>(base: string, read: (bytes: Uint8Array) => T) =>
  eachOnce((name) => unpack(`${base}pagefind/index/${name}.pf_index`).then(read));

/** Loads what has a name once; what failed is asked for again. */
export function eachOnce<T>(load: (name: string) => Promise<T>) {
  const loads = new Map<string, Promise<T>>();
  return (name: string): Promise<T> => {
    const loading = loads.get(name) ?? load(name);
    loads.set(name, loading);
    return loading.catch((error: unknown) => {
      loads.delete(name);
      throw error;
    });
  };
}

/** A page of an index, by its mark. */
export const readPage = async (base: string, id: string) =>
  JSON.parse(
    new TextDecoder().decode(await unpack(`${base}pagefind/fragment/${id}.pf_fragment`)),
  ) as PageText;

/** How long the text of each page is beside the mean of all, by its place in the catalogue. */
export function lengthsOf({ lengths }: Pick<PackedPages, 'lengths'>): TextEngine['lengthOf'] {
  const scale = [...lengths].map((one) => 2 ** (parseInt(one, 36) / 2));
  const mean = scale.reduce((sum, one) => sum + one, 0) / (scale.length || 1);
  return (place) => (scale[place] ?? mean) / mean;
}
