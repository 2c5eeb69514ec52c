/** What a question says: its words, each with what it may mean in the words of our pages. */
import { editDistance } from '../model/edit-distance.ts';
import type { Ask } from '../model/search-language.ts';
import { scriptOf, singular, wordsOfText } from './text.ts';
import { meaningIn, type Vocabulary } from './vocabulary.ts';
import type { Weights } from './weights.ts';

export interface Term {
  readonly word: string;
  /** Stems that the word may stand for, each with how sure we are, from 0 to 1. */
  readonly stems: ReadonlyMap<string, number>;
  /** The word as one of its kind, in words of our pages. */
  readonly form: string;
  /** Stems of the English words for what it means. */
  readonly concepts: readonly string[];
  /** The words to look up in the text of pages. */
  readonly inText: readonly string[];
  /** The word as it should have been written, if it was misspelt. */
  readonly corrected?: string;
  /** It only holds the sentence together. */
  readonly isFunction: boolean;
  /** It says what kind of answer is wanted. */
  readonly isAsking: boolean;
  /** It is the beginning of a word that is still being typed. */
  readonly isBeginning: boolean;
}
export interface Question {
  readonly terms: readonly Term[];
  /** The question in one word as typed; and word by word, with a space before and after each. */
  readonly typed: string;
  readonly said: string;
  /** The question in one word, as typed and as understood. */
  readonly joined: ReadonlySet<string>;
  /** All that was typed, in one word, where a name may still be on its way. */
  readonly beginning: string;
  /** What was typed last is no word of a name, but may become one. */
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
  const typed = wordsAsked(withoutSiteName(text, vocabulary), vocabulary);
  const asks = asksIn(typed, vocabulary);
  const phrases = phrasesIn(typed, vocabulary);
  const words = joinPairs(phrases.words, vocabulary);
  const codes = countryCodes(text, typed, vocabulary);
  const languages = languagesOf(words, vocabulary);
  const last = /\s$/.test(text) ? -1 : words.length - 1;
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
  // Nothing but small words finds nothing, unless together they are a name.
  const isName = !meanings.some(content) && vocabulary.names.has(typed.join(''));
  const terms = meanings.map((one) => ({
    ...one,
    isFunction: !isName && !content(one),
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
      understood.join(''),
      terms
        .filter(({ isFunction }) => !isFunction)
        .map(({ form }) => form)
        .join(''),
    ]),
    // The shortest words of English are whole; those of other languages begin many names.
    beginning: last >= 0 && !isWholeWord(typed, vocabulary) ? typed.join('') : '',
    isUnfinished: typed.length > 1 && !vocabulary.known.has(typed.at(-1)!),
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
        ({ word, stems, isFunction, isAsking }) =>
          stems.size === 0 && !isFunction && !isAsking && !spelt.has(word) && !heard.has(word),
      )
      .map(({ word }) => word),
  };
}

/** The words of what people type, also where a script puts no spaces between them. */
export const wordsAsked = (text: string, vocabulary: Vocabulary): string[] =>
  divideUnspaced(wordsOfText(text), vocabulary);

/** Whether nothing was typed but one of the shortest words of the language. */
const isWholeWord = (
  [word = '', ...more]: readonly string[],
  { analyzer, functionWords }: Vocabulary,
) =>
  more.length === 0 &&
  word.length < 4 &&
  functionWords.get(word)?.includes(analyzer.language) === true;

/** A title of the browser's tab ends with the name of the site, after a sign. */
function withoutSiteName(text: string, { siteName }: Vocabulary): string {
  const at = siteName ? text.toLowerCase().lastIndexOf(siteName.toLowerCase()) : -1;
  const before = at > 0 ? text.slice(0, at).replace(/[\s|·:–—-]+$/, '') : '';
  return before || text;
}

/** Chinese puts no space between words: the longest word that is known is taken, again and again; what is not known the analyzer divides. */
function divideUnspaced(words: readonly string[], { unspaced, analyzer }: Vocabulary): string[] {
  return words.flatMap((word) => {
    if (scriptOf(word) !== 'zh') return [word];
    const parts: string[] = [];
    let rest = '';
    for (let at = 0; at < word.length;) {
      const known =
        /^[\da-z]+/.exec(word.slice(at))?.[0] ?? unspaced.find((one) => word.startsWith(one, at));
      if (known) {
        parts.push(...analyzer.words(rest), known);
        rest = '';
      } else rest += word[at]!;
      at += known?.length ?? 1;
    }
    return [...parts, ...analyzer.words(rest)];
  });
}

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

/** Puts the word of our pages in the place of a known phrase: "sign up" → "join". Its own words still count: "take part" may be part of a name. */
function phrasesIn(
  words: readonly string[],
  { phrases }: Vocabulary,
): { words: string[]; replaced: ReadonlyMap<string, readonly string[]> } {
  const replaced = new Map<string, readonly string[]>();
  let text = ` ${words.join(' ')} `;
  for (const [phrase, { word }] of phrases)
    if (text.includes(` ${phrase} `)) {
      text = text.replaceAll(` ${phrase} `, ` ${word} `);
      replaced.set(word.split(' ')[0]!, phrase.split(' '));
    }
  return { words: text.trim() ? text.trim().split(' ') : [], replaced };
}

