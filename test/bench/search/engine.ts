/** The search of a built site, in this process: the same engine, catalogue and index that a browser loads. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { placeOf, rootOf } from '../../../src/i18n/addresses.ts';
import { startBilingual } from '../../../src/search/bilingual.ts';
import { startEngine } from '../../../src/search/engine.ts';
import type * as Text from '../../../src/search/text-engine.ts';
import type { Weights } from '../../../src/search/weights.ts';

/** Opens the search in the English pages of a folder; `loads` counts how often its text engine was asked for. */
export async function openSearch(
  folder: string,
  weights?: Weights,
  loads = { text: 0 },
  language = 'en',
) {
  // The text engine of a site asks for parts of its index by address.
  globalThis.fetch = (address) =>
    Promise.resolve(new Response(readFileSync(join(folder, String(address).split('?')[0]!))));
  const json = (name: string) => () =>
    Promise.resolve(
      JSON.parse(readFileSync(join(folder, rootOf(language), `search/${name}.json`), 'utf8')),
    );
  const code = readFileSync(join(folder, rootOf(language), 'pagefind/engine.js')).toString(
    'base64',
  );
  const { openIndex } = (await import(`data:text/javascript;base64,${code}`)) as typeof Text;
  const text = await openIndex('/');
  const engine = startEngine(
    {
      base: '/',
      catalogue: json('catalogue'),
      ...(language === 'en' && { languages: json('languages') }),
      paragraphs: json('paragraphs'),
      answers: json('answers'),
      text: () => {
        loads.text++;
        return Promise.resolve(text);
      },
    },
    weights,
  );
  /** The addresses that a question finds, best first. */
  const ask = async (query: string): Promise<string[]> =>
    (await engine.ask(query, { wait: 60_000 })).hits.map(({ address }) => address);
  return { ask, engine, text, loads, json };
}

/** Opens the search of the pages of a language: its own with the English one behind it. Addresses are those of English. */
export async function openSearchIn(language: string, folder: string) {
  const [{ engine: own }, { engine: english }] = await Promise.all([
    openSearch(folder, undefined, undefined, language),
    openSearch(folder),
  ]);
  const engine = startBilingual(language, own, () => english);
  const ask = async (query: string): Promise<string[]> =>
    (await engine.ask(query, { wait: 60_000 })).hits.map(({ address }) => placeOf(address).address);
  return { ask, engine, own, english };
}

/** A question, the addresses of which any is right, and what it is counted under. Without a right address nothing must be found. */
export interface Asked {
  readonly group: string;
  readonly question: string;
  readonly right: readonly string[];
}

/** The place of the first right answer, from 1; 0 if none is found. A paragraph of a right page is right. For a question without an answer: 1 if nothing is found. */
export const rankOf = ({ right }: Pick<Asked, 'right'>, found: readonly string[]): number =>
  right.length === 0
    ? Number(found.length === 0)
    : found.findIndex(
        (address) => right.includes(address) || right.includes(address.split('#')[0]!),
      ) + 1;

export const shareWithin = (ranks: readonly number[], most: number): number =>
  ranks.filter((rank) => rank > 0 && rank <= most).length / ranks.length;
