/** The analyzers of languages other than English: pages in these load them, others do not. */
import type { Analyzer } from './analyzer.ts';
import { lightArabic, lightFrench, lightRussian, lightSpanish } from './light-stems.ts';
import { soundOf } from './sounds.ts';

const stemmers: Readonly<Record<string, { letters: RegExp; stem: (word: string) => string }>> = {
  fr: { letters: /^[a-z]{3,}$/, stem: lightFrench },
  es: { letters: /^[a-z]{3,}$/, stem: lightSpanish },
  ru: { letters: /^\p{Script=Cyrillic}{3,}$/u, stem: lightRussian },
  ar: { letters: /^\p{Script=Arabic}{3,}$/u, stem: lightArabic },
};

/** The analyzer of a language. Texts of any language may hold words of English and of other scripts, and each takes these apart too. */
export function analyzerOf(language: string, english: Analyzer): Analyzer {
  const light = stemmers[language];
  return {
    language,
    stem: light
      ? remembered((word) => (light.letters.test(word) ? light.stem(word) : english.stem(word)))
      : english.stem,
    words: language === 'zh' ? wordsWithChinese(english) : english.words,
    ...((language === 'ru' || language === 'ar') && { sound: soundOf }),
    ...(language === 'ar' && { inText: withAndWithoutArticle }),
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