/** Neighbours that are one word elsewhere are joined: "nom com"; a small word only if the two are a whole name: "run off". */
function joinPairs(list: readonly string[], vocabulary: Vocabulary): string[] {
  const { known, names, functionWords } = vocabulary;
  const out: string[] = [];
  for (let place = 0; place < list.length; place++) {
    const [word, next] = [list[place]!, list[place + 1]];
    const pair = next === undefined ? '' : word + next;
    const parts = splitJoined(word, known);
    if (
      next &&
      known.has(pair) &&
      (functionWords.has(word) || functionWords.has(next)
        ? names.has(pair) && !(functionWords.has(word) && functionWords.has(next))
        : !(known.has(word) && known.has(next)))
    ) {
      out.push(pair);
      place++;
    } else out.push(...(parts ?? [word]));
  }
  return out;
}

/** An unknown word that is two known ones: "seat15", "vicechair". */
function splitJoined(
  word: string,
  known: Vocabulary['known'],
): readonly [string, string] | undefined {
  if (known.has(word) || word.length < 6) return undefined;
  for (let cut = 4; cut <= word.length - 2; cut++) {
    const [first, second] = [word.slice(0, cut), word.slice(cut)];
    if (known.has(first) && known.has(second) && (second.length >= 4 || /^\d+$/.test(second)))
      return [first, second];
  }
  return undefined;
}

