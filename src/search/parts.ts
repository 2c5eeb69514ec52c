/**
 * The parts of search, each loaded when it is first needed: the catalogue and what reads and ranks with it, the summaries, the words of other languages, the
 * questions that people ask, paragraphs, facts, and the engine of the text. What failed is asked for again the next time.
 */
import { unpackSearchWords, type PackedLanguages } from '../model/packed-search-words.ts';
import type { SearchWords } from '../model/search-language.ts';
import type { Analyzer } from './analyzer.ts';
import type { Answers } from './answers.ts';
import {
  unpackInSteps,
  unpackNames,
  unpackSummaries,
  type PackedCatalogue,
  type PackedSummaries,
  type TranslatedNames,
} from './catalogue.ts';
import { signsOf, simplify } from './chinese-signs.ts';
import { countryNamer } from './countries.ts';
import { documentOf, type Document } from './document.ts';
import { hitOf } from './hit.ts';
import type { KnownQuestions } from './known-questions.ts';
import type { PackedQuestions } from './question-codes.ts';
import type { Paragraphs } from './paragraphs.ts';
import { readQuestion, type Question } from './question.ts';
import { makeRanker, type Evidence } from './rank.ts';
import { strangeBesideNames, strangeIn } from './strange-words.ts';
import type { TextEngine } from './text-files.ts';
import { vocabularyOf, type Vocabulary } from './vocabulary.ts';
import type { Weights } from './weights.ts';
import { inTurns, mapInSteps } from './steps.ts';
import { learnLanguages, yieldToMain } from './yielding.ts';

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
  readonly summaries: () => Promise<PackedSummaries>;
  /** The words of languages other than English, and codes of countries of three letters. The English catalogue alone asks for them. */
  readonly languages?: () => Promise<OtherLanguages>;
  readonly paragraphs: () => Promise<Paragraphs>;
  readonly answers: () => Promise<Answers>;
  readonly text: () => Promise<TextEngine>;
  /** The text engine weighs little, so it is on its way before it is known whether it is needed. */
  readonly isTextSmall?: boolean;
  /** Questions that people ask in a language, and what takes the words of another language than that of the catalogue apart. */
  readonly questions?: (language: string) => Promise<PackedQuestions>;
  readonly analyzerOf?: (language: string) => Promise<Analyzer>;
  readonly base: string;
}

