/** The answer that stands above the list: who, when, what it means, which region, how many. Nothing where two readings are close. */
import { localTime } from '../i18n/local-time.ts';
import type { Answer } from './engine.ts';
import type { Hit } from './hit.ts';
import type { Ranked } from './rank.ts';
import { english as inEnglish, type Analyzer } from './analyzer.ts';
import { wordsOfText } from './text.ts';

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
export interface KnownCount {
  readonly page: string;
  readonly of: string;
  /** What is counted, in English, where `of` is in another language. */
  readonly english?: string;
  readonly text: string;
  readonly asOf: string;
}
export interface Answers {
  readonly built: string;
  readonly holders: readonly KnownHolder[];
  readonly moments: readonly KnownMoment[];
  readonly counts: readonly KnownCount[];
}
export interface AnswerWords {
  readonly who: string;
  readonly when: string;
  readonly whenUnknown: string;
  readonly meaning: string;
  readonly region: string;
  readonly many: string;
  /** With a place for `date`. */
  readonly asOf: string;
}

/** A direct answer: its heading, its lines, and the page that says so. */
export interface DirectAnswer {
  readonly title: string;
  readonly lines: readonly string[];
  readonly source: Pick<Hit, 'address' | 'title'> | undefined;
}

/** How far the second page must lie behind the first. */
const clearly = 0.85;
const mostPeople = 6;

/** Whether the facts of `answers.json` may answer a question. */
export const needsFacts = ({ question, ranked }: Answer): boolean =>
  ['who', 'when', 'many'].some((ask) => question.asks.has(ask as never)) ||
  question.years.length > 0 ||
  ranked[0]?.document.kind === 'positions' ||
  ranked[0]?.name?.field === 'people';

/** Answers a question from what was found and what is known; undefined if there is no certain answer. */
export function answerDirectly(
  answer: Answer,
  words: AnswerWords,
  known: Answers | undefined,
  lang = 'en',
): DirectAnswer | undefined {
  const { question } = answer;
  const isStrange = question.unknown.some((word) => !question.years.includes(Number(word)));
  if (answer.ranked.length === 0 || isStrange) return undefined;
  return (
    byRegion(answer, words) ??
    (known &&
      ((question.asks.has('many') ? byCount(answer, words, known) : undefined) ??
        byPeople(answer, words, known) ??
        (question.asks.has('when') ? byMoment(answer, words, known, lang) : undefined))) ??
    byMeaning(answer, words)
  );
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
  const hit = hitOf(first, hits);
  return hit && { title: words.region, lines: [`${hit.title}. ${hit.text}`], source: hit };
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
  const hit = entry && hitOf(entry, hits);
  return hit && { title: words.meaning, lines: [hit.text], source: hit };
}

/** How many: counts of the page that the question names, of the thing it names if it names one. */
function byCount(
  { ranked, hits, question, analyzer }: Answer,
  words: AnswerWords,
  { counts }: Answers,
): DirectAnswer | undefined {
  const page = ranked.find(({ document }) => counts.some((one) => one.page === document.entry.u));
  if (!page || page.score < (ranked[0]?.score ?? 0) * clearly) return undefined;
  const own = counts.filter((one) => one.page === page.document.entry.u);
  const stems = stemsOf(question, analyzer);
  const asked = own.filter((one) =>
    stemsOfBoth(one.of, one.english, analyzer).some((part) => stems.has(part)),
  );
  // Counts come newest first. Without a word for what is counted, only one count can be meant.
  const one = asked[0] ?? (own.length === 1 ? own[0] : undefined);
  const hit = hitOf(page, hits);
  return (
    one && hit && { title: words.many, lines: [withDate(one.text, one.asOf, words)], source: hit }
  );
}

