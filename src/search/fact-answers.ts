/** Answers from the facts of `answers.json`: who, when and how many. Loaded with them, since most questions ask for none. */
import { localTime } from '../i18n/local-time.ts';
import type { Analyzer } from './analyzer.ts';
import type {
  Answers,
  AnswerWords,
  DirectAnswer,
  FromFacts,
  KnownCount,
  KnownHolder,
} from './answers.ts';
import type { Answer } from './engine.ts';
import type { Hit } from './hit.ts';
import type { Ranked } from './rank.ts';
import type { Term } from './term.ts';

/**
 * What the script of every search page has already. Passed as an argument: if both files imported it, the bundler would move it into a third
 * file, and pages would wait for one request more.
 */
export interface Shared {
  readonly english: Analyzer;
  readonly clearly: number;
  readonly asksForDates: (answer: Answer) => boolean;
  readonly findHit: (page: Ranked, hits: readonly Hit[]) => Hit | undefined;
}

const mostPeople = 6;

/** What answers from some facts, with the times of a language. */
export function answering(
  known: Answers,
  { english, clearly, asksForDates, findHit }: Shared,
  lang: string,
): FromFacts {
  /** The stems of a text in the language of the pages, and of the same in English. */
  const stemsOfBoth = (text: string, same: string | undefined, { words, stem }: Analyzer) => [
    ...words(text).map(stem),
    ...(same ? english.words(same).map(english.stem) : []),
  ];

  return (answer, words) =>
    (answer.question.asks.has('many') ? byCount(answer, words, known) : undefined) ??
    (answer.ranked[0]?.name?.field === 'people' ? byPerson : byPeople)(answer, words, known) ??
    (asksForDates(answer) ? byProgramme(answer, words, known) : undefined) ??
    (answer.question.asks.has('when') ? byMoment(answer, words, known, lang) : undefined);

  /** How many: counts of the page that the question names, of the thing it names if it names one. */
  function byCount(
    { ranked, hits, question, analyzer }: Answer,
    words: AnswerWords,
    { counts }: Answers,
  ): DirectAnswer | undefined {
    const page = ranked.find(({ document }) => counts.some((one) => one.page === document.entry.u));
    if (!page || page.score < (ranked[0]?.score ?? 0) * clearly) return undefined;
    const stems = stemsOf(question, analyzer);
    // One seat of a board is not the number of those who sit on it.
    const isSaid = ({ needs }: KnownCount) =>
      !needs || needs.some((words) => words.every((one) => stems.has(one)));
    const own = counts.filter((one) => one.page === page.document.entry.u && isSaid(one));
    const wordsOf = ({ of, text, english }: KnownCount) =>
      new Set(stemsOfBoth(`${of} ${text}`, english, analyzer));
    const said = (one: KnownCount) => [...wordsOf(one)].filter((part) => stems.has(part)).length;
    const most = Math.max(0, ...own.map(said));
    const asked = own.filter((one) => said(one) === most);
    // Counts come newest first. Several things that fit as well are several readings.
    const one = new Set(asked.map(({ of }) => of)).size === 1 ? asked[0] : undefined;
    if (!one) return undefined;
    // What is asked beside the name of the page is what is counted: of the members of a board the record of one seat says nothing.
    const named = new Set(page.name?.stems);
    const counted = wordsOf(one);
    const things = question.terms
      .filter(({ isFunction, isAsking }) => !isFunction && !isAsking)
      .map((term) => stemsOfTerm(term, analyzer))
      .filter((own) => !own.some((part) => named.has(part)));
    if (things.length > 0 && !things.flat().some((part) => counted.has(part))) return undefined;
    const hit = findHit(page, hits);
    return hit && { title: words.many, lines: [withDate(one.text, one.asOf, words)], source: hit };
  }

  /** Who: the posts of the person that the question names, if it names nothing else. */
  function byPerson(
    { ranked, hits, question }: Answer,
    words: AnswerWords,
    { holders }: Answers,
  ): DirectAnswer | undefined {
    const [first] = ranked;
    const content = question.terms.filter(({ isFunction, isAsking }) => !isFunction && !isAsking);
    if (!first?.name || first.name.stems.length < 2 || content.length !== first.name.stems.length)
      return undefined;
    const { joined } = first.name;
    const own = holders.filter(({ name }) => english.words(name).join('') === joined);
    const recent = own.filter(({ isNow }) => isNow);
    const isFirst = ({ page }: KnownHolder) => Number(page === first.document.entry.u);
    // A role says nothing without its body, and a person may have one in several: the link before the first line names that of
    // the first, and each line of another page begins with its own.
    const titles = new Map(ranked.map(({ document: { entry } }) => [entry.u, entry.t]));
    const list = (recent.length > 0 ? recent : own)
      .filter(({ page }) => titles.has(page))
      .toSorted((a, b) => isFirst(b) - isFirst(a) || b.years[1] - a.years[1])
      .slice(0, mostPeople);
    const [main] = list;
    const hit = findHit(first, hits);
    if (!main || !hit) return undefined;
    return {
      title: main.name,
      lines: list.map((one) =>
        one.page === main.page
          ? postLine(one, words)
          : titles.get(one.page)! + words.between.colon + postLine(one, words),
      ),
      source: isFirst(main)
        ? { ...hit, address: hit.before?.address ?? hit.address }
        : { address: main.page, title: titles.get(main.page)! },
    };
  }

  /** Who: those who hold or held the post that the question names, in its year and region. */
  function byPeople(
    { ranked, hits, question, analyzer }: Answer,
    words: AnswerWords,
    { holders }: Answers,
  ): DirectAnswer | undefined {
    const [first] = ranked;
    if (!first) return undefined;
    const stems = stemsOf(question, analyzer);
    // "European members of the ALAC" asks for people as "who" does: it names a post and a region.
    const isOfRegion =
      first.document.kind === 'positions' &&
      holders.some(({ region }) => region && stems.has(region));
    if (!question.asks.has('who') && question.years.length === 0 && !isOfRegion) return undefined;
    const isHeld = ({ document: { entry, kind } }: Ranked) =>
      kind !== 'regions' && holders.some((one) => one.page === entry.u);
    // Rounds of a year that is asked come before the post they fill.
    const held = ranked
      .filter(({ document }) => document.kind !== 'cycles')
      .slice(0, 3)
      .filter(isHeld);
    // Of posts that one question finds, that is meant whose name it says whole, the longest first: a Chair before a Vice-Chair that
    // is not said, and a Vice-Chair before the Chair in it. A name of small words alone says nothing.
    const lengthOf = ({ name, document }: Ranked) =>
      name && document.kind === held[0]?.document.kind && name.stems.every((one) => stems.has(one))
        ? name.stems.length
        : 0;
    const page = held.toSorted((a, b) => lengthOf(b) - lengthOf(a))[0];
    if (!page?.name) return undefined;
    const { stems: chosen } = page.name;
    const length = lengthOf(page);
    const isWithin = (other: Ranked) =>
      lengthOf(other) < length && other.name!.stems.every((one) => chosen.includes(one));
    // Only pages that people hold are other readings.
    const isRival = (other: Ranked) =>
      other !== page &&
      other.document.kind === page.document.kind &&
      other.score > page.score * clearly &&
      (length === 0 || (lengthOf(other) > 0 && !isWithin(other))) &&
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
    if (fitting.length === 0 || (page.document.kind !== 'positions' && most === 0))
      return undefined;
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
    const hit = findHit(page, hits);
    return (
      hit && {
        title: words.who,
        lines: fitting.map((one) => one.name + words.between.comma + postLine(one, words)),
        source: hit,
      }
    );
  }

  /** When: a programme that leads the list and is about what is asked. */
  function byProgramme(
    { ranked: [first, second] }: Answer,
    words: AnswerWords,
    { programmes }: Answers,
  ): DirectAnswer | undefined {
    const isRival = first && second && second.score > first.score * clearly;
    const one = isRival
      ? undefined
      : programmes.find(({ page }) => page === first?.document.entry.u);
    return (
      one && {
        title: words.when,
        lines: one.lines,
        source: { address: one.page, title: one.title },
      }
    );
  }
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
    lines: [withAside(one.text, here, words)],
    source: { address: one.page, title: one.title },
  };
}

/** A post of somebody, with its years and the day of its source. */
const postLine = ({ role, term, asOf }: KnownHolder, words: AnswerWords) =>
  withDate(term ? role + words.between.comma + term : role, asOf, words);

const withDate = (text: string, date: string, { asOf, between }: AnswerWords) =>
  date ? text + between.comma + asOf.replace('{date}', date) : text;

const withAside = (text: string, aside: string | undefined, { between }: AnswerWords) =>
  aside ? text + between.aside.join(aside) : text;

/** What the words of a question surely stand for, in the language of the pages and in English. Small words, as "the" in a title, say nothing. */
const stemsOf = ({ terms }: Answer['question'], analyzer: Analyzer) =>
  new Set(terms.flatMap((one) => (one.isFunction ? [] : stemsOfTerm(one, analyzer))));

const stemsOfTerm = ({ word, stems, concepts }: Term, { stem }: Analyzer) => [
  stem(word),
  ...concepts,
  ...[...stems].flatMap(([one, certainty]) => (certainty >= 0.7 ? [one] : [])),
];
