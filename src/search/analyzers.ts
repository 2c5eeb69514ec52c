/** The analyzers of languages other than English: pages in these load them, others do not. */
import type { Language } from '../model/languages.ts';
import type { Analyzer } from './analyzer.ts';
import { lightArabic, lightFrench, lightRussian, lightSpanish } from './light-stems.ts';
import { soundOf } from './sounds.ts';

interface Habits extends Pick<Analyzer, 'sound' | 'inText'> {
  /** Words that are the language's own, and their stems; other words are taken as English. */
  readonly letters: RegExp;
  readonly stem: ((word: string) => string) | 'as in English';
  readonly words?: (english: Analyzer) => Analyzer['words'];
}
const latin = /^[a-z]{3,}$/;
const habits: Readonly<Record<Language, Habits>> = {
  en: { letters: latin, stem: 'as in English' },
  fr: { letters: latin, stem: lightFrench },
  es: { letters: latin, stem: lightSpanish },
  ru: { letters: /^\p{Script=Cyrillic}{3,}$/u, stem: lightRussian, sound: soundOf },
  ar: {
    letters: /^\p{Script=Arabic}{3,}$/u,
    stem: lightArabic,
    sound: soundOf,
    inText: withAndWithoutArticle,
  },
  zh: { letters: /^\p{Script=Han}+$/u, stem: 'as in English', words: wordsWithChinese },
};

/** Pages are drawn in languages of the guide alone, but a browser that translates one says of it another. */
const habitsOf = (language: string): Habits =>
  Object.hasOwn(habits, language) ? habits[language as Language] : habits.en;

/** Whether a language is written in the letters of English. */
export const isInLatin = (language: string): boolean => habitsOf(language).letters === latin;

/** The analyzer of a language. Texts of any language may hold words of English and of other scripts, and each takes these apart too. */
export function analyzerOf(language: string, english: Analyzer): Analyzer {
  const { letters, stem, words, ...own } = habitsOf(language);
  return {
    language,
    stem:
      stem === 'as in English'
        ? english.stem
        : remembered((word) => (letters.test(word) ? stem(word) : english.stem(word))),
    words: words?.(english) ?? english.words,
    ...own,
  };
}

/** Pagefind's stems of Arabic differ with the article before a word, and with what is joined to it. */
function withAndWithoutArticle(word: string): string[] {
  const bare = word.replace(/^[وف]?(?:[بك]?ال|لل)(?=.{3})/u, '');
  return [...new Set([word, bare, `ال${bare}`])];
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
function wordsWithChinese(english: Analyzer): (text: string) => string[] {
  const segmenter =
    'Segmenter' in Intl ? new Intl.Segmenter('zh', { granularity: 'word' }) : undefined;
  const divide = (run: string): string[] =>
    segmenter ? Array.from(segmenter.segment(run), ({ segment }) => segment) : [...run];
  return (text) =>
    english.words(text).flatMap((word) => (/\p{Script=Han}/u.test(word) ? divide(word) : [word]));
}
