/**
 * Ranks pages for a question, by one score. It is BM25F (Robertson, Zaragoza and Taylor, "Simple BM25 extension to multiple weighted
 * fields", CIKM 2004; Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009, section 3.6): each word of the
 * question counts by how few pages hold it and by how often a page does, weighed by the field in which it stands, and more of the same
 * counts less and less. The text of pages, which Pagefind counts, is one of the fields. To that comes what a name is worth as a whole: a
 * name whose words the question holds is evidence of its own, as phrases are in the sequential dependence model (Metzler and Croft 2005).
 * Pure: the same question and pages give the same order.
 */
import type { CatalogueEntry } from './catalogue.ts';
import { isNaming, weighDocument, type Document, type Name } from './document.ts';
import type { Ask } from '../model/search-language.ts';
import type { Question, Term } from './question.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { Field, Weights } from './weights.ts';

/** What the text of pages holds of each word that was looked up: how often, by place in the catalogue. */
export type TextCounts = ReadonlyMap<string, ReadonlyMap<number, number>>;

export interface Ranked {
  readonly document: Document;
  readonly score: number;
  /** How much of the question its names cover, from 0 to 1. */
  readonly named: number;
  /** How much of the question the page holds at all, text and all, from 0 to 1. */
  readonly held: number;
  /** Whether the page holds too little of the question to be about it. */
  readonly isBeside: boolean;
  /** Its name that fits the question best. */
  readonly name: Name | undefined;
  /** Whether that name is all of the question, and the question all of the name. */
  readonly isWhole: boolean;
}

/** What a question of small words is worth, and the letters that a beginning of a name needs, since small words begin many. */
const smallest = 0.1;
const shortestBeginning = 3;
/** What scores less than this part of the best is left out. */
const worthShowing = 0.1;
/** What holds less than half of a question's words, text and all, and less than this of their worth, is about something else: "best pizza in Naples" holds "best". */
const leastHeld = 0.4;

/** Where half of three words or more stand nowhere in the guide, names must hold so much of the worth: "buy a .com domain" is no question for it. */
const leastNamed = 0.28;

/** Makes a ranker for pages. `lengthOf` says how long the text of a page is, beside the mean. */
export function makeRanker(
  documents: readonly Document[],
  vocabulary: Vocabulary,
  weights: Weights,
) {
  const { stem } = vocabulary.analyzer;
  const means = meanLengths(documents);
  const weighed = documents.map((document) => weighDocument(document, means, weights));
  const holders = holdersOf(weighed);
  const nameIndex = indexNames(documents);
  const newest = Math.max(0, ...documents.map(({ entry }) => entry.y?.[0] ?? 0));
  const rarityOf = (one: string) =>
    vocabulary.rarity(vocabulary.pagesWith.get(one) ?? 0) ** weights.rarity;
  /** How much each word of a name makes it up. */
  const partOf = (one: string) =>
    rarityOf(one) * (vocabulary.functionWords.has(one) ? weights.functionWord : 1);

  /** Whether no page holds a word, in its names or its text. */
  const isNowhere = ({ stems, inText }: Term, text: TextCounts | undefined) =>
    ![...stems.keys()].some((one) => holders.has(one)) &&
    !inText.some((word) => text?.get(word)?.size);

  /** How much a word of the question tells pages apart; a rare synonym must not count for more than the word that was asked. */
  function worthOf(one: Term, text: TextCounts | undefined): number {
    if (one.isFunction) return 0;
    const own = stem(one.corrected ?? one.word);
    const held = Math.max(0, ...one.inText.map((word) => text?.get(word)?.size ?? 0));
    const worth = vocabulary.pagesWith.has(own)
      ? rarityOf(own)
      : one.stems.size > 0
        ? Math.max(...[...one.stems.keys()].map(rarityOf))
        : vocabulary.rarity(held) ** weights.rarity;
    return one.isAsking ? worth * weights.askWord : worth;
  }

  return function rank(
    question: Question,
    text?: TextCounts,
    lengthOf: (place: number) => number = () => 1,
  ): Ranked[] {
    const terms = question.terms.map((one) => ({ ...one, worth: worthOf(one, text) }));
    // Small words alone are worth nothing, but a name may begin with them.
    const total = terms.reduce((sum, { worth }) => sum + worth, 0) || smallest;
    const asking = terms.filter(({ worth }) => worth > 0);
    const asked = asking.length;
    const isForeign = asked > 2 && 2 * asking.filter((one) => isNowhere(one, text)).length >= asked;
    const candidates = new Set(
      terms.flatMap(({ stems, inText, worth }) =>
        worth === 0
          ? []
          : [
              ...[...stems.keys()].flatMap((one) => holders.get(one) ?? []),
              ...inText.flatMap((word) => [...(text?.get(word)?.keys() ?? [])]),
            ],
      ),
    );
    const names = bestNames(terms, question, total, nameIndex, partOf, weights);
    for (const [place, { isBegun }] of names) if (isBegun) candidates.add(place);
    const results = [...candidates].map((place): Ranked => {
      const document = documents[place]!;
      let [words, covered, named, held] = [0, 0, 0, 0];
      for (const one of terms) {
        if (one.worth === 0) continue;
        const { often, isNamed } = frequency(one, document, weighed[place]!, weights);
        const inText = textFrequency(one, place, text, lengthOf(place), weights);
        const all = often + inText;
        if (all === 0) continue;
        words += one.worth * (all / (all + weights.saturation));
        covered += one.worth;
        held++;
        named += one.worth * isNamed;
      }
      const best = names.get(place);
      const score =
        (words + (best?.value ?? 0)) *
        (best?.isBegun ? 1 : (covered / total) ** weights.coverage) *
        (1 + weights.linked * (document.entry.r ?? 0)) *
        weighPage(document, question.asks, weights) *
        weighTime(document.entry, question.years, newest, weights);
      return {
        document,
        score,
        named: named / total,
        held: covered / total,
        isBeside:
          !best?.isBegun &&
          ((covered < leastHeld * total && 2 * held < asked) ||
            (isForeign && named < leastNamed * total)),
        name: best?.name,
        isWhole: best?.isWhole ?? false,
      };
    });
    results.sort(
      (a, b) =>
        b.score - a.score ||
        (b.document.entry.y?.[0] ?? 0) - (a.document.entry.y?.[0] ?? 0) ||
        (a.document.entry.u < b.document.entry.u ? -1 : 1),
    );
    const top = results[0]?.score ?? 0;
    return results.filter(
      ({ score, isBeside }) => score >= top * worthShowing && !(text && isBeside),
    );
  };
}

