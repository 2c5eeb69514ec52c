/** How the words of a language are taken apart: what is a word, and what is the stem of its forms. */
import { lightFrench, lightSpanish } from './light-stems.ts';
import { scriptOf, stem as stemEnglish, wordsOfText } from './text.ts';

export interface Analyzer {
  readonly language: string;
  /** The stem of one plain word. */
  readonly stem: (word: string) => string;
  /** The plain words of a text, in order. */
  readonly words: (text: string) => string[];
}

const stemmers: Readonly<Record<string, (word: string) => string>> = {
  fr: lightFrench,
  es: lightSpanish,
};

/** The analyzer of a language. Texts of any language may hold words of English and of other scripts, and each takes these apart too. */
export function analyzerOf(language: string): Analyzer {
  let one = made.get(language);
  if (!one) made.set(language, (one = makeAnalyzer(language)));
  return one;
}
const made = new Map<string, Analyzer>();

function makeAnalyzer(language: string): Analyzer {
  const light = stemmers[language];
  return {
    language,
    stem: light
      ? remembered((word) => (/^[a-z]{3,}$/.test(word) ? light(word) : stemEnglish(word)))
      : stemEnglish,
    words: language === 'zh' ? wordsWithChinese() : wordsOfText,
  };
}

function remembered(work: (word: string) => string): (word: string) => string {
  const known = new Map<string, string>();
  return (word) => {
    let one = known.get(word);
    if (one === undefined) known.set(word, (one = work(word)));
    return one;
  };
}

/** Chinese puts no space between words: the platform divides them, or each sign is one where it cannot. */
function wordsWithChinese(): (text: string) => string[] {
  const segmenter =
    'Segmenter' in Intl ? new Intl.Segmenter('zh', { granularity: 'word' }) : undefined;
  const divide = (run: string): string[] =>
    segmenter ? Array.from(segmenter.segment(run), ({ segment }) => segment) : [...run];
  return (text) =>
    wordsOfText(text).flatMap((word) => (scriptOf(word) === 'zh' ? divide(word) : [word]));
}
