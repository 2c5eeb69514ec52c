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
const weights = { acronym: 10, title: 8, people: 6, names: 5, country: 9, year: 6, summary: 2, kind: 2 };

/** A word written just so counts more than another form of it. */
const exactness = 1.3;
/** How sure we are that a word means another. */
const sure = { own: 1, canonical: 0.6, synonym: 0.4, foreign: 0.9, corrected: 0.8, beginning: 0.5 };
const stopwords = new Set(words.stopwords.map(plain));

type Field = keyof typeof weights;
interface Prepared {
  readonly entry: CatalogueEntry;
  readonly kind: string;
  /** For each stem, the most it counts on this page. */
  readonly stems: ReadonlyMap<string, number>;
  /** Plain words as they are written. */
  readonly words: ReadonlySet<string>;
  /** Whole titles and acronyms, and whole other names, joined, for exact matches. */
  readonly titles: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  readonly length: number;
}

const kindWords: Record<string, string> = {
  cycles: 'round election dates results',
  procedures: 'procedure how',
  positions: 'position post',
  regions: 'region',
  groups: 'group',
  guides: 'guide',
  opportunities: 'programme',
  areas: 'area',
};

/** The words of a query that say something; all of them if none does. */
export function contentWords(query: string): string[] {
  const all = wordsOfText(query);
  const content = all.filter((word) => !stopwords.has(word));
  return content.length > 0 ? content : all;
}

