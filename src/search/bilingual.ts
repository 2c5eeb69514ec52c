/**
 * Search on a page of another language than English: its own names and text first. Where these do not hold the words of a question, the
 * English ones with the words of all languages are asked too; whatever they find is shown as the page in the reader's language, if there is one.
 * What stands in English alone comes after the rest, unless people ask for it in the reader's language.
 */
import type { Analyzer } from './analyzer.ts';
import { analyzerOf, isInLatin } from './analyzers.ts';
import type { signsOf, simplify } from './chinese-signs.ts';
import type { Answer, SearchEngine, startEngine } from './engine.ts';
import type { Hit } from './hit.ts';
import type { Surroundings } from './parts.ts';
import type { Passage } from './passages.ts';
import type { Question } from './question.ts';
import type { Weights } from './weights.ts';

export { analyzerOf };

/**
 * What this file shares with the script of every search page. Passed as an argument: if both files imported it, the bundler would move it into
 * a third file, and pages would wait for one request more.
 */
export interface Shared {
  readonly startEngine: typeof startEngine;
  readonly english: Analyzer;
  readonly simplify: typeof simplify;
  readonly signsOf: typeof signsOf;
}

/** The two engines as one. The English one is started when a question first needs it. */
export function startBilingual(
  language: string,
  { startEngine, english, simplify, signsOf }: Shared,
  from: Surroundings,
  fromEnglish: Surroundings,
  weights?: Weights,
): SearchEngine {
  const own = startEngine(from, weights, analyzerOf(language, english));
  let started: SearchEngine | undefined;
  const englishEngine = () => (started ??= startEngine(fromEnglish, weights));
  /** Questions that the English engine has read: their passages are there too. */
  const readInEnglish = new WeakSet<Question>();

  async function ask(
    typed: string,
    options: Parameters<SearchEngine['ask']>[1] = {},
  ): Promise<Answer> {
    let query = typed;
    const ahead = options.text !== false;
    let named = await own.ask(query, { ...options, text: false, ahead });
    if (language === 'zh' && !named.isSure && strangeIn(named) > 0) {
      // Traditional signs are read as the simplified ones that the guide writes.
      query = await simplified(typed);
      if (query !== typed) named = await own.ask(query, { ...options, text: false });
    }
    if (named.isSure) return inOrder(named);
    const isForeign = speaksEnglish(named.question, language);
    if (isForeign) {
      const foreign = await inEnglish(query, { ...options, text: false });
      if (foreign?.isSure) return inOrder(joined(foreign, named), named);
    }
    if (options.text === false)
      return needsMore(named) && !isForeign ? both(named, query, options) : inOrder(named);
    const whole = await own.ask(query, options);
    if (!whole.later) return withEnglish(whole, query, options);
    const { later, ...first } = whole;
    return { ...inOrder(first), later: later.then((one) => withEnglish(one, query, options)) };
  }

  async function simplified(query: string): Promise<string> {
    const words = await fromEnglish.languages?.().catch(() => undefined);
    return simplify(query, signsOf(words?.simplified ?? ''));
  }

  const withEnglish = (answer: Answer, query: string, options: object) =>
    needsMore(answer) ? both(answer, query, options) : inOrder(answer);

  /** The answers of both, that which understands more of the question first. */
  async function both(mine: Answer, query: string, options: object): Promise<Answer> {
    const other = await inEnglish(query, options);
    if (!other || other.hits.length === 0) return inOrder(mine);
    const isBetter = mine.hits.length === 0 || strangeIn(other) < strangeIn(mine);
    return inOrder(isBetter ? joined(other, mine) : fused(mine, other), mine);
  }

  /** What English finds, shown in the language of the reader; undefined if it could not be asked. */
  async function inEnglish(query: string, options: object): Promise<Answer | undefined> {
    const found = await englishEngine()
      .ask(query, { ...options, wait: 60_000 })
      .catch(() => undefined);
    if (!found) return undefined;
    readInEnglish.add(found.question);
    return { ...found, hits: await Promise.all(found.hits.map(translated)) };
  }

  /** What is found in English, as the page in the reader's language. */
  async function translated(hit: Hit): Promise<Hit> {
    const page = await own.hitAt(hit.address);
    if (page && hit.before)
      return {
        ...page,
        before: {
          ...hit.before,
          address: page.address + hit.before.address.slice(hit.address.length),
        },
      };
    if (page) return page;
    // The home page has no name, and stands in every language.
    const isHome = hit.address === '/';
    return {
      ...hit,
      ...(isHome ? { address: `/${language}/` } : { isEnglish: true }),
      isInEnglishWords: true,
    };
  }

  async function passages(question: Question): Promise<Passage[]> {
    if (!readInEnglish.has(question)) return own.passages(question);
    return (await englishEngine().passages(question)).map((one) => ({ ...one, isEnglish: true }));
  }

  // The catalogue of each language holds every page, those in English alone with what English says of them.
  const { facts, hitAt, prepared, summaries } = own;
  return { ask, passages, facts, hitAt, prepared, summaries };
}

