/**
 * Ranks pages for a question, by one score. It is BM25F (Robertson, Zaragoza and Taylor, "Simple BM25 extension to multiple weighted
 * fields", CIKM 2004; Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009, section 3.6): each word of the
 * question counts by how few pages hold it and by how often a page does, weighed by the field in which it stands, and more of the same
 * counts less and less. The text of pages, which Pagefind counts, is one of the fields. To that comes what a name is worth as a whole: a
 * name whose words the question holds is evidence of its own, as phrases are in the sequential dependence model (Metzler and Croft 2005).
 * Pure: the same question and pages give the same order.
 */
import { isNaming, weighDocument, type Document, type Name } from './document.ts';
import type { Alike, Asked, KnownQuestions } from './known-questions.ts';
import { add } from './lists.ts';
import { bestNames, indexNames, type Place } from './name-match.ts';
import { weighPage, weighTime } from './page-worth.ts';
import type { Question, Term } from './question.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { Field, Weights } from './weights.ts';
import { mapInSteps, type Steps } from './steps.ts';

/** What the text of pages holds of each word that was looked up: how often, by place in the catalogue. */
export type TextCounts = ReadonlyMap<string, ReadonlyMap<number, number>>;

export interface Ranked {
  readonly document: Document;
  readonly score: number;
  /** The score without how likely the words are in questions of the page: that puts pages in order, and does not say whether one is worth showing. */
  readonly plain: number;
  /** How much of the question its names cover, from 0 to 1. */
  readonly named: number;
  /** How much of the question the page holds at all, text and all, from 0 to 1. */
  readonly held: number;
  /** Whether a name of it holds a word of the question as it was written, or the page all of them. */
  readonly isSure: boolean;
  /** Whether the page holds too little of the question to be about it. */
  readonly isBeside: boolean;
  /** How much of the question one says that people ask of it, from 0 to 1. */
  readonly said: number;
  /** Its name that fits the question best. */
  readonly name: Name | undefined;
  /** Whether that name is all of the question, and the question all of the name. */
  readonly isWhole: boolean;
}

/** What a question of small words is worth. */
const smallest = 0.1;
/** What scores less than this part of the best is left out. */
const worthShowing = 0.1;
/** What holds less than half of a question's words, text and all, and less than this of their worth, is about something else: "best pizza in Naples" holds "best". */
const leastHeld = 0.4;

/** Where half of three words or more stand nowhere in the guide, names must hold so much of the worth: "buy a .com domain" is no question for it. */
const leastNamed = 0.28;
/** Or one question that people ask of the page must say so much of it. */
const leastSaid = 0.5;

/**
 * Where three words or more were asked, and the best page scores less than this part of what they are worth, nothing is about them: a page that
 * holds each of them once, in its text alone, scores 0.18. Found on 1,643 questions that have an answer and 74 about other things, none of
 * them in the index: 2 of those lose their page by it, and of these 19 find something where 31 did.
 */
const leastScore = 0.15;
/**
 * The same where two words or more were asked, no name of that page holds one of them as it was written, and the page not all of them: slips and
 * words of texts and of questions lead there, by which anybody asks anything ("best pizza near me"). Found on 3,697 questions that have an answer and 72
 * about other things: 2 of those lose their page by it, and of these 3 find something where 10 did.
 */
const leastUnnamed = 0.3;

/** What is known beside names: what texts hold, with the length of each beside the mean, and the questions that people ask in the languages of what is asked. */
export interface Evidence {
  readonly text?: TextCounts | undefined;
  readonly lengthOf?: ((place: Place) => number) | undefined;
  readonly known?: readonly KnownQuestions[] | undefined;
}

/** Ranks the pages that a question finds, best first. */
export type Ranker = (question: Question, evidence?: Evidence) => Steps<Ranked[]>;

