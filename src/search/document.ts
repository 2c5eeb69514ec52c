/** A page as the ranking sees it: the words of each field, and its names as wholes. */
import type { NamedPage } from '../model/catalogue.ts';
import type { Kind } from '../model/kinds.ts';
import { english, type Analyzer } from './analyzer.ts';
import { kindOf, type CatalogueEntry } from './catalogue.ts';
import { singular } from './text.ts';
import type { Field, Weights } from './weights.ts';

/** A name of a page, word by word. */
export interface Name {
  readonly field: 'acronym' | 'title' | 'alias' | 'place' | 'people' | 'list';
  readonly words: readonly string[];
  readonly stems: readonly string[];
  /** The words, each as one of its kind. */
  readonly forms: readonly string[];
  /** All of it in one word. */
  readonly joined: string;
  readonly language: string;
}
export interface Document {
  readonly entry: CatalogueEntry;
  readonly kind: string;
  /** A record, not a page that lists records or combines them. */
  readonly isRecord: boolean;
  readonly names: readonly Name[];
  /** How often each field holds each stem. */
  readonly counts: ReadonlyMap<string, ReadonlyMap<Field, number>>;
  readonly lengths: ReadonlyMap<Field, number>;
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
const wordsOfKind = (kind: string) =>
  Object.hasOwn(kindWords, kind) ? kindWords[kind as Kind] : '';

/**
 * Takes a page apart with the analyzer of the language of its catalogue. `placesOf` names a country of its region in many languages;
 * `translated` are its own names in others than that of the catalogue.
 */
export function documentOf(
  { entry }: Pick<NamedPage, 'entry'>,
  placesOf: (code: string) => readonly (readonly [language: string, name: string])[],
  translated: readonly (readonly [language: string, name: string])[] = [],
  { language: own, stem, words: wordsOfText }: Analyzer = english,
): Document {
  const counts = new Map<string, Map<Field, number>>();
  const lengths = new Map<Field, number>();
  const count = (field: Field, word: string) => {
    const of = stem(word);
    const fields = counts.get(of) ?? new Map<Field, number>();
    counts.set(of, fields.set(field, (fields.get(field) ?? 0) + 1));
  };
  const put = (field: Field, text: string): readonly string[] => {
    // The name of a country is one word where a script puts no spaces.
    const words = field === 'place' ? english.words(text) : wordsOfText(text);
    for (const word of words) count(field, word);
    lengths.set(field, (lengths.get(field) ?? 0) + words.length);
    return words;
  };
  const names: Name[] = [];
  const name = (field: Name['field'], text: string | undefined, language = own) => {
    if (!text) return;
    const words = language === own || field === 'place' ? put(field, text) : wordsOfText(text);
    names.push({
      field,
      words,
      stems: words.map(stem),
      forms: words.map(singular),
      joined: words.join(''),
      language,
    });
    // Two words in a row are also known as one: "at large" answers "atlarge".
    if (field !== 'place' && field !== 'people')
      words.slice(1).forEach((word, place) => count(field, words[place]! + word));
  };
  name('title', entry.t);
  name('acronym', entry.a);
  name('title', entry.x);
  for (const one of entry.n ?? []) name('alias', one);
  for (const [language, one] of translated) {
    name('title', one, language);
    // Each language has a title of its own, so they do not make each other longer.
    for (const word of wordsOfText(one)) count('title', word);
  }
  for (const code of entry.c ?? []) {
    for (const [language, one] of placesOf(code)) name('place', one, language);
    name('place', code, 'code');
  }
  const people = new Set(entry.p);
  for (const one of people) name('people', one);
  // Again for each time beyond the first.
  for (const one of entry.p ?? []) if (!people.delete(one)) put('people', one);
  for (const one of entry.l ?? []) {
    name('list', one);
    // The part before the sign is what people call a list.
    if (one.includes('@')) name('list', one.split('@')[0]);
  }
  for (const year of entry.y ?? []) put('when', String(year));
  for (const meeting of entry.m ?? []) {
    // Its number alone is what people call a meeting.
    const [number = ''] = put('when', meeting);
    names.push({
      field: 'list',
      words: [number],
      stems: [stem(number)],
      forms: [number],
      joined: number,
      language: own,
    });
  }
  put('kind', wordsOfKind(kindOf(entry.u)));
  const kind = kindOf(entry.u);
  return {
    entry,
    kind,
    isRecord: Object.hasOwn(kindWords, kind) && entry.u !== `/${kind}/`,
    names,
    counts,
    lengths,
  };
}

/** Words that make a page known by them; what its kind says does not. */
const naming = new Set<Field>(['acronym', 'title', 'alias', 'place', 'people', 'when', 'list']);
export function isNaming(fields: ReadonlyMap<Field, number>): boolean {
  for (const field of fields.keys()) if (naming.has(field)) return true;
  return false;
}

/** For each stem of a page the sum of its occurrences, each by the weight of its field and less in a field longer than most: the first half of BM25F. */
export function weighDocument(
  { counts, lengths }: Document,
  means: ReadonlyMap<Field, number>,
  { fields }: Weights,
): ReadonlyMap<string, number> {
  const norms = new Map<Field, number>();
  const norm = (field: Field) => {
    const { length } = fields[field];
    return 1 - length + length * ((lengths.get(field) ?? 0) / (means.get(field) ?? 1));
  };
  const weighed = new Map<string, number>();
  for (const [one, by] of counts) {
    let sum = 0;
    for (const [field, often] of by) {
      const known = norms.get(field) ?? norm(field);
      norms.set(field, known);
      sum += (fields[field].weight * often) / known;
    }
    weighed.set(one, sum);
  }
  return weighed;
}
