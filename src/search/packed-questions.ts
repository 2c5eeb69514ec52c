/** How the questions that people ask travel: as stems, each a sign or two, since every reader whose question names do not answer loads them. */
import type { PackedCatalogue } from './catalogue.ts';
import { unpackCatalogue } from './catalogue.ts';
import { documentOf } from './document.ts';
import { withoutPhrases, wordsAsked } from './typed-words.ts';
import { unpackSearchWords } from '../model/packed-search-words.ts';
import { traditionalToSimplified } from '../model/traditional-chinese.ts';
import { signsOf, simplify } from './chinese-signs.ts';
import { vocabularyOf } from './vocabulary.ts';
import { english, type Analyzer } from './analyzer.ts';
import { between, codes, mostCodes, once, single, type PackedQuestions } from './question-codes.ts';
import { atOnce } from './steps.ts';

/**
 * Packs the questions of pages in the language of a catalogue, each without words that hold sentences together, by which one asks, or that say what
 * the whole guide is about, unless it has no other; Chinese ones in simplified signs, as what is asked is read.
 */
export function packQuestions(
  catalogue: PackedCatalogue,
  questions: ReadonlyMap<string, readonly string[]>,
  analyzer: Analyzer = english,
): PackedQuestions {
  const pages = unpackCatalogue(catalogue);
  const documents = pages.map((page) => documentOf(page, () => [], [], analyzer));
  const words = unpackSearchWords(catalogue.words);
  const vocabulary = atOnce(vocabularyOf(documents, words, catalogue.siteName, '', analyzer));
  const signs = signsOf(catalogue.language === 'zh' ? traditionalToSimplified : '');
  const isSmall = (word: string) =>
    vocabulary.functionWords.get(word)?.includes(catalogue.language) === true;
  // Neither tells one page from another beside other words, and both are common.
  const general = [...vocabulary.asks.map(([phrase]) => phrase), ...vocabulary.subject].sort(
    (a, b) => b.length - a.length,
  );
  const stemsOf = (question: string) => {
    const words = wordsAsked(simplify(question, signs), vocabulary);
    const others = words.filter((word) => !isSmall(word));
    const telling = withoutPhrases(` ${words.join(' ')} `, general)
      .split(' ')
      .filter((word) => word && !isSmall(word));
    return ([telling, others].find(({ length }) => length > 0) ?? words).map(analyzer.stem);
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
    .slice(0, mostCodes)
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
