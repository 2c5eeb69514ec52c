/** `npm run bench -- search --tune`: looks for weights with which the questions for tuning, and names asked alone, lead where they should; prints them. */
import type { PackedLanguages } from '../../../src/model/packed-search-words.ts';
import { unpackSearchWords } from '../../../src/model/packed-search-words.ts';
import { unpackCatalogue, type PackedCatalogue } from '../../../src/search/catalogue.ts';
import { countryNamer } from '../../../src/search/countries.ts';
import { documentOf } from '../../../src/search/document.ts';
import { countIn } from '../../../src/search/text-counts.ts';
import { readQuestion } from '../../../src/search/question.ts';
import { makeRanker } from '../../../src/search/rank.ts';
import { atOnce } from '../../../src/search/steps.ts';
import { vocabularyOf } from '../../../src/search/vocabulary.ts';
import { weights as given, type Weights } from '../../../src/search/weights.ts';
import { openSearch, rankOf, type Asked } from './engine.ts';
import { propertiesOf } from './properties.ts';
import { builtWith, isHeldOut } from './question-sets.ts';

/** What a right page is worth at each place. */
const worthAt = (rank: number) => (rank === 1 ? 1 : rank === 0 ? 0 : rank <= 3 ? 0.45 : 0.15);
/** What a name asked alone counts beside a question, and how many of them are asked. */
const names = { weight: 0.35, oneOf: 3 };

/** The numbers that may change. What concerns time and certainty is set by hand. */
const changeable = [
  ...['acronym', 'title', 'alias', 'people', 'when', 'kind', 'text'].map(
    (field) => `fields.${field}.weight`,
  ),
  ...['title', 'text'].map((field) => `fields.${field}.length`),
  ...['acronym', 'title', 'alias', 'people', 'list', 'part'].map((field) => `names.${field}`),
  'saturation',
  'coverage',
  'functionWord',
  'askWord',
  'kinds.guides',
  'kinds.glossary',
  'ended',
  'rounds.unasked',
];

export async function tune(folder: string): Promise<void> {
  const { text, json } = await openSearch(folder);
  const packed = (await json('catalogue')()) as PackedCatalogue;
  const { languages } = (await json('languages')()) as { languages: PackedLanguages };
  const pages = unpackCatalogue(packed);
  const countryNames = atOnce(countryNamer());
  const words = unpackSearchWords(packed.words, languages);
  const documents = pages.map((page) => documentOf(page, countryNames));
  const vocabulary = atOnce(vocabularyOf(documents, words, packed.siteName));

  const questions: (Asked & { weight: number })[] = [
    ...builtWith
      .filter(({ question, right }) => !isHeldOut(question) && right.length > 0)
      .map((one) => ({ ...one, weight: 1 })),
    ...propertiesOf(pages, [])
      .filter(({ group }) => group === 'alone' || group === 'other names')
      .filter((_, place) => place % names.oneOf === 0)
      .map((one) => ({ ...one, weight: names.weight })),
  ];
  const asked = await Promise.all(
    questions.map(async (one) => {
      const question = readQuestion(one.question, vocabulary, given);
      return { ...one, read: question, counts: (await countIn(text, question))[0] };
    }),
  );
  const total = asked.reduce((sum, { weight }) => sum + weight, 0);
  const worth = (weights: Weights) => {
    const rank = atOnce(makeRanker(documents, vocabulary, weights));
    return (
      asked.reduce((sum, { read, counts, right, weight }) => {
        const found = atOnce(rank(read, { text: counts, lengthOf: text.lengthOf })).slice(0, 10);
        const place = rankOf(
          { right },
          found.map(({ document }) => document.entry.u),
        );
        return sum + weight * worthAt(place);
      }, 0) / total
    );
  };

  let [best, most] = [given, worth(given)];
  console.log(`as it is: ${most.toFixed(4)}`);
  for (const factor of [1.5, 1.25, 1.12])
    for (const path of changeable)
      for (const by of [factor, 1 / factor]) {
        const other = changed(best, path.split('.'), by);
        const found = worth(other);
        if (found <= most) continue;
        [best, most] = [other, found];
        console.log(`${path} × ${by.toFixed(2)}: ${most.toFixed(4)}`);
      }
  console.log(JSON.stringify(best, null, 2));
}

/** The same weights but for one, which is so many times larger. */
function changed(weights: Weights, path: readonly string[], by: number): Weights {
  const copy = structuredClone(weights);
  let part = copy as unknown as Record<string, unknown>;
  for (const name of path.slice(0, -1)) part = part[name] as Record<string, unknown>;
  const last = path.at(-1)!;
  part[last] = Number(((part[last] as number) * by).toFixed(3));
  return copy;
}