/** Makes a ranker for a catalogue. `countryNames` gives the names of a country in the languages readers use. */
export function makeRanker({ entries }: Catalogue, countryNames: (code: string) => readonly string[]) {
  const pages = entries.map((entry) => prepare(entry, countryNames));
  const pagesWith = new Map<string, number>();
  for (const page of pages) for (const one of page.stems.keys()) pagesWith.set(one, (pagesWith.get(one) ?? 0) + 1);
  const known = new Map<string, string>();
  for (const page of pages) for (const word of page.words) known.set(word, stem(word));
  const rarity = (one: string) => Math.log(1 + pages.length / (1 + (pagesWith.get(one) ?? 0)));
  const synonyms = synonymsOf(words.synonyms, (one) => pagesWith.has(one));

  /** What a word of the query may mean: stems with how sure we are. */
  function meaningOf(word: string, pair: string | undefined): Meaning {
    const stems = new Map<string, number>();
    const add = (one: string, certainty: number) => stems.set(one, Math.max(stems.get(one) ?? 0, certainty));
    const own = stem(word);
    const group = synonyms.get(own);
    if (pair && pagesWith.has(stem(pair))) add(stem(pair), sure.own);
    if (pagesWith.has(own)) {
      add(own, sure.own);
      if (group) add(group.canonical, sure.canonical);
      for (const one of group?.others ?? []) add(one, sure.synonym);
      return { word, stems };
    }
    if (group) {
      add(group.canonical, sure.foreign);
      return { word, stems, means: group.word };
    }
    if (stems.size > 0) return { word, stems };
    const near = nearestWords(word, known.keys());
    for (const one of near) {
      const target = known.get(one)!;
      add(target, sure.corrected);
      const also = synonyms.get(target);
      if (also) add(also.canonical, sure.synonym);
    }
    if (near.length > 0) return { word, stems, corrected: near[0]! };
    const foreign = nearestWords(word, synonyms.keys())[0];
    if (foreign) {
      add(synonyms.get(foreign)!.canonical, sure.corrected);
      return { word, stems, corrected: foreign };
    }
    if (word.length >= 3) for (const one of [...known.keys()].filter((whole) => whole.startsWith(word)).slice(0, 20)) add(known.get(one)!, sure.beginning);
    return { word, stems };
  }

  function scoreOf(page: Prepared, asked: readonly Meaning[], whole: readonly string[], years: readonly number[]): number {
    let score = 0;
    let covered = 0;
    let total = 0;
    for (const { word, stems, corrected, means } of asked) {
      const own = stem(corrected ?? word);
      const worth = pagesWith.has(own) ? rarity(own) : Math.max(...[...stems.keys()].map(rarity), 1);
      let best = 0;
      for (const [one, certainty] of stems) {
        // A rare synonym must not count for more than the word that was asked.
        const value = (page.stems.get(one) ?? 0) * certainty * Math.min(rarity(one), worth);
        if (value > best) best = value;
      }
      if (best > 0 && page.words.has(means ?? corrected ?? word)) best *= exactness;
      score += best;
      total += worth;
      if (best > 0) covered += worth;
    }
    if (score === 0) return 0;
    score *= (covered / total) ** 2;
    score /= 1 + Math.max(0, page.length - 3) * 0.04;
    if (whole.some((one) => page.titles.has(one))) score += 70;
    else if (whole.some((one) => page.names.has(one))) score += 40;
    const { entry } = page;
    if (entry.y) {
      if (years.length > 0) score *= years.includes(entry.y) ? 1.3 : 0.4;
      // The round that is common to all regions answers unless a region is asked for.
      if (entry.g) score *= 1.15;
      if (years.length === 0) score *= 0.75 - Math.min(0.25, Math.max(0, newest - entry.y) * 0.03);
    } else if (entry.o) score *= 0.7;
    // A word's own page explains; the page of the thing itself does that and more.
    if (page.kind === 'glossary') score *= 0.8;
    return score;
  }
  const newest = Math.max(0, ...entries.map((entry) => entry.y ?? 0));

  return function rank(query: string): Ranking {
    const list = joinUnknownPairs(contentWords(phrased(query, synonyms.phrases)), known);
    if (list.length === 0) return { results: [], corrected: undefined, unknown: [] };
    const asked = list.map((word, index) =>
      meaningOf(word, known.has(word + list[index + 1]) ? word + list[index + 1] : known.has(list[index - 1] + word) ? list[index - 1] + word : undefined),
    );
    const understood = asked.map(({ word, corrected }) => corrected ?? word);
    const whole = [...new Set([wordsOfText(query).join(''), list.join(''), understood.join('')])];
    const years = list.filter((word) => /^(19|20)\d\d$/.test(word)).map(Number);

    const results = pages
      .map((page): Ranked => ({ entry: page.entry, score: scoreOf(page, asked, whole, years) }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score || (b.entry.y ?? 0) - (a.entry.y ?? 0) || (a.entry.u < b.entry.u ? -1 : 1));
    const top = results[0]?.score ?? 0;
    return {
      results: results.filter((one) => one.score >= top * 0.1),
      corrected: asked.some((one) => one.corrected)
        ? wordsOfText(query)
            .map((word) => asked.find((one) => one.word === word)?.corrected ?? word)
            .join(' ')
        : undefined,
      unknown: asked.filter((one) => one.stems.size === 0).map((one) => one.word),
    };
  };
}

interface Meaning {
  readonly word: string;
  /** The word of our pages that a word of another language stands for. */
  readonly means?: string;
  readonly stems: ReadonlyMap<string, number>;
  readonly corrected?: string;
}

class Synonyms extends Map<string, { word: string; canonical: string; others: readonly string[] }> {
  readonly phrases: [phrase: string, canonical: string][] = [];
}

/** Each word of a group leads to the group's first word, and less surely to the others that pages use. */
function synonymsOf(groups: readonly (readonly string[])[], isUsed: (stem: string) => boolean): Synonyms {
  const synonyms = new Synonyms();
  for (const group of groups) {
    const word = plain(group[0]!);
    const canonical = stem(word);
    const others = group
      .flatMap((term) => (wordsOfText(term).length === 1 ? [stem(wordsOfText(term)[0]!)] : []))
      .filter((one) => one !== canonical && isUsed(one));
    for (const term of group) {
      const parts = wordsOfText(term);
      if (parts.length > 1) synonyms.phrases.push([parts.join(' '), word]);
      else if (!synonyms.has(stem(parts[0]!))) synonyms.set(stem(parts[0]!), { word, canonical, others });
    }
  }
  return synonyms;
}

/** Puts the canonical word in the place of a known phrase: "sign up" → "join". */
function phrased(query: string, phrases: readonly (readonly [string, string])[]): string {
  let text = ` ${wordsOfText(query).join(' ')} `;
  for (const [phrase, canonical] of phrases) text = text.replace(` ${phrase} `, ` ${canonical} `);
  return text;
}

function prepare(entry: CatalogueEntry, countryNames: (code: string) => readonly string[]): Prepared {
  const stems = new Map<string, number>();
  const written = new Set<string>();
  const kind = entry.u.split('/')[1] ?? '';
  const put = (text: string, field: Field) => {
    const list = wordsOfText(text);
    const add = (word: string) => {
      if (field !== 'summary' && field !== 'kind') written.add(word);
      stems.set(stem(word), Math.max(stems.get(stem(word)) ?? 0, weights[field]));
    };
    list.forEach(add);
    // Two words in a row are also known as one: "at large" answers "atlarge".
    if (field !== 'summary' && field !== 'country') list.slice(1).forEach((word, index) => add(list[index]! + word));
  };
  put(kindWords[kind] ?? '', 'kind');
  put(entry.s ?? '', 'summary');
  for (const name of entry.n ?? []) put(name, 'names');
  if (entry.p) put(entry.p, 'people');
  if (entry.y) put(String(entry.y), 'year');
  put(entry.t, 'title');
  if (entry.a) put(entry.a, 'acronym');
  if (entry.x) put(entry.x, 'title');
  const countries = (entry.c ?? []).flatMap(countryNames);
  for (const name of countries) put(name, 'country');
  const wholes = (list: readonly string[]) =>
    new Set(
      list
        .flatMap((name) => [
          wordsOfText(name).join(''),
          wordsOfText(name)
            .filter((word) => !stopwords.has(word))
            .join(''),
        ])
        .filter(Boolean),
    );
  return {
    entry,
    kind,
    stems,
    words: written,
    titles: wholes([entry.t, entry.a ?? '', ...countries, entry.x ?? '']),
    names: wholes(entry.n ?? []),
    length: wordsOfText(entry.t).length,
  };
}

/** Neighbours that are one word elsewhere are joined: "nom com". */
function joinUnknownPairs(list: readonly string[], known: ReadonlyMap<string, string>): string[] {
  const out: string[] = [];
  for (let index = 0; index < list.length; index++) {
    const pair = list[index]! + (list[index + 1] ?? '');
    const split = splitOf(list[index]!, known);
    if (list[index + 1] && !known.has(list[index]!) && known.has(pair)) {
      out.push(pair);
      index++;
    } else if (split) out.push(...split);
    else out.push(list[index]!);
  }
  return out;
}

/** An unknown word that is two known ones: "seat15", "vicechair". */
function splitOf(word: string, known: ReadonlyMap<string, string>): readonly [string, string] | undefined {
  if (known.has(word) || word.length < 6) return undefined;
  for (let cut = 2; cut <= word.length - 2; cut++) {
    const [first, second] = [word.slice(0, cut), word.slice(cut)];
    if (known.has(first) && known.has(second) && first.length >= 4 && (second.length >= 4 || /^\d+$/.test(second))) return [first, second];
  }
  return undefined;
}

/** Known words within one or two slips of a word, nearest first; the first letter is rarely wrong. */
function nearestWords(word: string, known: Iterable<string>): string[] {
  if (word.length < 4 || /\d/.test(word)) return [];
  const most = word.length < 7 ? 1 : 2;
  const near: { one: string; far: number }[] = [];
  for (const one of known) {
    if (one.length < 3) continue;
    const far = distance(word, one, most) + (one[0] === word[0] ? 0 : 0.5);
    if (far <= most) near.push({ one, far });
  }
  near.sort((a, b) => a.far - b.far || (a.one < b.one ? -1 : 1));
  return near
    .filter(({ far }) => far <= near[0]!.far + 0.4)
    .slice(0, 3)
    .map(({ one }) => one);
}
