/** Ranks the pages of the catalogue for a query. Pure: the same query and catalogue give the same order. */
import type { Catalogue, CatalogueEntry } from './catalogue.ts';
import { distance, plain, stem, wordsOfText } from './text.ts';
import words from './words.json' with { type: 'json' };

export interface Ranked {
  readonly entry: CatalogueEntry;
  readonly score: number;
}
export interface Ranking {
  readonly results: readonly Ranked[];
  /** The query with misspelt words put right, if there were any. */
  readonly corrected: string | undefined;
  /** Words of the query that no page knows, even corrected. */
  readonly unknown: readonly string[];
}

/** How much a word counts by where it stands. */
const weights = { acronym: 12, title: 8, names: 5, country: 9, year: 6, summary: 2, kind: 2 };
const stopwords = new Set(words.stopwords.map(plain));

type Field = keyof typeof weights;
interface Prepared {
  readonly entry: CatalogueEntry;
  readonly kind: string;
  /** For each stem, the most it counts on this page. */
  readonly stems: ReadonlyMap<string, number>;
  /** Whole names, plain, for exact matches. */
  readonly names: ReadonlySet<string>;
  readonly length: number;
}

/** Words joined: "at large", "at-large" and "atlarge" are one name. */
const joined = (text: string) => wordsOfText(text).join('');

const kindWords: Record<string, string> = { cycles: 'round election dates results', procedures: 'procedure how', positions: 'position post', regions: 'region', groups: 'group', guides: 'guide', opportunities: 'programme', areas: 'area' };

/** Makes a ranker for a catalogue. `countryNames` gives the names of a country in the languages readers use. */
export function makeRanker({ entries }: Catalogue, countryNames: (code: string) => readonly string[]) {
  const pages = entries.map((entry) => prepare(entry, countryNames));
  const vocabulary = new Map<string, { word: string; pages: number }>();
  const plainWords = new Map<string, string>();
  for (const page of pages) for (const one of page.stems.keys()) vocabulary.set(one, { word: one, pages: (vocabulary.get(one)?.pages ?? 0) + 1 });
  for (const entry of entries) for (const text of [entry.t, entry.a ?? '', ...(entry.n ?? [])]) for (const word of wordsOfText(text)) plainWords.set(word, stem(word));
  const synonyms = new Map<string, Set<string>>();
  for (const group of words.synonyms) {
    const stems = group.flatMap((term) => (wordsOfText(term).length === 1 ? [stem(wordsOfText(term)[0]!)] : []));
    const known = stems.filter((one) => vocabulary.has(one));
    for (const one of stems) synonyms.set(one, new Set([...(synonyms.get(one) ?? []), ...known]));
  }
  const phrases = words.synonyms.flatMap((group) => group.filter((term) => wordsOfText(term).length > 1).map((term) => [wordsOfText(term).join(' '), stem(plain(group[0]!))] as const));
  const rarity = (one: string) => Math.log(1 + pages.length / (1 + (vocabulary.get(one)?.pages ?? 0)));

  /** What a word of the query may mean: stems with how sure we are. */
  function meanings(word: string): { stems: Map<string, number>; corrected?: string; known: boolean } {
    const own = stem(word);
    const found = new Map<string, number>();
    const add = (one: string, sure: number) => found.set(one, Math.max(found.get(one) ?? 0, sure));
    if (vocabulary.has(own)) add(own, 1);
    for (const one of synonyms.get(own) ?? []) add(one, 0.55);
    if (found.size > 0) return { stems: found, known: true };
    for (const [phrase, target] of phrases) if (phrase === word) add(target, 0.55);
    if (found.size > 0) return { stems: found, known: true };
    const near = nearestWords(word, plainWords.keys());
    for (const one of near) add(plainWords.get(one)!, 0.75);
    if (near.length > 0) return { stems: found, corrected: near[0]!, known: true };
    const foreign = nearestWords(word, synonyms.keys());
    for (const one of foreign) for (const target of synonyms.get(one)!) add(target, 0.45);
    if (found.size > 0) return { stems: found, corrected: foreign[0]!, known: true };
    const beginning = [...plainWords.keys()].filter((one) => word.length >= 3 && one.startsWith(word));
    for (const one of beginning.slice(0, 20)) add(plainWords.get(one)!, 0.5);
    return { stems: found, known: found.size > 0 };
  }

  return function rank(query: string): Ranking {
    const all = splitQuery(query, plainWords);
    const content = all.filter((word) => !stopwords.has(word));
    const asked = content.length > 0 ? content : all;
    if (asked.length === 0) return { results: [], corrected: undefined, unknown: [] };
    const understood = asked.map(meanings);
    const whole = joined(query);
    const wholeContent = asked.join('');
    const years = asked.filter((word) => /^(19|20)\d\d$/.test(word)).map(Number);
    const total = asked.reduce((sum, _, index) => sum + weightOf(understood[index]!), 0);

    const results = pages.flatMap((page): Ranked[] => {
      let score = 0;
      let covered = 0;
      for (const { stems } of understood) {
        let best = 0;
        let sure = 0;
        for (const [one, certainty] of stems) {
          const value = (page.stems.get(one) ?? 0) * certainty * rarity(one);
          if (value > best) [best, sure] = [value, rarity(one)];
        }
        score += best;
        covered += best > 0 ? Math.max(sure, 0.1) : 0;
      }
      if (score === 0) return [];
      const coverage = Math.min(1, covered / (total || 1));
      score *= coverage ** 2;
      score /= 1 + Math.max(0, page.length - 3) * 0.03;
      if (page.names.has(whole) || page.names.has(wholeContent)) score = score * 1.5 + 60;
      if (page.entry.o) score *= years.length > 0 && years.includes(page.entry.y ?? 0) ? 1.3 : 0.7;
      else if (page.entry.y && years.length > 0 && !years.includes(page.entry.y)) score *= 0.5;
      if (page.kind === 'glossary') score *= 0.8;
      return [{ entry: page.entry, score }];
    });
    results.sort((a, b) => b.score - a.score || (b.entry.y ?? 0) - (a.entry.y ?? 0) || (a.entry.u < b.entry.u ? -1 : 1));
    const top = results[0]?.score ?? 0;
    return {
      results: results.filter((one) => one.score >= top * 0.08),
      corrected: understood.some((one) => one.corrected) ? all.map((word) => understood[asked.indexOf(word)]?.corrected ?? word).join(' ') : undefined,
      unknown: asked.filter((_, index) => !understood[index]!.known),
    };
  };

  function weightOf({ stems }: { stems: Map<string, number> }): number {
    let most = 0;
    for (const one of stems.keys()) most = Math.max(most, rarity(one));
    return most || Math.log(1 + pages.length);
  }
}