/** Makes a ranker for pages. */
export function* makeRanker(
  documents: readonly Document[],
  vocabulary: Vocabulary,
  weights: Weights,
): Steps<Ranker> {
  const { language, stem } = vocabulary.analyzer;
  const means = meanLengths(documents);
  const weighed = yield* mapInSteps(documents, (one) => weighDocument(one, means, weights));
  const holders = yield* holdersOf(weighed);
  const nameIndex = yield* indexNames(documents);
  const newest = Math.max(0, ...documents.map(({ entry }) => entry.y?.[0] ?? 0));
  /** How much a word tells pages apart that so many of them hold. */
  const rarityOver = (pages: number) => vocabulary.rarity(pages) ** weights.rarity;
  const rarityOf = (one: string) => rarityOver(vocabulary.pagesWith.get(one) ?? 0);
  /** How much each word of a name makes it up. */
  const partOf = (one: string) =>
    rarityOf(one) * (vocabulary.functionWords.has(one) ? weights.functionWord : 1);

  /** The same where known questions count too: what no name holds may be common in them. */
  const rarityAmong =
    ({ spread }: KnownQuestions) =>
    (one: string) =>
      rarityOver(Math.max(vocabulary.pagesWith.get(one) ?? 0, spread(one)));

  const ownStem = ({ corrected, word }: Term) => stem(corrected ?? word);

  /** A word as it is looked for in known questions: in their own language as what it may mean, in others as it stands. */
  function soughtIn(known: KnownQuestions, one: Term & { worth: number }) {
    const written = one.corrected ?? one.word;
    const own = one.isFunction ? new Map<string, number>() : known.stemsIn(written);
    const certainty = one.corrected ? weights.sure.corrected : 1;
    const stems = new Map(known.language === language ? one.stems : []);
    for (const [each, sure] of own)
      stems.set(each, Math.max(stems.get(each) ?? 0, sure * certainty));
    return { worth: one.worth, stems, own };
  }

  /** Whether no page holds a word, in its names or its text. */
  const isNowhere = (one: Term, { text }: Evidence) =>
    ![...one.stems.keys()].some((each) => holders.has(each)) &&
    !one.inText.some((word) => text?.get(word)?.size);

  /** How much a word of the question tells pages apart; a rare synonym must not count for more than the word that was asked. */
  function worthOf(one: Term, { text, known }: Evidence): number {
    if (one.isFunction) return 0;
    const own = ownStem(one);
    const asked = Math.max(0, ...(known ?? []).map(({ spread, stem }) => spread(stem(one.word))));
    const worth = vocabulary.pagesWith.has(own)
      ? rarityOver(Math.max(vocabulary.pagesWith.get(own)!, asked))
      : one.stems.size > 0
        ? Math.max(...[...one.stems.keys()].map(rarityOf))
        : rarityOver(Math.max(asked, ...one.inText.map((word) => text?.get(word)?.size ?? 0)));
    return one.isAsking ? worth * weights.askWord : worth;
  }

  /** Words that say what the whole guide is about: beside a word that it knows they tell no page from another. */
  const subjects = new Set(
    vocabulary.subject.flatMap((phrase) =>
      [phrase, stem(phrase)].map((one) => one.replaceAll(' ', '')),
    ),
  );
  const isSubject = ({ word, stems }: Term) =>
    subjects.has(word) ||
    [...stems].some(([one, sure]) => sure >= weights.sure.foreign && subjects.has(one));
  const isKnown = ({ corrected, word, stems }: Term, { known }: Evidence) =>
    corrected === undefined &&
    (stems.size > 0 || (known ?? []).some(({ stemsIn }) => stemsIn(word).size > 0));

  return function* rank(question, evidence = {}) {
    const { text, lengthOf = () => 1, known } = evidence;
    const isBesideOthers = question.terms.some(
      (one) => !one.isFunction && !one.isAsking && !isSubject(one) && isKnown(one, evidence),
    );
    const terms = question.terms.map((one) => ({
      ...one,
      worth: worthOf(one, evidence) * (isBesideOthers && isSubject(one) ? weights.subjectWord : 1),
    }));
    // Small words alone are worth nothing, but a name may begin with them.
    const total = terms.reduce((sum, { worth }) => sum + worth, 0) || smallest;
    const asking = terms.filter(({ worth }) => worth > 0);
    const asked = asking.length;
    // Who writes an acronym of the guide asks of it, whatever the other words are.
    const isOurs = asking.some(({ word }) => vocabulary.acronyms.has(word) || subjects.has(word));
    const bodies = asking.filter((one) => vocabulary.acronyms.has(one.word) && !isSubject(one));
    const acronyms = bodies.map(({ word }) => stem(word));
    const isForeign =
      asked > 2 && 2 * asking.filter((one) => isNowhere(one, evidence)).length >= asked;
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
    const names = yield* bestNames(terms, question, total, nameIndex, partOf, weights);
    for (const [place, { isBegun, isWhole }] of names)
      if (isBegun || isWhole) candidates.add(place);
    // What is a whole name, however it is spelt, asks for what has the name.
    const isName = [...names.values()].some(({ isWhole }) => isWhole);
    const asks: Asked[] = [];
    for (const questions of isName ? [] : (known ?? []))
      asks.push(
        yield* questions.seek(
          terms.map((one) => soughtIn(questions, one)),
          total,
          rarityAmong(questions),
          weights.known,
        ),
      );
    for (const { alike } of asks) for (const place of alike.keys()) candidates.add(place);
    const results = yield* mapInSteps([...candidates], (place): Ranked => {
      const document = documents[place]!;
      let [words, covered, named, held] = [0, 0, 0, 0];
      let [inNames, asWritten] = [0, 0];
      let isOfBody = false;
      for (const [at, one] of terms.entries()) {
        if (one.worth === 0) continue;
        const { often, isNamed } = frequency(one, document, weighed[place]!, weights);
        const inText = textFrequency(one, place, text, lengthOf(place), weights);
        const all =
          often + inText + Math.max(0, ...asks.map(({ frequency }) => frequency(at, place)));
        if (all === 0) continue;
        isOfBody ||= bodies.includes(one);
        words += one.worth * (all / (all + weights.saturation));
        covered += one.worth;
        held++;
        named += one.worth * isNamed;
        if (one.corrected !== undefined) continue;
        inNames += isNamed;
        asWritten++;
      }
      const best = names.get(place);
      const ask = asks
        .flatMap(({ alike }) => alike.get(place) ?? [])
        .reduce<Alike | undefined>(
          (most, one) => (one.value > (most?.value ?? 0) ? one : most),
          undefined,
        );
      const plain =
        (words + (best?.value ?? 0) + weights.known.whole * (ask?.value ?? 0)) *
        (best?.isBegun || best?.isWhole ? 1 : (covered / total) ** weights.coverage) *
        (1 + weights.linked * (document.entry.r ?? 0)) *
        weighPage(document, question.asks, weights) *
        weighTime(document, { years: question.years, acronyms }, newest, weights) *
        (bodies.length > 0 && !isOfBody ? weights.otherBody : 1);
      const likelihood = asks.reduce((product, one) => product * one.likelihood(place), 1);
      return {
        document,
        score: plain * likelihood ** weights.known.likely,
        plain,
        named: named / total,
        held: covered / total,
        isSure: inNames > 0 || asWritten === asked,
        isBeside:
          !best?.isBegun &&
          !best?.isWhole &&
          !isOurs &&
          ((covered < leastHeld * total && 2 * held < asked) ||
            (isForeign && named < leastNamed * total && (ask?.said ?? 0) < leastSaid)),
        name: best?.name,
        isWhole: best?.isWhole ?? false,
        said: ask?.said ?? 0,
      };
    });
    results.sort(
      (a, b) =>
        b.score - a.score ||
        (b.document.entry.y?.[0] ?? 0) - (a.document.entry.y?.[0] ?? 0) ||
        (a.document.entry.u < b.document.entry.u ? -1 : 1),
    );
    const top = results[0]?.score ?? 0;
    const found = results.filter(
      ({ score, isBeside }) => score >= top * worthShowing && !(text && isBeside),
    );
    const least = found[0]?.isSure ? (asked < 3 ? 0 : leastScore) : asked < 2 ? 0 : leastUnnamed;
    return !text || isOurs || (found[0]?.plain ?? 0) >= least * total ? found : [];
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

/** What a page's names are worth to a word, and how surely its names hold it. */
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

/** The places of the pages that hold each stem. */
function* holdersOf(weighed: readonly ReadonlyMap<string, number>[]): Steps<Map<string, Place[]>> {
  const holders = new Map<string, Place[]>();
  for (const [place, stems] of weighed.entries()) {
    yield;
    for (const one of stems.keys()) add(holders, one, place);
  }
  return holders;
}
