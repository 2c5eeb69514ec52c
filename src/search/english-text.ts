/**
 * The search in the text of English pages: reads the index that Pagefind wrote, without its engine. All that the engine does here is to take the
 * stem of a word and to look it up; to do it in these lines saves a reader 50 kB and its start. `src/build/assets/text-engine.ts` makes a
 * script of it; `test/unit/text-engine.test.ts` holds it to what Pagefind's engine finds.
 */
import { readCbor } from './cbor.ts';
import { englishStem } from './english-stems.ts';
import {
  bytesAt,
  eachOnce,
  lengthsOf,
  partsBelow,
  readPage,
  type TextEngine,
} from './text-files.ts';

/** What `src/build/assets/text-engine.ts` writes before this script. */
declare const packed: {
  readonly built: string;
  /** As in `PackedPages`. */
  readonly lengths: string;
  /** For each page of the index its place in the catalogue, in as many letters as `width` says; pages that it does not hold come behind. */
  readonly order: string;
  readonly width: number;
  /** The marks of those pages, which may be shown in a list. Those of the catalogue travel apart (`pages.txt`), since they are read after it. */
  readonly unlisted: string;
  /** The files of the index in their order: the first stem of each, and its name. */
  readonly files: string;
};

/**
 * Where words stand: each page as its distance from the page before in the order of the index, and its places, each as its distance in the text
 * from the place before. A negative number is no place: it is the weight of the places behind it.
 */
type Pages = readonly (readonly [step: number, places: readonly number[]])[];
/** A stem, where it stands, and where forms of it with accents do. */
type Entry = readonly [stem: string, pages: Pages, accented: readonly (readonly [string, Pages])[]];

/** Opens the index that lies below a base path. */
export function openIndex(base: string): Promise<TextEngine> {
  const { built, lengths, order, width } = packed;
  const placeOfPage = Array.from({ length: order.length / width }, (_, page) =>
    parseInt(order.slice(page * width, (page + 1) * width), 36),
  );
  const marksAt = eachOnce(async (address) =>
    new TextDecoder().decode(await bytesAt(address)).split(' '),
  );
  const files = packed.files.split('\n').map((line) => line.split(' ') as [string, string]);

  const load = partsBelow(base, (bytes) => (readCbor(bytes) as readonly [readonly Entry[]])[0]);

  async function find(word: string) {
    const stem = englishStem(word);
    const file = files.findLast(([first]) => first <= stem);
    const entry = file && (await load(file[1])).find(([one]) => one === stem);
    if (!entry) return [];
    const found = new Map<number, readonly number[]>();
    for (const pages of [entry[1], ...entry[2].map(([, pages]) => pages)]) {
      let page = 0;
      for (const [step, places] of pages) {
        page += step;
        // Pagefind's engine too tells the first place alone, and the rank of texts is found for that.
        if (!found.has(page)) found.set(page, places.filter((one) => one >= 0).slice(0, 1));
      }
    }
    return [...found]
      .sort(([one], [other]) => one - other)
      .map(([page, at]) => ({ id: String(placeOfPage[page]), score: 1, at }));
  }

  return Promise.resolve({
    built,
    find,
    page: async (id) => {
      const [place, listed] = [Number(id), lengths.length];
      const marks =
        place < listed
          ? await marksAt(`${base}pagefind/pages.txt?${built}`)
          : packed.unlisted.split(' ');
      return readPage(base, `en_${marks[place < listed ? place : place - listed]}`);
    },
    placeOf: (id) => (Number(id) < lengths.length ? Number(id) : -1),
    lengthOf: lengthsOf(packed),
  });
}