/** Two or three letters are the code of a country where they are written in capitals, or are all that was typed: each with that of two letters. */
function countryCodes(
  text: string,
  words: readonly string[],
  { known, codes, functionWords }: Vocabulary,
): ReadonlyMap<string, string> {
  const written =
    words.length === 1
      ? words
      : text === text.toUpperCase()
        ? []
        : (text.match(/(?<![\p{L}\p{N}])[A-Z]{2,3}(?![\p{L}\p{N}])/gu) ?? []).map((code) =>
            code.toLowerCase(),
          );
  return new Map(
    written
      .map(
        (word) =>
          [
            word,
            known.has(word) && !functionWords.has(word) ? word : (codes.get(word) ?? word),
          ] as const,
      )
      .filter(([, code]) => known.get(code)?.has('code')),
  );
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

/** Whether a word that pages hold is one of their language: not only of their names in others. */
const isOfPages = (word: string, { analyzer, known }: Vocabulary) =>
  known.get(word)?.has(analyzer.language) ?? true;

type Certainty = readonly [stem: string, certainty: number];
const term = (word: string, stems: readonly Certainty[], more: Partial<Term> = {}): Term => {
  const most = new Map<string, number>();
  for (const [one, certainty] of stems) most.set(one, Math.max(most.get(one) ?? 0, certainty));
  return {
    word,
    stems: most,
    form: singular(word),
    concepts: [],
    inText: [word],
    isFunction: false,
    isAsking: false,
    isBeginning: false,
    ...more,
  };
};

const withoutCorrection = ({ corrected, ...one }: Term, heard: ReadonlySet<string>): Term =>
  corrected === undefined || heard.has(one.word) ? one : { ...one, corrected };

/** A word that stands for a phrase also means the words of the phrase that say something. */
function withPhrase(
  one: Term,
  phrase: readonly string[] | undefined,
  { analyzer: { stem }, functionWords, pagesWith }: Vocabulary,
  { sure }: Weights,
): Term {
  const own = (phrase ?? []).filter(
    (word) => !functionWords.has(word) && pagesWith.has(stem(word)),
  );
  return own.length > 0
    ? {
        ...one,
        stems: new Map([...own.map((word) => [stem(word), sure.foreign] as const), ...one.stems]),
      }
    : one;
}

/** What a word may mean: itself and its synonyms; else a word of another language; else what begins so, if it is the last; else its family; else what it may be a slip for. */
function readWord(
  word: string,
  isLast: boolean,
  isSpelt: boolean,
  languages: ReadonlySet<string>,
  vocabulary: Vocabulary,
  { sure }: Weights,
): Term {
  const { pagesWith, meanings, functionWords, acronyms } = vocabulary;
  const { language, stem } = vocabulary.analyzer;
  const own = stem(word);
  const isOurs = pagesWith.has(own);
  const isOwn = isOurs && isOfPages(word, vocabulary);
  // A word of the pages means what it does in another language only in a question that speaks it.
  const meaning = meaningIn(
    meanings
      .get(own)
      ?.filter((one) => !isOwn || one.language === language || languages.has(one.language)),
    languages,
    vocabulary,
  );
  const concepts = meaning ? [meaning.concept] : [];
  const longer = (certainty: number) =>
    isLast && !functionWords.has(word)
      ? beginningSo(word, vocabulary).map((one): Certainty => [stem(one), certainty])
      : [];
  if (isOurs)
    return term(
      word,
      [
        [own, 1],
        ...(meaning
          ? [
              [meaning.stem, isOwn ? sure.canonical : sure.foreign] as const,
              ...meaning.others.map((one): Certainty => [one, sure.synonym]),
            ]
          : []),
        ...longer(sure.longer),
      ],
      meaning && !isOwn
        ? // A title that a translator gave holds it; texts and other names hold the word for it.
          { concepts, form: singular(meaning.word), inText: [meaning.word] }
        : // Pages say an acronym where people say a word: "European" is EURALO in their text.
          {
            concepts,
            inText: meaning && acronyms.has(meaning.word) ? [word, meaning.word] : [word],
          },
    );
  if (meaning)
    return term(
      word,
      [
        [meaning.stem, sure.foreign],
        ...meaning.others.map((one): Certainty => [one, sure.synonym]),
      ],
      {
        form: singular(meaning.word),
        concepts,
        inText: meaning.language === language ? [word, meaning.word] : [meaning.word],
      },
    );
  const completed = longer(sure.completed);
  if (completed.length > 0) return term(word, completed, { isBeginning: true });
  const related = [...pagesWith.keys()].filter((one) => isRelated(one, own));
  if (related.length > 0 || isSpelt || functionWords.has(word))
    return term(
      word,
      related.map((one) => [one, sure.related]),
    );
  const alike = vocabulary.sounds.get(vocabulary.analyzer.sound?.(word) ?? '') ?? [];
  if (alike.length > 0)
    return term(
      word,
      alike.map((one) => [stem(one), sure.corrected]),
      { inText: alike },
    );
  const near = nearestWords(word, languages, vocabulary);
  if (near.length === 0) return term(word, [], { isBeginning: isLast });
  const stems = near.flatMap((one): Certainty[] => {
    const also = meaningIn(meanings.get(stem(one)), languages, vocabulary);
    return [
      ...(pagesWith.has(stem(one)) ? [[stem(one), sure.corrected] as const] : []),
      ...(also
        ? [[also.stem, pagesWith.has(stem(one)) ? sure.synonym : sure.corrected] as const]
        : []),
    ];
  });
  return term(word, stems, {
    corrected: near[0]!,
    concepts: near.flatMap(
      (one) => meaningIn(meanings.get(stem(one)), languages, vocabulary)?.concept ?? [],
    ),
    form: singular(near[0]!),
    inText: [near[0]!],
  });
}

const sorted = (word: string) => [...word].sort().join('');

/** So many words at most are looked at that begin with what was typed. */
const mostBeginnings = 20;

/** Words of names that begin with what was typed so far: three letters, of Chinese one. */
function beginningSo(word: string, { analyzer, known }: Vocabulary): string[] {
  if (word.length < 3 && scriptOf(word) !== 'zh') return [];
  const found: string[] = [];
  for (const [one, languages] of known)
    if (one.length > word.length && one.startsWith(word) && languages.has(analyzer.language))
      found.push(one);
  return found.sort((a, b) => a.length - b.length).slice(0, mostBeginnings);
}

/** Whether two stems are of one family that the stemmer does not see: "decertifi" of "decertified", "decertif" of "decertification", "kenyan" of "kenya". */
const isRelated = (one: string, other: string) =>
  Math.min(one.length, other.length) >= 5 &&
  !/\d/.test(one + other) &&
  Math.abs(one.length - other.length) <= 3 &&
  (one.startsWith(other) || other.startsWith(one));

/**
 * Known words within one slip of a word, of long ones two, nearest first. They are of its script, and of a language that the question
 * speaks. Of short words, which slips turn into each other, only the one that is one slip away.
 */
function nearestWords(
  word: string,
  languages: ReadonlySet<string>,
  { analyzer: { language: own }, known, meanings }: Vocabulary,
): string[] {
  if (word.length < 3 || /\d|@/.test(word)) return [];
  const script = scriptOf(word);
  const most = word.length < 7 ? 1 : 2;
  const speaks = (language: string) =>
    languages.size === 0 ? language === own || script !== 'latin' : languages.has(language);
  const near = new Map<string, number>();
  const look = (one: string) => {
    if (
      one.length < 3 ||
      Math.abs(one.length - word.length) > most ||
      scriptOf(one) !== script ||
      near.has(one)
    )
      return;
    // The first letter is rarely wrong; letters in another order are more likely meant than other letters.
    const far =
      editDistance(word, one, most) +
      (one[0] === word[0] ? 0 : 0.5) -
      (sorted(one) === sorted(word) ? 0.6 : 0);
    if (far <= most + 0.5 && Math.floor(far) <= most) near.set(one, far);
  };
  for (const [one, spoken] of known)
    if ([...spoken].some((language) => language === own || speaks(language))) look(one);
  for (const [one, all] of meanings) if (all.some(({ language }) => speaks(language))) look(one);
  const found = [...near].sort((a, b) => a[1] - b[1] || (a[0] < b[0] ? -1 : 1));
  const best = found.filter(([, far]) => far <= found[0]![1] + 0.4).map(([one]) => one);
  return word.length < 4 && best.length > 1 ? [] : best.slice(0, 3);
}
