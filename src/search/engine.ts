/**
 * Search as a whole: names are ranked from the catalogue alone; where they do not cover a question, the questions that people ask and the text
 * of pages, which Pagefind counts, join the ranking.
 */
import { unpackSearchWords, type PackedLanguages } from '../model/packed-search-words.ts';
import {
  unpackCatalogue,
  unpackNames,
  type PackedCatalogue,
  type TranslatedNames,
} from './catalogue.ts';
import { english, type Analyzer } from './analyzer.ts';
import type { Answers } from './answers.ts';
import { countryNames } from './countries.ts';
import { signsOf, simplify } from './chinese-signs.ts';
import { documentOf, type Document } from './document.ts';
import { findParagraphs, paragraphNumbers, type Paragraphs } from './paragraphs.ts';
import { hitOf, toHit, type Hit } from './hit.ts';
import { indexQuestions, isHeard, type KnownQuestions } from './known-questions.ts';
import { unpackQuestions, type PackedQuestions } from './packed-questions.ts';
import { passagesIn, type Passage } from './passages.ts';
import { readQuestion, type Question } from './question.ts';
import { makeRanker, type Ranked } from './rank.ts';
import { isEnglish, scriptOf } from './text.ts';
import type { TextEngine } from './text-engine.ts';
import { countIn } from './text-counts.ts';
import { vocabularyOf } from './vocabulary.ts';
import { weights as found } from './weights.ts';
import { mapYielding } from './yielding.ts';

export interface Answer {
  readonly hits: readonly Hit[];
  /** The query as it was understood, if it was misspelt. */
  readonly corrected: string | undefined;
  readonly question: Question;
  /** What the ranking knows of the first pages, for direct answers. */
  readonly ranked: readonly Ranked[];
  /** What took the question apart. */
  readonly analyzer: Analyzer;
  /** Names, or numbers of paragraphs, answer all of the question. */
  readonly isSure: boolean;
  /** The text of pages was needed, and could not be searched. */
  readonly isWithoutText: boolean;
  /** The whole answer, where the text is still on its way. */
  readonly later?: Promise<Answer>;
}

/** The engine, once started. */
export type SearchEngine = ReturnType<typeof startEngine>;

/** What questions in other languages than English need: the words of these, the codes of countries, and what translators call pages. */
export interface OtherLanguages {
  readonly built: string;
  readonly languages: PackedLanguages;
  readonly codes: string;
  readonly names: TranslatedNames;
  /** Chinese signs in their traditional form, each before the simplified one. */
  readonly simplified: string;
}

/** What the engine needs from its surroundings, so that it runs in a page and in a test. */
export interface Surroundings {
  readonly catalogue: () => Promise<PackedCatalogue>;
  /** The words of languages other than English, and codes of countries of three letters. The English catalogue alone asks for them. */
  readonly languages?: () => Promise<OtherLanguages>;
  readonly paragraphs: () => Promise<Paragraphs>;
  readonly answers: () => Promise<Answers>;
  readonly text: () => Promise<TextEngine>;
  /** Questions that people ask in a language, and what takes the words of another language than that of the catalogue apart. */
  readonly questions?: (language: string) => Promise<PackedQuestions>;
  readonly analyzerOf?: (language: string) => Promise<Analyzer>;
  readonly base: string;
}

/** How much of a question the names of the first page must cover, so that no text is needed. */
const coveredByNames = 0.9;
/** How much of a question another must say that people ask of the first page, and how well the two must fit, so that nobody waits for the text. */
const [saidByOthers, fitting] = [0.8, 0.5];
/** So long a reader waits for the text of pages before what is known by name is shown, in milliseconds. */
const patience = 2000;
/** So many pages at most are shown that are found by their text alone: the home page and the editors' manual. */
const mostUnlisted = 3;