/** Who: those who hold or held the post that the question names, in its year and region; or the posts of the person it names. */
function byPeople(
  { ranked, hits, question, analyzer }: Answer,
  words: AnswerWords,
  { holders }: Answers,
): DirectAnswer | undefined {
  const [first] = ranked;
  if (!first) return undefined;
  const line = ({ name, role, term, asOf }: KnownHolder, isPerson: boolean) =>
    withDate(`${isPerson ? role : `${name}, ${role}`}${term ? ` (${term})` : ''}`, asOf, words);
  if (first.name?.field === 'people') {
    const content = question.terms.filter(({ isFunction, isAsking }) => !isFunction && !isAsking);
    if (first.name.stems.length < 2 || content.length !== first.name.stems.length) return undefined;
    const joined = first.name.joined;
    const own = holders.filter(({ name }) => wordsOfText(name).join('') === joined);
    const recent = own.filter(({ isNow }) => isNow);
    const list = (recent.length > 0 ? recent : own).slice(0, mostPeople);
    const hit = hitOf(first, hits);
    return list.length > 0 && hit
      ? { title: list[0]!.name, lines: list.map((one) => line(one, true)), source: hit }
      : undefined;
  }
  const stems = stemsOf(question, analyzer);
  // "European members of the ALAC" asks for people as "who" does: it names a post and a region.
  const isOfRegion =
    first.document.kind === 'positions' &&
    holders.some(({ region }) => region && stems.has(region));
  if (!question.asks.has('who') && question.years.length === 0 && !isOfRegion) return undefined;
  const isHeld = ({ document: { entry, kind } }: Ranked) =>
    kind !== 'regions' && holders.some((one) => one.page === entry.u);
  // Rounds of a year that is asked come before the post they fill.
  const page = ranked
    .filter(({ document }) => document.kind !== 'cycles')
    .slice(0, 3)
    .find(isHeld);
  if (!page?.name) return undefined;
  // Only pages that people hold are other readings.
  const isRival = (other: Ranked) =>
    other !== page &&
    other.document.kind === page.document.kind &&
    other.score > page.score * clearly &&
    isHeld(other);
  if (ranked.some(isRival)) return undefined;
  const roles = (one: KnownHolder) =>
    stemsOfBoth(one.role, one.english, analyzer).filter((part) => stems.has(part)).length;
  const [year] = question.years;
  const own = holders.filter(
    (one) =>
      one.page === page.document.entry.u &&
      (year ? one.years[0] <= year && year <= one.years[1] : one.isNow),
  );
  const most = Math.max(0, ...own.map(roles));
  const seen = new Set<string>();
  const fitting = own.filter(
    (one) => roles(one) === most && !seen.has(one.name) && seen.add(one.name),
  );
  // In a group or region every office is another reading, so one must be named.
  if (fitting.length === 0 || (page.document.kind !== 'positions' && most === 0)) return undefined;
  if (fitting.length > 2 * mostPeople) return undefined;
  // Every word must be of the post or of those who hold it: "who pays" is no question for its holders.
  const told = new Set([
    ...page.name.stems,
    ...fitting.flatMap(({ role, english }) => stemsOfBoth(role, english, analyzer)),
    ...question.years.map(String),
  ]);
  const isTold = question.terms.every(
    ({ word, stems: own, concepts, isFunction, isAsking }) =>
      isFunction ||
      isAsking ||
      told.has(analyzer.stem(word)) ||
      [...own.keys(), ...concepts].some((one) => told.has(one)),
  );
  if (!isTold) return undefined;
  const hit = hitOf(page, hits);
  return hit && { title: words.who, lines: fitting.map((one) => line(one, false)), source: hit };
}

/** When: the step that is open or comes next of the round that the question names; the nearest of all if it names none. */
function byMoment(
  { ranked, question, analyzer }: Answer,
  words: AnswerWords,
  { moments }: Answers,
  lang: string,
): DirectAnswer | undefined {
  const stems = stemsOf(question, analyzer);
  if (
    !['elect', 'vote', 'round', 'select', 'nomin', 'deadlin', 'timet'].some((one) =>
      [...stems].some((other) => other.startsWith(one)),
    )
  )
    return undefined;
  const addresses = ranked.slice(0, 3).map(({ document }) => document.entry.u);
  const specific = addresses.flatMap((address) =>
    moments.filter(({ page, about }) => page === address || about.includes(address)),
  );
  const isGeneral = question.terms.every(
    ({ stems: own, concepts, isFunction, isAsking }) =>
      isFunction ||
      isAsking ||
      ['elect', 'vote', 'icann', 'timet'].some((one) => own.has(one) || concepts.includes(one)),
  );
  const one = specific[0] ?? (isGeneral ? moments[0] : undefined);
  if (!one && isGeneral)
    return { title: words.when, lines: [words.whenUnknown], source: undefined };
  if (!one || question.years.some((year) => !one.title.includes(String(year)))) return undefined;
  const here = one.instant ? localTime(new Date(one.instant), lang) : undefined;
  return {
    title: words.when,
    lines: [`${one.text}${here ? ` (${here})` : ''}`],
    source: { address: one.page, title: one.title },
  };
}

/** What the words of a question surely stand for, in the language of the pages and in English. */
const stemsOf = ({ terms }: Answer['question'], { stem }: Analyzer) =>
  new Set(
    terms.flatMap(({ word, stems, concepts }) => [
      stem(word),
      ...concepts,
      ...[...stems].flatMap(([one, certainty]) => (certainty >= 0.7 ? [one] : [])),
    ]),
  );

/** The stems of a text in the language of the pages, and of the same in English. */
const stemsOfBoth = (text: string, english: string | undefined, { words, stem }: Analyzer) => [
  ...words(text).map(stem),
  ...(english ? wordsOfText(english).map(inEnglish.stem) : []),
];

const withDate = (text: string, date: string, { asOf }: AnswerWords) =>
  date ? `${text}, ${asOf.replace('{date}', date)}` : text;

const hitOf = ({ document }: Ranked, hits: readonly Hit[]) =>
  hits.find(({ page }) => page === document.entry.u);
