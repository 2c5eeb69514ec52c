/**
 * Search as a whole: what is a name is answered from the catalogue alone; for all else the questions that people ask join the ranking, and where
 * a word stands neither in names nor in these, the text of pages, which Pagefind counts.
 */
import { english, type Analyzer } from './analyzer.ts';
import { placeBefore, toHit, type Hit } from './hit.ts';
import { findParagraphs, paragraphNumbers } from './paragraphs.ts';
import { loadParts, type Surroundings } from './parts.ts';
import type { Passage } from './passages.ts';
import type { Question } from './question.ts';
import type { Ranked } from './rank.ts';
import { isEnglish, scriptOf } from './text.ts';
import type { TextEngine } from './text-files.ts';
import { weights as found } from './weights.ts';

export interface Answer {
  readonly hits: readonly Hit[];
  /** The query as it was understood, if it was misspelt. */
  readonly corrected: string | undefined;
  readonly question: Question;
  /** What the ranking knows of the first pages, for direct answers. */
  readonly ranked: readonly Ranked[];
  /** What took the question apart. */
  readonly analyzer: Analyzer;
  /** All that was asked is a name, or the number of a paragraph. */
  readonly isSure: boolean;
  /** The text of pages was needed, and could not be searched. */
  readonly isWithoutText: boolean;
  /** The whole answer, where the text is still on its way. */
  readonly later?: Promise<Answer>;
}

/** How a question is asked. */
interface Asking {
  /** Takes every word as typed. */
  readonly literal?: boolean;
  /** Without it only names are searched. */
  readonly text?: boolean;
  /** Whether what is no name has the rest on its way at once; as `text`, if it is not said. */
  readonly ahead?: boolean;
  /** How long to wait for the text, in milliseconds. */
  readonly wait?: number;
}

/** The engine, once started. */
export type SearchEngine = ReturnType<typeof startEngine>;

/** So long a reader waits for the text of pages before what is known by name is shown, in milliseconds. */
const patience = 2000;
/** So many pages at most are shown that are found by their text alone: the home page and the editors' manual. */
const mostUnlisted = 3;

