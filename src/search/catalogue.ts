/** How the catalogue travels: one line for each page, by kind, without what follows from a title. `src/model/catalogue.ts` makes it. */
import type { CatalogueEntry, FindablePage, Shown } from '../model/catalogue.ts';
import type { PackedWords } from '../model/packed-search-words.ts';
import { rootOf } from '../i18n/addresses.ts';
import { wordsOfText } from './text.ts';
import { atOnce, mapInSteps, type Steps } from './steps.ts';

export type { CatalogueEntry, Shown };
/** `built` names the build, so that parts of two builds are never mixed. Each kind's text holds its pages, one a line. */
export interface PackedCatalogue {
  readonly built: string;
  /** The language of the names and summaries, and the root of its pages: nothing for English, `/fr` for French. */
  readonly language: string;
  readonly root: string;
  readonly siteName: string;
  readonly kinds: Readonly<Record<string, string>>;
  /** What the list shows of each page, and its values for each facet, by name: a line for each page, in the same order. */
  readonly texts: string;
  readonly facets: Readonly<Record<string, string>>;
  readonly words: PackedWords;
}

/** The name of a build: its instant. */
export const buildName = (now: Temporal.Instant) =>
  Math.floor(now.epochMilliseconds / 1000).toString(36);

const between = '|';
const within = ';';
/** The id that most pages have; any other travels with its page. */
const defaultId = (entry: { t: string; a?: string }) => wordsOfText(entry.a ?? entry.t).join('-');

/** Packs pages as they travel: their names in a language, what is shown of them, and the words by which people search. */
export function packPages(
  pages: readonly FindablePage[],
  built: string,
  words: PackedWords,
  siteName: string,
  language = 'en',
): PackedCatalogue {
  const kinds = Object.entries(
    Object.groupBy(pages, ({ entry }) => kindOf(entry.u)) as Record<string, FindablePage[]>,
  );
  return {
    built,
    language,
    root: rootOf(language),
    siteName,
    kinds: Object.fromEntries(
      kinds.map(([kind, list]) => [kind, list.map(({ entry }) => packEntry(entry)).join('\n')]),
    ),
    ...packShown(kinds.flatMap(([, list]) => list.map(({ shown }) => shown))),
    words,
  };
}

function packShown(all: readonly Shown[]) {
  const names = [...new Set(all.flatMap(({ facets }) => Object.keys(facets)))];
  return {
    texts: all.map(({ text }) => text.replaceAll('\n', ' ')).join('\n'),
    facets: Object.fromEntries(
      names.map((name) => [name, all.map(({ facets }) => facets[name]?.join(within)).join('\n')]),
    ),
  };
}

type Packed = Pick<PackedCatalogue, 'kinds' | 'texts' | 'facets'>;

/** The pages of a catalogue in its order. */
export const unpackCatalogue = (packed: Packed): FindablePage[] => atOnce(unpackInSteps(packed));

/** The same, page by page. */
export function* unpackInSteps({ kinds, texts, facets }: Packed): Steps<FindablePage[]> {
  const columns = Object.entries(facets).map(([name, lines]) => [name, lines.split('\n')] as const);
  const shown = texts.split('\n');
  const lines = Object.entries(kinds).flatMap(([kind, text]) =>
    text.split('\n').map((line) => [kind, line] as const),
  );
  return yield* mapInSteps(lines, ([kind, line], place) => ({
    entry: unpackEntry(kind, line),
    shown: {
      text: shown[place]!,
      facets: Object.fromEntries(
        columns.flatMap(([name, lines]) =>
          lines[place] ? [[name, lines[place].split(within)] as const] : [],
        ),
      ),
    },
  }));
}

/** What translators call pages, by language: an address and its names in each line. */
export type TranslatedNames = Readonly<Record<string, string>>;

/** Packs the names of pages in a language as they travel. */
export const packNames = (pages: readonly (readonly [address: string, ...names: string[]])[]) =>
  pages.map(joined).join('\n');

/** The names of each page in all languages, by address. */
export function unpackNames(
  packed: TranslatedNames,
): Map<string, [language: string, name: string][]> {
  const all = new Map<string, [string, string][]>();
  for (const [language, lines] of Object.entries(packed))
    for (const line of lines ? lines.split('\n') : []) {
      const [address = '', ...names] = line.split(between);
      const known = all.get(address) ?? [];
      all.set(address, [...known, ...names.map((name): [string, string] => [language, name])]);
    }
  return all;
}

/** The kind of page an address leads to: its first part. */
export const kindOf = (address: string) => address.split('/')[1] ?? '';

function packEntry(entry: CatalogueEntry): string {
  const id = entry.u.split('/').slice(2, -1).join('/');
  const fields = [
    entry.t,
    entry.a,
    entry.x,
    packList(entry.n),
    // Nothing for an address that follows from the title; a dash for the list of the kind itself.
    id === defaultId(entry) ? '' : id || '-',
    packList(entry.p),
    entry.y?.join(within),
    `${entry.g ? 'g' : ''}${entry.o ? 'o' : ''}${entry.e ? 'e' : ''}${entry.w ? 'w' : ''}${entry.r ?? ''}`,
    entry.c?.join(''),
    packList(entry.m),
    packList(entry.l),
    packList(entry.h),
  ];
  return joined(fields);
}

const packList = (list: readonly string[] | undefined) =>
  list?.map((name) => name.replaceAll(within, ',')).join(within);

/** Fields in one line, without empty ones at its end. */
const joined = (fields: readonly (string | number | undefined)[]) =>
  fields
    .map((value) => String(value ?? '').replaceAll(/[|\n]/g, '/'))
    .join(between)
    .replace(/\|+$/, '');

function unpackEntry(kind: string, line: string): CatalogueEntry {
  const [t = '', a = '', x = '', n, id = '', p, y, marks = '', c = '', m, l, h] =
    line.split(between);
  const named = { t, ...(a && { a }) };
  return {
    u: id === '-' ? `/${kind}/` : `/${kind}/${id || defaultId(named)}/`,
    ...named,
    ...(x && { x }),
    ...(n && { n: n.split(within) }),
    ...(p && { p: p.split(within) }),
    ...(y && { y: y.split(within).map(Number) }),
    ...(marks.includes('g') && { g: 1 as const }),
    ...(marks.includes('o') && { o: 1 as const }),
    ...(marks.includes('e') && { e: 1 as const }),
    ...(marks.includes('w') && { w: 1 as const }),
    ...(/\d/.test(marks) && { r: Number(/\d+/.exec(marks)) }),
    ...(c && { c: c.match(/../g)! }),
    ...(m && { m: m.split(within) }),
    ...(l && { l: l.split(within) }),
    ...(h && { h: h.split(within) }),
  };
}