/** Starts the engine; loading of the catalogue begins at once. `analyzer` is of the language of the catalogue. */
export function startEngine(from: Surroundings, weights = found, analyzer = english) {
  const ready = from.catalogue().then(async (packed) => {
    const pages = unpackCatalogue(packed);
    const { countries } = unpackSearchWords(packed.words);
    const names = (code: string) => [
      ...countryNames(code),
      ...(countries[code] ?? []).map((one) => ['en', one] as const),
    ];
    const documents = await mapYielding(pages, (page) => documentOf(page, names, [], analyzer));
    const hits = new Map(pages.map((page) => [page.entry.u, hitOf(page, packed.root)]));
    return {
      packed,
      pages,
      places: names,
      documents,
      hits,
      ...reader(documents, packed),
    };
  });
  // Loading starts before anyone asks; whoever asks hears of the failure.
  ready.catch(() => undefined);

  /** What reads questions and ranks, with the words of some languages. */
  function reader(
    documents: readonly Document[],
    { words, siteName }: PackedCatalogue,
    languages?: PackedLanguages,
    codes?: string,
    simplified = '',
  ) {
    const vocabulary = vocabularyOf(
      documents,
      unpackSearchWords(words, languages),
      siteName,
      codes,
      analyzer,
    );
    const signs = signsOf(simplified);
    return {
      vocabulary,
      read: (query: string, spelt?: ReadonlySet<string>, heard?: ReadonlySet<string>) =>
        readQuestion(simplify(query, signs), vocabulary, weights, spelt, heard),
      rank: makeRanker(documents, vocabulary, weights),
    };
  }

  const once = <T>(load: () => Promise<T>) => {
    let loading: Promise<T> | undefined;
    return () =>
      (loading ??= load().catch((error: unknown) => {
        loading = undefined;
        throw error;
      }));
  };
  /** The words of all languages, once a question needs them. */
  const polyglot = once(async () => {
    const [{ packed, pages, places, documents }, { built, languages, codes, names, simplified }] =
      await Promise.all([ready, from.languages!()]);
    requireSameBuild(packed.built, built);
    const translated = unpackNames(names);
    const all = documents.map((document, place) => {
      const own = translated.get(document.entry.u);
      return own ? documentOf(pages[place]!, places, own) : document;
    });
    return {
      documents: all,
      translated: Object.keys(names),
      ...reader(all, packed, languages, codes, simplified),
    };
  });
  const rules = once(from.paragraphs);
  const facts = once(from.answers);
  const asked = new Map<string, () => Promise<KnownQuestions | undefined>>();
  /** The questions that people ask in some languages: those of any that cannot be had are done without. */
  async function questionsIn(languages: readonly string[]): Promise<KnownQuestions[]> {
    for (const language of languages)
      if (!asked.has(language))
        asked.set(
          language,
          once(() => loadQuestions(language)),
        );
    const all = await Promise.all(
      languages.map((language) => asked.get(language)!().catch(() => undefined)),
    );
    return all.filter((one) => one !== undefined);
  }
  async function loadQuestions(language: string): Promise<KnownQuestions | undefined> {
    const isOwn = language === analyzer.language;
    const [{ packed }, questions, of] = await Promise.all([
      ready,
      from.questions?.(language),
      isOwn ? analyzer : from.analyzerOf?.(language),
    ]);
    if (!questions || !of) return undefined;
    requireSameBuild(packed.built, questions.built);
    return indexQuestions(unpackQuestions(questions), of);
  }
  let isOpening = false;
  const textEngine = once(async () => {
    isOpening = true;
    const [{ packed }, engine] = await Promise.all([ready, from.text()]);
    requireSameBuild(packed.built, engine.built);
    return engine;
  });

  /** Answers a query. `literal` takes every word as typed; without `text` only names are searched. */
  async function ask(
    query: string,
    { literal = false, text: withText = true, wait = patience } = {},
  ): Promise<Answer> {
    const { documents, hits, ...own } = await ready;
    // A question of English knows no other language, even where one before it did.
    let { read, rank, vocabulary } = own;
    let translated: readonly string[] = [];
    let isPolyglot = false;
    const spelt = new Set(literal ? read(query).doubtful : []);
    let question = read(query, spelt);
    const learn = async () => {
      if (isPolyglot || !from.languages) return;
      ({ read, rank, vocabulary, translated } = await polyglot());
      isPolyglot = true;
      question = read(query, spelt);
    };
    // A word of another language is looked for there before it is taken for a slip.
    const isStrange = ({ doubtful, unknown }: Question) => doubtful.length + unknown.length > 0;
    const isCode = /^[A-Z]{3}$/.test(query) && !vocabulary.names.has(query.toLowerCase());
    if (isCode || (isStrange(question) && speaksAnother(query, question, vocabulary)))
      await learn().catch(() => undefined);
    const named = rank(question);
    const cited = literal ? [] : await paragraphs(query);
    // Names of a few words in another language are too few to be sure of, but for one that is all that was asked.
    const isOurs = question.languages.size === 0 || named[0]?.isWhole === true;
    const isSure =
      cited.length > 0 ||
      (isOurs && !isStrange(question) && (named[0]?.named ?? 0) >= coveredByNames);
    const answerOf = (
      ranked: readonly Ranked[],
      more: Partial<Answer> = {},
      unlisted: readonly Hit[] = [],
    ): Answer => ({
      hits: [...cited, ...ranked.map(({ document }) => hits.get(document.entry.u)!), ...unlisted],
      corrected: question.corrected,
      question,
      ranked: ranked.slice(0, 5),
      analyzer,
      isSure,
      isWithoutText: false,
      ...more,
    });
    if (isSure || !withText) return answerOf(named);

    /** The language of the pages, and those of the question that have questions of their own. */
    const spoken = () => [
      analyzer.language,
      ...translated.filter(
        (language) => language !== analyzer.language && speaks(question, language),
      ),
    ];

    /** What is known so far: by name, then by what people ask too. */
    let known = named;

    /** What people ask is looked for among names; where it is not all that the question needs, in the text of pages too. */
    async function whole(): Promise<Answer> {
      // Nobody waits for one after the other.
      const opening = textEngine();
      opening.catch(() => undefined);
      let questions = await questionsIn(spoken());
      const strange = [...question.doubtful, ...question.unknown];
      const hear = () =>
        new Set(strange.filter((word) => questions.some((one) => isHeard(one, word))));
      let heard = hear();
      question = read(query, spelt, heard);
      known = rank(question, { known: questions });
      if (!isStrange(question) && isAnsweredBy(known[0])) return answerOf(known);
      const engine = await opening;
      const isKnown = async (word: string) => (await engine.find(word)).length > 0;
      const isInText = await Promise.all(strange.map(isKnown));
      strange.forEach((word, place) => isInText[place] && spelt.add(word));
      question = read(query, spelt, heard);
      if (!isPolyglot && !strange.every((word) => spelt.has(word) || heard.has(word))) {
        await learn().catch(() => undefined);
        questions = await questionsIn(spoken());
        heard = hear();
        question = read(query, spelt, heard);
      }
      const [counts, unlisted] = await countIn(engine, question, analyzer.inText);
      const ranked = rank(question, { text: counts, lengthOf: engine.lengthOf, known: questions });
      const others = unlisted.slice(0, mostUnlisted).map((id) => unlistedHit(engine, id));
      return answerOf(ranked, {}, await Promise.all(others));
    }
    const isAnsweredBy = (first: Ranked | undefined) =>
      first !== undefined && first.said >= saidByOthers && first.fits >= fitting;
    const later = whole();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const first = await Promise.race([
      later.catch(() => 'failed' as const),
      new Promise<'late'>((done) => (timer = setTimeout(() => done('late'), wait))),
    ]);
    clearTimeout(timer);
    if (typeof first !== 'string') return first;
    if (first === 'failed' && known.length === 0)
      throw new Error('The text of pages could not be searched.');
    later.catch(() => undefined);
    return answerOf(known, { isWithoutText: true, ...(first === 'late' && { later }) });
  }

  /** The paragraphs of rules that a question names by number: what it asks for, so they come first. */
  async function paragraphs(query: string): Promise<Hit[]> {
    if (paragraphNumbers(query).length === 0) return [];
    const all = await rules().catch(() => undefined);
    const { packed, hits } = await ready;
    return findParagraphs(query, all?.paragraphs ?? []).map(
      ({ address, document, number, says }) => {
        const keeper = hits.get(address.split('#')[0]!);
        return {
          ...toHit(
            address,
            `${document}, ${number}`,
            { text: says, facets: {} },
            keeper?.isEnglish ? '' : packed.root,
          ),
          ...(keeper?.isEnglish && { isEnglish: true as const }),
        };
      },
    );
  }

  /** Whether a question may be of another language, by its letters or by small words that English does not have; or hold a code of three letters. */
  const speaksAnother = (
    query: string,
    { terms }: Question,
    { functionWords }: { functionWords: ReadonlyMap<string, readonly string[]> },
  ) =>
    !isEnglish(query) ||
    terms.some(
      ({ word, corrected, stems }) =>
        functionWords.get(word)?.includes('en') === false ||
        (word.length === 3 && (corrected !== undefined || stems.size === 0)),
    );

  async function unlistedHit(engine: TextEngine, id: string): Promise<Hit> {
    const { url, meta } = await engine.page(id);
    const { root } = (await ready).packed;
    const text = { text: meta['summary'] ?? '', facets: {} };
    return toHit(url.slice(root.length), meta['title'] ?? url, text, root);
  }

  /** The places in the text of the first pages where the words of the query stand, if the text engine is there already. */
  async function passages(question: Question): Promise<Passage[]> {
    return isOpening ? passagesIn(await textEngine(), question) : [];
  }

  /** What is shown of the page with an address in English, if the catalogue holds it. */
  const hitAt = async (address: string): Promise<Hit | undefined> =>
    (await ready).hits.get(address);

  return { ask, passages, facts, hitAt };
}

/** Whether a question speaks a language, by its words or by their letters. Who asks in Portuguese asks much as in Spanish. */
const speaks = ({ languages, terms }: Question, language: string): boolean =>
  languages.has(language) ||
  (language === 'es' && languages.has('pt')) ||
  terms.some(({ word }) => scriptOf(word) === language);

/** Parts of two builds, met while a new site takes the place of an old one, would give pages the summaries of others. */
function requireSameBuild(one: string, other: string): void {
  if (one !== other) throw new Error(`The parts of search are of two builds, ${one} and ${other}.`);
}