function meanLengths(documents: readonly Document[]): ReadonlyMap<Field, number> {
  const sums = new Map<Field, [sum: number, pages: number]>();
  for (const { lengths } of documents)
    for (const [field, length] of lengths) {
      const [sum, pages] = sums.get(field) ?? [0, 0];
      sums.set(field, [sum + length, pages + 1]);
    }
  return new Map([...sums].map(([field, [sum, pages]]) => [field, sum / pages]));
}

/** What a page's names and summary are worth to a word, and how surely its names hold it. */
function frequency(
  { stems }: Term,
  { counts }: Document,
  weighed: ReadonlyMap<string, number>,
  { sure }: Weights,
): { often: number; isNamed: number } {
  let [often, isNamed] = [0, 0];
  for (const [one, certainty] of stems) {
    const found = weighed.get(one);
    if (found === undefined) continue;
    often = Math.max(often, found * certainty);
    if (certainty >= sure.canonical && isNaming(counts.get(one)!)) isNamed = 1;
  }
  return { often, isNamed };
}

function textFrequency(
  { inText }: Term,
  place: number,
  text: TextCounts | undefined,
  length: number,
  { fields }: Weights,
): number {
  if (!text) return 0;
  const often = Math.max(...inText.map((word) => text.get(word)?.get(place) ?? 0));
  return often * (fields.text.weight / (1 - fields.text.length + fields.text.length * length));
}

type WeighedTerm = Term & { readonly worth: number };

type Place = number;
interface NameIndex {
  /** All names but those of places, which are many, and of people. */
  readonly all: readonly (readonly [place: Place, name: Name])[];
  readonly byStem: ReadonlyMap<string, readonly (readonly [place: Place, name: Name])[]>;
  readonly byWhole: ReadonlyMap<string, readonly (readonly [place: Place, name: Name])[]>;
}

/** The places of the pages that hold each stem. */
function holdersOf(weighed: readonly ReadonlyMap<string, number>[]): Map<string, Place[]> {
  const holders = new Map<string, Place[]>();
  weighed.forEach((stems, place) => {
    for (const one of stems.keys()) add(holders, one, place);
  });
  return holders;
}

