/** The words of a page of the catalogue, and how much each counts there. */
import type { Kind } from '../model/kinds.ts';
import { kindOf, type CatalogueEntry } from './catalogue.ts';
import { contentWords, singular, stem, exactForms, wordsOfText, writtenForms } from './text.ts';

/** How much a word counts by where it stands; in a summary least of all. */
export const weights = {
  acronym: 10,
  title: 8,
  people: 6,
  names: 5,
  country: 9,
  year: 6,
  summary: 1,
  kind: 2,
};

type Field = keyof typeof weights;
export interface DocumentTerms {
  readonly entry: CatalogueEntry;
  readonly kind: string;
  /** For each stem, the most it counts on this page. */
  readonly stems: ReadonlyMap<string, number>;
  /** Plain words as they are written. */
  readonly words: ReadonlySet<string>;
  /** Whole titles and acronyms, and whole other names, joined, for exact matches. */
  readonly titles: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  readonly namesAsWritten: ReadonlySet<string>;
  /** The stem of the first word of the title that says something. */
  readonly first: string;
  readonly length: number;
}

/** What a kind of page is called, and what every page of it tells. */
const kindWords: Readonly<Record<Kind, string>> = {
  cycles: 'round election dates results',
  procedures: 'procedure how rules quorum tie nominate',
  positions: 'position post term limit seat',
  regions: 'region monthly call',
  groups: 'group mailing list',
  guides: 'guide',
  opportunities: 'programme',
  areas: 'area',
  glossary: '',
  sources: '',
};

const isKind = (kind: string): kind is Kind => Object.hasOwn(kindWords, kind);

/** The words of a page: of its names, and, counting least, of its summary and its kind. */
export function documentTerms(
  entry: CatalogueEntry,
  summary: string,
  countryNames: (code: string) => readonly string[],
): DocumentTerms {
  const stems = new Map<string, number>();
  const written = new Set<string>();
  const kind = kindOf(entry.u);
  const put = (text: string, field: Field) => {
    const list = wordsOfText(text);
    const add = (word: string) => {
      if (field !== 'summary' && field !== 'kind') written.add(word).add(singular(word));
      stems.set(stem(word), Math.max(stems.get(stem(word)) ?? 0, weights[field]));
    };
    list.forEach(add);
    // Two words in a row are also known as one: "at large" answers "atlarge".
    if (field !== 'summary' && field !== 'country')
      list.slice(1).forEach((word, index) => add(list[index]! + word));
  };
  if (isKind(kind)) put(kindWords[kind], 'kind');
  put(summary, 'summary');
  for (const name of entry.n ?? []) put(name, 'names');
  if (entry.p) put(entry.p, 'people');
  if (entry.y) put(String(entry.y), 'year');
  put(entry.t, 'title');
  if (entry.a) put(entry.a, 'acronym');
  if (entry.x) put(entry.x, 'title');
  const countries = (entry.c ?? []).flatMap(countryNames);
  for (const name of countries) put(name, 'country');
  return {
    entry,
    kind,
    stems,
    words: written,
    titles: exactForms([entry.t, entry.a ?? '', ...countries, entry.x ?? '']),
    names: exactForms(entry.n ?? []),
    namesAsWritten: writtenForms(entry.n ?? []),
    first: stem(contentWords(entry.t)[0] ?? ''),
    length: wordsOfText(entry.t).length,
  };
}
