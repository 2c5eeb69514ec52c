/** How the questions that people ask travel: as stems, each a sign or two, since every reader whose question names do not answer loads them. */
import type { PackedCatalogue } from './catalogue.ts';
import { unpackCatalogue } from './catalogue.ts';
import { documentOf } from './document.ts';
import { wordsAsked } from './typed-words.ts';
import { unpackSearchWords } from '../model/packed-search-words.ts';
import { vocabularyOf } from './vocabulary.ts';
import { english, type Analyzer } from './analyzer.ts';
import { atOnce, mapInSteps, type Steps } from './steps.ts';

export interface PackedQuestions {
  readonly built: string;
  /** Stems that several questions hold, those of most questions first. */
  readonly often: string;
  /** Stems of one question, in their order. */
  readonly once: string;
  /** For each page of the catalogue, in its order, a line with its questions. */
  readonly lines: string;
}

/** Signs that JSON leaves as they are. The first stems are one sign; of two, the first says which of the rest. */
const signs = Array.from({ length: 94 }, (_, place) => String.fromCharCode(33 + place)).filter(
  (sign) => !'"\\'.includes(sign),
);
const [between, once, ...codes] = signs as [string, string, ...string[]];
const single = 62;
const most = single + (codes.length - single) * codes.length;

/** Packs the questions of pages in the language of a catalogue, without words that hold sentences together unless it has no other. */
export function packQuestions(
  catalogue: PackedCatalogue,
  questions: ReadonlyMap<string, readonly string[]>,
  analyzer: Analyzer = english,
): PackedQuestions {
  const pages = unpackCatalogue(catalogue);
  const documents = pages.map((page) => documentOf(page, () => [], [], analyzer));
  const words = unpackSearchWords(catalogue.words);
  const vocabulary = atOnce(vocabularyOf(documents, words, catalogue.siteName, '', analyzer));
  const stemsOf = (question: string) => {
    const words = wordsAsked(question, vocabulary);
    const others = words.filter(
      (word) => !vocabulary.functionWords.get(word)?.includes(catalogue.language),
    );
    return (others.length > 0 ? others : words).map(analyzer.stem);
  };
  const all = documents.map(({ entry }) =>
    (questions.get(entry.u) ?? []).map((question) => [...new Set(stemsOf(question))]),
  );
  const { often, places } = commonest(all.flat());
  const rank = (one: string) => places.get(one) ?? often.length;
  const rare: string[] = [];
  const code = (one: string) => {
    const place = places.get(one);
    if (place === undefined) rare.push(one);
    return place === undefined ? once : codeOf(place);
  };
  // Order says nothing here, and what is in order compresses better.
  const lines = all.map((list) =>
    unique(list.map((stems) => stems.toSorted((a, b) => rank(a) - rank(b))))
      .sort((a, b) => rank(a[0]!) - rank(b[0]!) || a.length - b.length)
      .map((stems) => stems.map(code).join(''))
      .join(between),
  );
  return {
    built: catalogue.built,
    often: often.join(' '),
    once: rare.join(' '),
    lines: lines.join('\n').trimEnd(),
  };
}

/** The stems of several questions, commonest first, as many as there are codes, each with its place. */
function commonest(questions: readonly (readonly string[])[]) {
  const counts = new Map<string, number>();
  for (const one of questions.flat()) counts.set(one, (counts.get(one) ?? 0) + 1);
  const often = [...counts]
    .filter(([, count]) => count > 1)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, most)
    .map(([one]) => one);
  return { often, places: new Map(often.map((one, place) => [one, place])) };
}

const unique = (list: readonly string[][]): string[][] => [
  ...new Map(
    list.filter((stems) => stems.length > 0).map((stems) => [stems.join(' '), stems]),
  ).values(),
];

const codeOf = (place: number): string => {
  if (place < single) return codes[place]!;
  const rest = place - single;
  return codes[single + Math.floor(rest / codes.length)]! + codes[rest % codes.length]!;
};

/** The questions of each page, in the order of the catalogue, as stems. */
export function* unpackQuestions({
  often,
  once: rare,
  lines,
}: PackedQuestions): Steps<string[][][]> {
  const [common, rest] = [often.split(' '), rare.split(' ')];
  const values = new Map(codes.map((sign, value) => [sign, value]));
  let next = 0;
  const stems = (coded: string): string[] => {
    const found: string[] = [];
    for (let at = 0; at < coded.length; at++) {
      if (coded[at] === once) {
        found.push(rest[next++]!);
        continue;
      }
      const first = values.get(coded[at]!)!;
      found.push(
        common[
          first < single
            ? first
            : single + (first - single) * codes.length + values.get(coded[++at]!)!
        ]!,
      );
    }
    return found;
  };
  return yield* mapInSteps(lines.split('\n'), (line) =>
    line ? line.split(between).map(stems) : [],
  );
}