function prepare(entry: CatalogueEntry, countryNames: (code: string) => readonly string[]): Prepared {
  const stems = new Map<string, number>();
  const kind = entry.u.split('/')[1] ?? '';
  const put = (text: string, field: Field) => {
    const list = wordsOfText(text);
    const add = (word: string) => stems.set(stem(word), Math.max(stems.get(stem(word)) ?? 0, weights[field]));
    list.forEach(add);
    // Two words in a row are also known as one: "at large" answers "atlarge".
    if (field !== 'summary') list.slice(1).forEach((word, index) => add(list[index]! + word));
  };
  put(kindWords[kind] ?? '', 'kind');
  put(entry.s ?? '', 'summary');
  for (const name of entry.n ?? []) put(name, 'names');
  if (entry.y) put(String(entry.y), 'year');
  put(entry.t, 'title');
  if (entry.a) put(entry.a, 'acronym');
  for (const code of entry.c ?? []) for (const name of countryNames(code)) put(name, 'country');
  const names = new Set([entry.t, entry.a ?? '', ...(entry.n ?? []), ...(entry.c ?? []).flatMap(countryNames)].map(joined).filter(Boolean));
  return { entry, kind, stems, names, length: wordsOfText(entry.t).length };
}

/** The words of a query; neighbours that are one word elsewhere are joined. */
function splitQuery(query: string, known: ReadonlyMap<string, string>): string[] {
  const list = wordsOfText(query);
  const out: string[] = [];
  for (let index = 0; index < list.length; index++) {
    const pair = list[index]! + (list[index + 1] ?? '');
    if (list[index + 1] && !known.has(list[index]!) && known.has(pair)) {
      out.push(pair);
      index++;
    } else out.push(list[index]!);
  }
  return out;
}

/** Known words within one or two slips of a word, nearest first; the first letter is rarely wrong. */
function nearestWords(word: string, known: Iterable<string>): string[] {
  if (word.length < 4 || /\d/.test(word)) return [];
  const most = word.length < 6 ? 1 : 2;
  const near: { one: string; far: number }[] = [];
  for (const one of known) {
    if (one.length < 3) continue;
    const far = distance(word, one, most) + (one[0] === word[0] ? 0 : 0.5);
    if (far <= most) near.push({ one, far });
  }
  near.sort((a, b) => a.far - b.far || (a.one < b.one ? -1 : 1));
  return near.filter(({ far }) => far <= near[0]!.far + 0.4).slice(0, 3).map(({ one }) => one);
}