/** Takes hold of the parts for the language of `analyzer`; loading of the catalogue begins at once. */
export function loadParts(from: Surroundings, weights: Weights, analyzer: Analyzer) {
  const onceUnlessFailed = <T>(load: () => Promise<T>) => {
    let loading: Promise<T> | undefined;
    return () =>
      (loading ??= load().catch((error: unknown) => {
        loading = undefined;
        throw error;
      }));
  };
  /** The names of pages, before what reads questions is ready. */
  let tellNames: (names: { documents: readonly Document[]; words: SearchWords }) => void;
  const named = new Promise<Parameters<typeof tellNames>[0]>((done) => (tellNames = done));
  const ready = onceUnlessFailed(async () => {
    const [packed] = await Promise.all([from.catalogue(), yieldToMain().then(learnLanguages)]);
    const all = await inTurns(opened(packed));
    own = all.vocabulary;
    return all;
  });
  let own: Vocabulary | undefined;
  function* opened(packed: PackedCatalogue) {
    const pages = yield* unpackInSteps(packed);
    const { countries } = unpackSearchWords(packed.words);
    yield;
    const codes = [...new Set(pages.flatMap(({ entry }) => entry.c ?? []))];
    const countryNames = yield* countryNamer();
    const namesOf = (code: string) => [
      ...countryNames(code),
      ...(countries[code] ?? []).map((one) => ['en', one] as const),
    ];
    const namesByCode = new Map(yield* mapInSteps(codes, (code) => [code, namesOf(code)] as const));
    const names = (code: string) => namesByCode.get(code)!;
    const documents = yield* mapInSteps(pages, (page) => documentOf(page, names, [], analyzer));
    tellNames({ documents, words: unpackSearchWords(packed.words) });
    const hits = new Map(
      yield* mapInSteps(pages, (page) => [page.entry.u, hitOf(page, packed.root)] as const),
    );
    return {
      packed,
      pages,
      places: names,
      documents,
      hits,
      ...(yield* reader(documents, packed)),
    };
  }
  // Loading starts before anyone asks; whoever asks tries again, and hears of the failure.
  ready().catch(() => undefined);

  /** What reads questions and ranks, with the words of some languages. */
  function* reader(
    documents: readonly Document[],
    { words, siteName }: PackedCatalogue,
    languages?: PackedLanguages,
    codes?: string,
    simplified = '',
  ) {
    const all = unpackSearchWords(words, languages);
    yield;
    const vocabulary = yield* vocabularyOf(documents, all, siteName, codes, analyzer);
    const signs = signsOf(simplified);
    const rank = yield* makeRanker(documents, vocabulary, weights);
    return {
      vocabulary,
      read: (query: string, spelt?: ReadonlySet<string>, heard?: ReadonlySet<string>) =>
        readQuestion(simplify(query, signs), vocabulary, weights, spelt, heard),
      rank: (question: Question, evidence?: Evidence) => inTurns(rank(question, evidence)),
    };
  }

  /** The words of all languages, once a question needs them. */
  const polyglot = onceUnlessFailed(async () => {
    const [{ packed, pages, places, documents }, { built, languages, codes, names, simplified }] =
      await Promise.all([ready(), from.languages!()]);
    requireSameBuild(packed.built, built);
    const translated = unpackNames(names);
    return inTurns(
      (function* () {
        const all = yield* mapInSteps(documents, (document, place) => {
          const own = translated.get(document.entry.u);
          return own ? documentOf(pages[place]!, places, own) : document;
        });
        return {
          documents: all,
          translated: Object.keys(names),
          ...(yield* reader(all, packed, languages, codes, simplified)),
        };
      })(),
    );
  });
  /** The summaries of all pages, by address in English. What is found from now on has its own. */
  const summaries = onceUnlessFailed(async (): Promise<ReadonlyMap<string, string>> => {
    const [{ packed, pages, hits }, come] = await Promise.all([ready(), from.summaries()]);
    requireSameBuild(packed.built, come.built);
    const texts = unpackSummaries(
      come,
      pages.map(({ entry }) => entry.u),
    );
    for (const [address, hit] of hits) hits.set(address, { ...hit, text: texts.get(address) });
    return texts;
  });
  const beyondNames = onceUnlessFailed(() => import('./beyond-names.ts'));
  const rules = onceUnlessFailed(from.paragraphs);
  const facts = onceUnlessFailed(from.answers);
  const asked = new Map<string, () => Promise<KnownQuestions | undefined>>();
  /** The questions that people ask in some languages: those of any that cannot be had are done without. */
  async function questionsIn(languages: readonly string[]): Promise<KnownQuestions[]> {
    for (const language of languages)
      if (!asked.has(language))
        asked.set(
          language,
          onceUnlessFailed(() => loadQuestions(language)),
        );
    const all = await Promise.all(
      languages.map((language) => asked.get(language)!().catch(() => undefined)),
    );
    return all.filter((one) => one !== undefined);
  }
  async function loadQuestions(language: string): Promise<KnownQuestions | undefined> {
    const isOwn = language === analyzer.language;
    const [{ packed }, questions, of, { openQuestions }] = await Promise.all([
      ready(),
      from.questions?.(language),
      isOwn ? analyzer : from.analyzerOf?.(language),
      beyondNames(),
    ]);
    if (!questions || !of) return undefined;
    requireSameBuild(packed.built, questions.built);
    return openQuestions(questions, of);
  }
  let isTextThere = false;
  const text = onceUnlessFailed(from.text);
  const textEngine = onceUnlessFailed(async () => {
    const [{ packed }, engine] = await Promise.all([ready(), text(), beyondNames()]);
    requireSameBuild(packed.built, engine.built);
    isTextThere = true;
    return engine;
  });

  /** Has what is needed of the text for some words on its way. */
  const seekAhead = (words: readonly string[]): void =>
    void text()
      .then(({ find }) => Promise.all(words.map(find)))
      .catch(() => undefined);

  /** Has on their way what a question needs that is no name, before it is read: that takes a phone long, and search may not be ready yet. */
  async function lookAhead(query: string): Promise<void> {
    const { documents, words } = await named;
    const { strange, isAll } = own
      ? strangeIn(query, own)
      : strangeBesideNames(query, documents, words, analyzer.language);
    if (strange.length === 0) return;
    void questionsIn([analyzer.language]);
    // Where names know a word beside those that they do not, the questions mostly know these.
    if (isAll && from.isTextSmall) seekAhead(strange);
  }

  return {
    ready,
    summaries,
    lookAhead,
    seekAhead,
    beyondNames,
    polyglot,
    rules,
    facts,
    questionsIn,
    textEngine,
    /** Whether the text engine has been loaded. */
    isTextThere: () => isTextThere,
  };
}

/** Parts of two builds, met while a new site takes the place of an old one, would give pages the summaries of others. */
function requireSameBuild(one: string, other: string): void {
  if (one !== other) throw new Error(`The parts of search are of two builds, ${one} and ${other}.`);
}
