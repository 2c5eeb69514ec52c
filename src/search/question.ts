/** What a question says: its words, each with what it may mean in the words of our pages. */
import type { Ask } from '../model/search-language.ts';
import { bareNames } from './bare-names.ts';
import { readWord, term, withPhrase, type Term } from './term.ts';
import { wordsOfText } from './text.ts';
import { countryCodes, joinPairs, phrasesIn, withoutSiteName, wordsAsked } from './typed-words.ts';
import { isOfPages, meaningIn, type Vocabulary } from './vocabulary.ts';
import type { Weights } from './weights.ts';

export type { Term };

export interface Question {
  readonly terms: readonly Term[];
  /** The question in one word as typed; and word by word, with a space before and after each. */
  readonly typed: string;
  readonly said: string;
  /** The question in one word, as typed and as understood. */
  readonly joined: ReadonlySet<string>;
  /** What may be a name if words are left out by which one asks what something means, or that say what the guide is about: that with most words first. */
  readonly bare: readonly string[];
  /** All that was typed, in one word, where a name may still be on its way. */
  readonly beginning: string;
  /** What was typed last is no word of a name in the language of the pages, but may become one. */
  readonly isUnfinished: boolean;
  readonly asks: ReadonlySet<Ask>;
  /** The languages that its words are of, but for those that the language of the pages has too. */
  readonly languages: ReadonlySet<string>;
  readonly years: readonly number[];
  readonly corrected: string | undefined;
  /** Words that were corrected, and words that nothing knows. */
  readonly doubtful: readonly string[];
  readonly unknown: readonly string[];
}

/** The words of a question: as typed, and with those of our pages in the place of phrases and parts; and the place of the last, which may still be on its way until a space follows. */
export function takeApart(text: string, vocabulary: Vocabulary) {
  const typed = wordsAsked(withoutSiteName(text, vocabulary), vocabulary);
  const asks = asksIn(typed, vocabulary);
  const phrases = phrasesIn(typed, vocabulary);
  const words = joinPairs(phrases.words, vocabulary);
  return { typed, asks, phrases, words, last: /\s$/.test(text) ? -1 : words.length - 1 };
}

/**
 * Reads a question. Words that are known to be `spelt` right are not corrected. Those that people are `heard` to use may be slips that they
 * make, so they also stand for what they may be a slip for, but nobody is told so.
 */
export function readQuestion(
  text: string,
  vocabulary: Vocabulary,
  weights: Weights,
  spelt: ReadonlySet<string> = new Set(),
  heard: ReadonlySet<string> = new Set(),
): Question {
  const { typed, asks, phrases, words, last } = takeApart(text, vocabulary);
  const codes = countryCodes(text, typed, vocabulary);
  const languages = languagesOf(words, vocabulary);
  const meanings = words.map((word, place) =>
    codes.has(word)
      ? term(word, [[codes.get(word)!, 1]])
      : withPhrase(
          withoutCorrection(
            readWord(word, place === last, spelt.has(word), languages, vocabulary, weights),
            heard,
          ),
          phrases.replaced.get(word),
          vocabulary,
          weights,
        ),
  );
  // "soi" is a small word of French, but in a question that speaks no French an acronym.
  const isAcronym = (word: string) =>
    vocabulary.acronyms.has(word) &&
    !vocabulary.functionWords
      .get(word)
      ?.some((one) => one === vocabulary.analyzer.language || languages.has(one));
  const content = ({ word }: Term) =>
    !vocabulary.functionWords.has(word) || codes.has(word) || isAcronym(word);
  // Where nothing but small words was asked, they are what is asked: "what is this all about".
  const isSmall = !meanings.some(content);
  const terms = meanings.map((one) => ({
    ...one,
    isFunction: !isSmall && !content(one),
    isAsking: asks.words.has(one.word),
  }));
  const corrections = new Map(
    terms.flatMap(({ word, corrected }) => (corrected ? [[word, corrected] as const] : [])),
  );
  const understood = terms.map(({ word, corrected }) => corrected ?? word);
  return {
    terms,
    typed: typed.join(''),
    said: ` ${typed.join(' ')} `,
    joined: new Set([
      typed.join(''),
      words.join(''),
      // A code in capitals is the country.
      ...(text === text.toUpperCase()
        ? [words.map((word) => codes.get(word) ?? word).join('')]
        : []),
      understood.join(''),
      terms
        .filter(({ isFunction }) => !isFunction)
        .map(({ form }) => form)
        .join(''),
    ]),
    bare: bareNames(
      typed,
      new Map(meanings.map(({ word, near }) => [word, near])),
      asks.kinds,
      vocabulary,
    ),
    // The shortest words of English are whole; those of other languages begin many names.
    beginning: last >= 0 && !isWholeWord(typed, vocabulary) ? typed.join('') : '',
    // "le" may be a small word of French or a code, but after "alac" it begins "leadership".
    isUnfinished:
      typed.length > 1 && !vocabulary.known.get(typed.at(-1)!)?.has(vocabulary.analyzer.language),
    asks: asks.kinds,
    languages,
    years: words.filter((word) => /^(19|20)\d\d$/.test(word)).map(Number),
    corrected:
      corrections.size > 0
        ? wordsOfText(text)
            .map((word) => corrections.get(word) ?? word)
            .join(' ')
        : undefined,
    doubtful: [...corrections.keys()],
    unknown: terms
      .filter(
        (one) =>
          one.stems.size === 0 &&
          content(one) &&
          !one.isAsking &&
          !spelt.has(one.word) &&
          !heard.has(one.word),
      )
      .map(({ word }) => word),
  };
}

/** Whether nothing was typed but one of the shortest words of the language. */
const isWholeWord = (
  [word = '', ...more]: readonly string[],
  { analyzer, functionWords }: Vocabulary,
) =>
  more.length === 0 &&
  word.length < 4 &&
  functionWords.get(word)?.includes(analyzer.language) === true;

/** What kinds of answer a question asks for, and the words that say so. */
function asksIn(
  words: readonly string[],
  { asks }: Vocabulary,
): { kinds: Set<Ask>; words: Set<string> } {
  let text = ` ${words.join(' ')} `;
  // The longest phrase takes its words: "how many" asks for a number, not for how.
  const found = asks.filter(([phrase]) => {
    const isSaid = text.includes(` ${phrase} `);
    if (isSaid) text = text.replaceAll(` ${phrase} `, ' . ');
    return isSaid;
  });
  return {
    kinds: new Set(found.map(([, ask]) => ask)),
    words: new Set(found.flatMap(([phrase]) => phrase.split(' '))),
  };
}

/** The languages that the small words and the known words of a question are of, but for those that the language of the pages has too. */
function languagesOf(words: readonly string[], vocabulary: Vocabulary): Set<string> {
  const { acronyms, analyzer, functionWords, meanings, pagesWith } = vocabulary;
  const found = words.flatMap((word) => {
    const languages = functionWords.get(word);
    if (languages)
      return languages.includes(analyzer.language) || acronyms.has(word) ? [] : languages;
    const own = analyzer.stem(word);
    const meaning =
      pagesWith.has(own) && isOfPages(word, vocabulary)
        ? undefined
        : meaningIn(meanings.get(own), new Set(), vocabulary);
    return meaning && meaning.language !== analyzer.language ? [meaning.language] : [];
  });
  return new Set(found);
}

const withoutCorrection = ({ corrected, ...one }: Term, heard: ReadonlySet<string>): Term =>
  corrected === undefined || heard.has(one.word) ? one : { ...one, corrected };