/** Starts the engine; loading of the catalogue begins at once. `analyzer` is of the language of the catalogue. */
export function startEngine(from: Surroundings, weights = found, analyzer = english) {
  const parts = loadParts(from, weights, analyzer);

  /** Answers a query. */
  async function ask(query: string, options: Asking = {}): Promise<Answer> {
    const { literal = false, text: withText = true, wait = patience } = options;
    if (options.ahead ?? withText) void parts.lookAhead(query);
    const { documents, hits, ...own } = await parts.ready();
    // A question of English knows no other language, even where one before it did.
    let { read, rank, vocabulary } = own;
    let translated: readonly string[] = [];
    let isPolyglot = false;
    const spelt = new Set(literal ? read(query).doubtful : []);
    let question = read(query, spelt);
    const learn = async () => {
      if (isPolyglot || !from.languages) return;
      ({ read, rank, vocabulary, translated } = await parts.polyglot());
      isPolyglot = true;
      question = read(query, spelt);
    };
    // A word of another language is looked for there before it is taken for a slip.
    const isCode = /^[A-Z]{3}$/.test(query) && !vocabulary.names.has(query.toLowerCase());
    if (isCode || (isStrange(question) && speaksAnother(query, question, vocabulary)))
      await learn().catch(() => undefined);
    const named = await rank(question);
    const cited = literal ? [] : await paragraphs(query);
    // A name that is all that was asked is meant; one that stands among other words may have come by chance.
    const isSure = cited.length > 0 || (!isStrange(question) && named[0]?.isWhole === true);
    /** Who held a post before is told of below the record. */
    const hitFor = ({ document: { entry }, name }: Ranked): Hit => {
      const hit = hits.get(entry.u)!;
      const title =
        name?.field === 'people' &&
        entry.h?.find((one) => analyzer.words(one).join('') === name.joined);
      return title ? { ...hit, before: { title, address: placeBefore(hit.address, title) } } : hit;
    };
    const answerOf = (
      ranked: readonly Ranked[],
      more: Partial<Answer> = {},
      unlisted: readonly Hit[] = [],
    ): Answer => ({
      hits: [...cited, ...ranked.map(hitFor), ...unlisted],
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

    /** What people ask is looked for beside names; a word that stands in neither, in the text of pages too. */
    async function whole(): Promise<Answer> {
      const strange = [...question.doubtful, ...question.unknown];
      let questions = await parts.questionsIn(spoken());
      const hear = () =>
        new Set(strange.filter((word) => questions.some(({ stemsIn }) => stemsIn(word).size > 0)));
      let heard = hear();
      question = read(query, spelt, heard);
      // "primeros" is of the family of "primer", and "formation" may be a slip: where no word is one of our names, another language may have them.
      const isGuessed =
        !strange.some((word) => !heard.has(word)) &&
        question.terms.every(
          ({ word, isOfFamily, isFunction, isAsking }) =>
            isFunction || isAsking || isOfFamily || strange.includes(word),
        );
      if (isGuessed && !isPolyglot) {
        await learn().catch(() => undefined);
        questions = await parts.questionsIn(spoken());
        question = read(query, spelt, heard);
      }
      if (isStrange(question)) parts.seekAhead(strange);
      known = await rank(question, { known: questions });
      if (!isStrange(question) && known.length > 0) return answerOf(known);
      const [engine, { countIn }] = await Promise.all([parts.textEngine(), parts.beyondNames()]);
      const isKnown = async (word: string) => (await engine.find(word)).length > 0;
      const isInText = await Promise.all(strange.map(isKnown));
      strange.forEach((word, place) => isInText[place] && spelt.add(word));
      question = read(query, spelt, heard);
      if (!isPolyglot && !strange.every((word) => spelt.has(word) || heard.has(word))) {
        await learn().catch(() => undefined);
        questions = await parts.questionsIn(spoken());
        heard = hear();
        question = read(query, spelt, heard);
      }
      const [counts, unlisted] = await countIn(engine, question, analyzer.inText);
      const ranked = await rank(question, {
        text: counts,
        lengthOf: engine.lengthOf,
        known: questions,
      });
      const others = unlisted.slice(0, mostUnlisted).map((id) => unlistedHit(engine, id));
      return answerOf(ranked, {}, await Promise.all(others));
    }
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
    const all = await parts.rules().catch(() => undefined);
    const { packed, hits } = await parts.ready();
    return findParagraphs(query, all?.paragraphs ?? []).map(
      ({ address, document, number, says }) => {
        // What is over stands below its record, which names it in the catalogue.
        const keeper = hits.get(address.replace(/(?:history\/)?#.*/, ''));
        return {
          ...toHit(
            address,
            document + all!.comma + number,
            says,
            keeper?.isEnglish ? '' : packed.root,
          ),
          ...(keeper?.isEnglish && { isEnglish: true as const }),
        };
      },
    );
  }

  async function unlistedHit(engine: TextEngine, id: string): Promise<Hit> {
    const { url, meta } = await engine.page(id);
    const { root } = (await parts.ready()).packed;
    return toHit(url.slice(root.length), meta['title'] ?? url, meta['summary'] ?? '', root);
  }

  /** The places in the text of the first pages where the words of the query stand, if the text engine is there already. */
  async function passages(question: Question): Promise<Passage[]> {
    if (!parts.isTextThere()) return [];
    const { passagesIn } = await parts.beyondNames();
    return passagesIn(await parts.textEngine(), question);
  }

  /** What is shown of the page with an address in English, if the catalogue holds it. */
  const hitAt = async (address: string): Promise<Hit | undefined> =>
    (await parts.ready()).hits.get(address);

  /** Ends when names can be asked. */
  const prepared = async (): Promise<void> => void (await parts.ready());

  return { ask, passages, facts: parts.facts, hitAt, prepared, summaries: parts.summaries };
}

/** Whether a question speaks a language, by its words or by their letters. Who asks in Portuguese asks much as in Spanish. */
const speaks = ({ languages, terms }: Question, language: string): boolean =>
  languages.has(language) ||
  (language === 'es' && languages.has('pt')) ||
  terms.some(({ word }) => scriptOf(word) === language);

/** Whether names do not know every word of a question. */
const isStrange = ({ doubtful, unknown }: Question) => doubtful.length + unknown.length > 0;

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