/** Words of a question that nothing knew, or that were taken for slips. */
const strangeIn = ({ question: { doubtful, unknown } }: Answer) => doubtful.length + unknown.length;

/** Where the best page holds less than this of a question, English is asked too. */
const heldEnough = 0.75;

/** Whether something was not understood, or little of it found; a word that is still being typed does not count. */
const needsMore = ({ hits, ranked, question, isSure }: Answer) =>
  hits.length === 0 ||
  (!isSure && (ranked[0]?.held ?? 1) < heldEnough) ||
  question.doubtful.length + question.unknown.length > Number(question.isUnfinished);

/** Whether a question holds small words of English that the language does not have, or words that nothing knows in the letters of English, which the language does not use. */
const speaksEnglish = ({ languages, unknown }: Question, language: string): boolean =>
  languages.has('en') || (!isInLatin(language) && unknown.some((word) => /[a-z]/.test(word)));

/** How much sooner a page comes than the next where two lists are read as one, and how much the list in the reader's language counts beside the other. */
const [smoothing, ownCounts] = [3, 1.2];

/** The results of two answers by their places in both: reciprocal rank fusion (Cormack, Clarke and Büttcher, SIGIR 2009), since their scores are of different pages. */
function fused(mine: Answer, other: Answer): Answer {
  const worth = new Map<string, number>();
  for (const [{ hits }, counts] of [[mine, ownCounts] as const, [other, 1] as const])
    hits.forEach(({ address }, place) =>
      worth.set(address, (worth.get(address) ?? 0) + counts / (smoothing + place)),
    );
  const { hits, ...answer } = joined(mine, other);
  return {
    ...answer,
    hits: hits.toSorted((a, b) => worth.get(b.address)! - worth.get(a.address)!),
  };
}

/** The results of one answer, and behind them what only another found. */
function joined(first: Answer, second: Answer): Answer {
  const seen = new Set(first.hits.map(({ address }) => address));
  return {
    ...first,
    hits: [...first.hits, ...second.hits.filter(({ address }) => !seen.has(address))],
  };
}

/**
 * Pages in the reader's language before those that stand in English alone; but a page whose whole name was typed is what was asked for, and so is
 * one of which people ask this in the reader's language.
 */
function inOrder(answer: Answer, mine: Answer = answer): Answer {
  const [first] = answer.ranked;
  const asked = new Set(
    [
      ...(first?.isWhole === true ? [first] : []),
      ...mine.ranked.filter(({ said }) => said > 0),
    ].map(({ document }) => document.entry.u),
  );
  const own = answer.hits.filter(({ isEnglish, page }) => !isEnglish || asked.has(page));
  return { ...answer, hits: [...own, ...answer.hits.filter((hit) => !own.includes(hit))] };
}
