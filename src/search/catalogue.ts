/**
 * How the catalogue travels: pages by kind, each field of all pages in a row, which compresses best, without what follows from a title. The
 * summaries travel apart, since no page is found by them. `src/model/catalogue.ts` makes both.
 */
import type { CatalogueEntry, FindablePage, NamedPage } from '../model/catalogue.ts';
import type { PackedWords } from '../model/packed-search-words.ts';
import { rootOf } from '../i18n/addresses.ts';
import { wordsOfText } from './text.ts';
import { atOnce, mapInSteps, type Steps } from './steps.ts';

export type { CatalogueEntry };
/** `built` names the build, so that parts of two builds are never mixed. */
export interface PackedCatalogue {
  readonly built: string;
  /** The language of the names, and the root of its pages: nothing for English, `/fr` for French. */
  readonly language: string;
  readonly root: string;
  readonly siteName: string;
  /** How many pages are of each kind, in the order of all that follows. */
  readonly kinds: Readonly<Record<string, number>>;
  /** A line for each page, as in all that follows. */
  readonly fields: readonly string[];
  /** The values of each page for each facet, by name. */
  readonly facets: Readonly<Record<string, string>>;
  readonly words: PackedWords;
}

/** What a list shows of each page of a catalogue: a line for each, in its order. */
export interface PackedSummaries {
  readonly built: string;
  readonly texts: string;
}

/** The name of a build: its instant. */
export const buildName = (now: Temporal.Instant) =>
  Math.floor(now.epochMilliseconds / 1000).toString(36);

const between = '|';
const within = ';';
/** The id that most pages have; any other travels with its page. */
const defaultId = (entry: { t: string; a?: string }) => wordsOfText(entry.a ?? entry.t).join('-');

/** Packs pages as they travel: their names in a language, and the words by which people search. */
export function packPages(
  pages: readonly NamedPage[],
  built: string,
  words: PackedWords,
  siteName: string,
  language = 'en',
): PackedCatalogue {
  const kinds = byKind(pages);
  const all = kinds.flatMap(([, list]) => list);
  return {
    built,
    language,
    root: rootOf(language),
    siteName,
    facets: packFacets(all),
    kinds: Object.fromEntries(kinds.map(([kind, list]) => [kind, list.length])),
    fields: packFields(all.map(({ entry }) => fieldsOf(entry))),
    words,
  };
}

/** Packs the summaries of the same pages. */
export const packSummaries = (pages: readonly FindablePage[], built: string): PackedSummaries => ({
  built,
  texts: byKind(pages)
    .flatMap(([, list]) => list)
    .map(({ summary }) => summary.replaceAll('\n', ' '))
    .join('\n'),
});

/** The summaries of the pages of a catalogue, which it has in this order, by address. Throws where they are of another number of pages. */
export function unpackSummaries(
  { texts }: PackedSummaries,
  addresses: readonly string[],
): Map<string, string> {
  const lines = texts.split('\n');
  if (lines.length !== addresses.length)
    throw new Error(`${lines.length} summaries came for ${addresses.length} pages.`);
  return new Map(addresses.map((address, place) => [address, lines[place]!]));
}

const byKind = <Page extends NamedPage>(pages: readonly Page[]) =>
  Object.entries(Object.groupBy(pages, ({ entry }) => kindOf(entry.u)) as Record<string, Page[]>);

/** Each field of all pages, a line for each page but for empty ones at the end. */
const packFields = (all: readonly (readonly string[])[]) =>
  (all[0] ?? []).map((_, field) =>
    all
      .map((fields) => fields[field])
      .join('\n')
      .trimEnd(),
  );

function packFacets(all: readonly NamedPage[]) {
  const names = [...new Set(all.flatMap(({ facets }) => Object.keys(facets)))];
  return Object.fromEntries(
    names.map((name) => [name, all.map(({ facets }) => facets[name]?.join(within)).join('\n')]),
  );
}

type Packed = Pick<PackedCatalogue, 'kinds' | 'fields' | 'facets'>;

/** The pages of a catalogue in its order. */
export const unpackCatalogue = (packed: Packed): NamedPage[] => atOnce(unpackInSteps(packed));

/** The same, page by page. */
export function* unpackInSteps({ kinds, fields, facets }: Packed): Steps<NamedPage[]> {
  const columns = Object.entries(facets).map(([name, lines]) => [name, lines.split('\n')] as const);
  const byField = fields.map((lines) => lines.split('\n'));
  const kindOfEach = Object.entries(kinds).flatMap(([kind, count]) =>
    Array.from({ length: count }, () => kind),
  );
  return yield* mapInSteps(kindOfEach, (kind, place) => ({
    entry: unpackEntry(
      kind,
      byField.map((lines) => lines[place] ?? ''),
    ),
    facets: Object.fromEntries(
      columns.flatMap(([name, lines]) =>
        lines[place] ? [[name, lines[place].split(within)] as const] : [],
      ),
    ),
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

function fieldsOf(entry: CatalogueEntry): string[] {
  const id = entry.u.split('/').slice(2, -1).join('/');
  const before = new Set(entry.h);
  const fields = [
    entry.t,
    entry.a,
    entry.x,
    packList(entry.n),
    // Nothing for an address that follows from the title; a dash for the list of the kind itself.
    id === defaultId(entry) ? '' : id || '-',
    packList(entry.p?.map((name) => (before.delete(name) ? ofBefore + name : name))),
    entry.y?.join(within),
    `${entry.g ? 'g' : ''}${entry.o ? 'o' : ''}${entry.e ? 'e' : ''}${entry.w ? 'w' : ''}${entry.r ?? ''}`,
    entry.c?.join(''),
    packList(entry.m),
    packList(entry.l),
  ];
  return fields.map(inLine);
}

/** Stands before the first mention of a person of whom the page of what is over tells alone. */
const ofBefore = '<';

const packList = (list: readonly string[] | undefined) =>
  list?.map((name) => name.replaceAll(within, ',')).join(within);

/** Fields in one line, without empty ones at its end. */
const joined = (fields: readonly (string | number | undefined)[]) =>
  fields.map(inLine).join(between).replace(/\|+$/, '');

const inLine = (value: string | number | undefined) =>
  String(value ?? '').replaceAll(/[|\n]/g, '/');

function unpackEntry(kind: string, fields: readonly string[]): CatalogueEntry {
  const [t = '', a = '', x = '', n, id = '', p, y, marks = '', c = '', m, l] = fields;
  const named = { t, ...(a && { a }) };
  const people = p ? p.split(within) : [];
  const before = people.flatMap((name) => (name.startsWith(ofBefore) ? [name.slice(1)] : []));
  return {
    u: id === '-' ? `/${kind}/` : `/${kind}/${id || defaultId(named)}/`,
    ...named,
    ...(x && { x }),
    ...(n && { n: n.split(within) }),
    ...(p && { p: people.map((name) => (name.startsWith(ofBefore) ? name.slice(1) : name)) }),
    ...(y && { y: y.split(within).map(Number) }),
    ...(marks.includes('g') && { g: 1 as const }),
    ...(marks.includes('o') && { o: 1 as const }),
    ...(marks.includes('e') && { e: 1 as const }),
    ...(marks.includes('w') && { w: 1 as const }),
    ...(/\d/.test(marks) && { r: Number(/\d+/.exec(marks)) }),
    ...(c && { c: c.match(/../g)! }),
    ...(m && { m: m.split(within) }),
    ...(l && { l: l.split(within) }),
    ...(before.length > 0 && { h: before }),
  };
}