function indexNames(documents: readonly Document[]): NameIndex {
  const all: (readonly [Place, Name])[] = [];
  const byStem = new Map<string, (readonly [Place, Name])[]>();
  const byWhole = new Map<string, (readonly [Place, Name])[]>();
  documents.forEach(({ names }, place) => {
    for (const name of names) {
      if (name.field !== 'place' && name.field !== 'people') all.push([place, name]);
      add(byWhole, name.joined, [place, name] as const);
      for (const one of new Set(name.stems)) add(byStem, one, [place, name] as const);
    }
  });
  return { all, byStem, byWhole };
}

function add<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

interface BestName {
  readonly value: number;
  /** The name begins with all that was typed. */
  readonly isBegun: boolean;
  readonly name: Name;
  readonly isWhole: boolean;
}

/** For each page the name that is worth most to a question: by the words of the question that it holds, and by the part of it that the question holds. */
function bestNames(
  terms: readonly WeighedTerm[],
  { joined, typed, said, beginning, isUnfinished }: Question,
  total: number,
  { byStem, byWhole, all }: NameIndex,
  partOf: (stem: string) => number,
  weights: Weights,
): Map<Place, BestName> {
  const best = new Map<Place, BestName>();
  const offer = (place: Place, name: Name, worth: number, isWhole: boolean, isBegun = false) => {
    const value = weights.names[name.field] * worth;
    if (value > (best.get(place)?.value ?? 0)) best.set(place, { value, name, isWhole, isBegun });
  };
  for (const whole of joined)
    for (const [place, name] of byWhole.get(whole) ?? []) {
      const more = weights.names.whole * (whole === typed ? 1 : weights.names.inForm);
      offer(place, name, total * (1 + more / weights.names[name.field]), true);
    }
  const isName = [...joined].some((whole) => byWhole.has(whole));
  const begun = isUnfinished ? weights.names.unfinished : weights.names.begun;
  if (beginning.length >= shortestBeginning && !isName)
    for (const [place, name] of all)
      if (name.joined.length > beginning.length && name.joined.startsWith(beginning))
        offer(place, name, total * begun, false, true);
  const seen = new Set<Name>();
  for (const { stems, worth } of terms)
    if (worth > 0)
      for (const one of stems.keys())
        for (const [place, name] of byStem.get(one) ?? [])
          if (!seen.has(name)) {
            seen.add(name);
            const isSaid = name.words.length > 1 && said.includes(` ${name.words.join(' ')} `);
            offer(
              place,
              name,
              worthOfName(name, terms, total, partOf, weights) *
                (isSaid ? 1 + weights.names.said : 1),
              false,
            );
          }
  return best;
}

function worthOfName(
  { stems, words, forms }: Name,
  terms: readonly WeighedTerm[],
  total: number,
  partOf: (stem: string) => number,
  weights: Weights,
): number {
  let [held, all, said] = [0, 0, 0];
  stems.forEach((one, place) => {
    let most = 0;
    for (const asked of terms) {
      const certainty = asked.stems.get(one) ?? (asked.isFunction && asked.word === one ? 1 : 0);
      if (certainty === 0) continue;
      // As it is written; else as one of its kind; else in another form of its family.
      const form =
        asked.word === words[place] ? 1 : asked.form === forms[place] ? 0.97 : weights.sure.form;
      const sure = certainty * form;
      most = Math.max(most, sure);
      said += asked.worth * sure;
    }
    const part = partOf(one);
    all += part;
    held += part * most;
  });
  return Math.min(said, total) * (held / all) ** weights.names.part;
}

/** How much a page counts by its kind: whatever is asked, and for what this question asks. */
const weighPage = (
  { kind, isRecord }: Document,
  asks: ReadonlySet<Ask>,
  { kinds, lists, answering }: Weights,
) =>
  [...asks].reduce(
    (product, ask) => product * (answering[ask]?.[kind] ?? 1),
    isRecord ? (kinds[kind] ?? 1) : lists,
  );

/** How much a page counts by its time: rounds by their years, whatever else by whether it has ended. */
function weighTime(
  { y: years, g: isCommon, o: hasEnded }: CatalogueEntry,
  asked: readonly number[],
  newest: number,
  { rounds, ended }: Weights,
): number {
  if (!years) return hasEnded ? ended : 1;
  const common = isCommon ? rounds.common : 1;
  if (asked.length > 0)
    return (
      common *
      (asked.includes(years[0]!)
        ? rounds.asked
        : years.some((year) => asked.includes(year))
          ? 1
          : rounds.other)
    );
  return (
    common *
    (rounds.unasked - Math.min(rounds.most, Math.max(0, newest - years[0]!) * rounds.aYear))
  );
}
