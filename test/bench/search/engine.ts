/** The search of a built site, in this process: the same engine, catalogue and index that a browser loads. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { placeOf, rootOf } from '../../../src/i18n/addresses.ts';
import { english as analyzer } from '../../../src/search/analyzer.ts';
import { signsOf, simplify } from '../../../src/search/chinese-signs.ts';
import { analyzerOf, startBilingual } from '../../../src/search/bilingual.ts';
import { startEngine, type SearchEngine } from '../../../src/search/engine.ts';
import type { Surroundings } from '../../../src/search/parts.ts';
import type * as Text from '../../../src/search/text-engine.ts';
import type { Weights } from '../../../src/search/weights.ts';

/** The parts of the search in a language of a folder of pages; `loads` counts how often its text engine was asked for. */
async function partsIn(folder: string, language: string, loads = { text: 0 }) {
  const below = join(folder, rootOf(language));
  // The text engine of a site asks for parts of its index by address.
  globalThis.fetch = (address) =>
    Promise.resolve(new Response(readFileSync(join(folder, String(address).split('?')[0]!))));
  const json = (name: string) => () =>
    Promise.resolve(JSON.parse(readFileSync(join(below, `search/${name}.json`), 'utf8')));
  const code = readFileSync(join(below, 'pagefind/engine.js')).toString('base64');
  const { openIndex } = (await import(`data:text/javascript;base64,${code}`)) as typeof Text;
  const text = await openIndex('/');
  const parts: Surroundings = {
    base: '/',
    catalogue: json('catalogue'),
    summaries: json('summaries'),
    ...(language === 'en' && { languages: json('languages') }),
    paragraphs: json('paragraphs'),
    answers: json('answers'),
    questions: (one) =>
      Promise.resolve(
        JSON.parse(readFileSync(join(folder, rootOf(one), 'search/questions.json'), 'utf8')),
      ),
    analyzerOf: (one) => Promise.resolve(analyzerOf(one, analyzer)),
    text: () => {
      loads.text++;
      return Promise.resolve(text);
    },
  };
  return { parts, text, json };
}

/** Opens the search in the English pages of a folder. */
export async function openSearch(folder: string, weights?: Weights, loads = { text: 0 }) {
  const { parts, text, json } = await partsIn(folder, 'en', loads);
  const engine = startEngine(parts, weights);
  return { ask: asking(engine), engine, text, loads, json };
}

/** Opens the search of the pages of a language: its own with the English one behind it. Addresses are found as English has them. */
export async function openSearchIn(language: string, folder: string, weights?: Weights) {
  const [own, english] = await Promise.all([partsIn(folder, language), partsIn(folder, 'en')]);
  const engine = startBilingual(
    language,
    { startEngine, english: analyzer, simplify, signsOf },
    own.parts,
    english.parts,
    weights,
  );
  return { ask: asking(engine), engine };
}

/** The addresses that a question finds, best first. */
const asking =
  (engine: SearchEngine) =>
  async (query: string): Promise<string[]> =>
    (await engine.ask(query, { wait: 60_000 })).hits.map(({ address }) => placeOf(address).address);

/** A question, the addresses of which any is right, and what it is counted under. Without a right address nothing must be found. */
export interface Asked {
  readonly group: string;
  readonly question: string;
  readonly right: readonly string[];
}

/** The record to which a paragraph belongs, on its page or on that of what is over. */
const recordOf = (address: string): string => address.replace(/(?:history\/)?(?:#.*)?$/, '');

/** The place of the first right answer, from 1; 0 if none is found. A paragraph of a right record is right. For a question without an answer: 1 if nothing is found. */
export const rankOf = ({ right }: Pick<Asked, 'right'>, found: readonly string[]): number =>
  right.length === 0
    ? Number(found.length === 0)
    : found.findIndex((address) => right.includes(address) || right.includes(recordOf(address))) +
      1;

export const shareWithin = (ranks: readonly number[], most: number): number =>
  ranks.filter((rank) => rank > 0 && rank <= most).length / ranks.length;
