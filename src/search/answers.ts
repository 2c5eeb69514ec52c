/** The answer that stands above the list: who, when, what it means, which region, how many. Nothing where two readings are close. */
import type { Answer } from './engine.ts';
import type { Hit } from './hit.ts';
import type { PageWords } from './page-words.ts';
import type { Ranked } from './rank.ts';

export interface KnownHolder {
  readonly page: string;
  readonly name: string;
  readonly role: string;
  /** The role in English, where `role` is in another language: questions come in both. */
  readonly english?: string;
  readonly term: string;
  readonly asOf: string;
  /** Id of its region, if it has one. */
  readonly region?: string | undefined;
  readonly years: readonly [first: number, last: number];
  readonly isNow: boolean;
}
export interface KnownMoment {
  readonly page: string;
  /** Addresses of pages that the round is about. */
  readonly about: readonly string[];
  readonly title: string;
  readonly text: string;
  readonly instant: string;
}
/** When a programme takes people: the way first, then its round or what may be expected of the next. */
export interface KnownProgramme {
  readonly page: string;
  readonly title: string;
  readonly lines: readonly string[];
}
export interface KnownCount {
  readonly page: string;
  readonly of: string;
  /** What is counted, in English, where `of` is in another language. */
  readonly english?: string;
  readonly text: string;
  readonly asOf: string;
  /**
   * Of the seats of a post: what distinguishes it from others of its body, in stems, as up to three alternatives: in English, in English
   * with `seat` for `member`, and in the language. A question must say every word of one; if there is none, it is not told of these seats.
   */
  readonly needs?: readonly (readonly string[])[];
}
export interface Answers {
  readonly built: string;
  readonly holders: readonly KnownHolder[];
  readonly moments: readonly KnownMoment[];
  readonly programmes: readonly KnownProgramme[];
  readonly counts: readonly KnownCount[];
}
/** What is said of answers. `asOf` has a place for `date`, `between` stands between the parts of a line. */
export type AnswerWords = Pick<
  PageWords,
  'who' | 'when' | 'whenUnknown' | 'meaning' | 'region' | 'many' | 'asOf' | 'between'
>;

/** A direct answer: its heading, its lines, and the page that says so. */
export interface DirectAnswer {
  readonly title: string;
  readonly lines: readonly string[];
  /** The page whose summary is the end of the last line, where it is still to come, by its address in English. */
  readonly awaits?: string;
  readonly source: Pick<Hit, 'address' | 'title'> | undefined;
}

/** How far the second page must lie behind the first. */
export const clearly = 0.85;

/** Whether a question asks when, or names a deadline or dates, in any language. */
export const asksForDates = ({ question: { asks, terms } }: Pick<Answer, 'question'>): boolean =>
  asks.has('when') ||
  terms.some(({ concepts }) => concepts.some((concept) => concept.startsWith('timet')));

/** Whether the facts of `answers.json` may answer a question. */
export const needsFacts = ({ question, ranked }: Answer): boolean =>
  ['who', 'when', 'many'].some((ask) => question.asks.has(ask as never)) ||
  question.years.length > 0 ||
  ranked[0]?.document.kind === 'positions' ||
  (ranked[0]?.document.kind === 'opportunities' && asksForDates({ question })) ||
  ranked[0]?.name?.field === 'people';

/** What answers a question from facts, once these are there (`fact-answers.ts`). */
export type FromFacts = (answer: Answer, words: AnswerWords) => DirectAnswer | undefined;

/** Answers a question from what was found and what is known; undefined if there is no certain answer. */
export function answerDirectly(
  answer: Answer,
  words: AnswerWords,
  fromFacts?: FromFacts,
): DirectAnswer | undefined {
  const { question } = answer;
  const isStrange = question.unknown.some((word) => !question.years.includes(Number(word)));
  if (answer.ranked.length === 0 || isStrange) return undefined;
  return byRegion(answer, words) ?? fromFacts?.(answer, words) ?? byMeaning(answer, words);
}

/** A country that is asked alone, or with "which region": the region that lists it, if one alone does. */
function byRegion(
  { ranked, hits, question }: Answer,
  words: AnswerWords,
): DirectAnswer | undefined {
  const places = ranked.filter(
    ({ name, document }) => name?.field === 'place' && document.kind === 'regions',
  );
  const [first, second] = places;
  if (!first || (!first.isWhole && !question.asks.has('region'))) return undefined;
  if (first.isWhole ? second?.isWhole : second && second.score > first.score * clearly)
    return undefined;
  const hit = findHit(first, hits);
  return hit && { title: words.region, ...saying(hit, `${hit.title}. `), source: hit };
}

/** A word or acronym asked alone or for its meaning: its sentence in the glossary. */
function byMeaning(
  { ranked, hits, question }: Answer,
  words: AnswerWords,
): DirectAnswer | undefined {
  if (['who', 'when', 'many', 'region'].some((ask) => question.asks.has(ask as never)))
    return undefined;
  const content = question.terms.filter(({ isFunction, isAsking }) => !isFunction && !isAsking);
  const asked = content.map(({ stems }) => stems);
  const entry = ranked.find(
    ({ document, name, named }) =>
      document.kind === 'glossary' &&
      (name?.field === 'title' || name?.field === 'acronym') &&
      named > 0.6 &&
      name.stems.every((one) => asked.some((stems) => (stems.get(one) ?? 0) > 0.7)) &&
      asked.every((stems) => name.stems.some((one) => stems.has(one))),
  );
  const hit = entry && findHit(entry, hits);
  return hit && { title: words.meaning, ...saying(hit), source: hit };
}

/** The summary of a page as a line, or what stands before it as long as it is still to come. */
const saying = ({ text, page }: Hit, before = '') => ({
  lines: [before + (text ?? '')],
  ...(text === undefined && { awaits: page }),
});

/** What is shown of a page that was found, if it is among the hits. */
export const findHit = ({ document }: Ranked, hits: readonly Hit[]) =>
  hits.find(({ page }) => page === document.entry.u);
