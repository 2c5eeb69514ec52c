/** The words of search as they travel: as lines of text, which compress to less than lists do. */
import {
  askNames,
  scripts,
  searchLanguages,
  type ByLanguage,
  type SearchLanguage,
  type SearchWords,
} from './search-language.ts';

/** The words of one language: those that hold sentences together, those by which one asks, and for each word of pages, in one order, what means the same. */
interface PackedLanguage {
  readonly functionWords: string;
  readonly asks: string;
  readonly synonyms: string;
}
export type PackedLanguages = Readonly<Partial<Record<SearchLanguage, PackedLanguage>>>;

/** What every question needs: the words of the language of the pages, and the small words of English and of other languages in Latin letters, by which one tells that it is none of that language. */
export interface PackedWords {
  /** The words of pages that have synonyms. */
  readonly targets: string;
  readonly languages: PackedLanguages;
  readonly subject: string;
  readonly countries: SearchWords['countries'];
}

const betweenWords = '|';
const split = (text: string | undefined) => (text ? text.split(betweenWords) : []);
const lines = (text: string) => (text ? text.split('\n') : []);

/** Packs words: what every question on pages of a language needs, and what questions in other languages than English need besides. */
export function packSearchWords(
  { synonyms, functionWords, asks, subject, countries }: SearchWords,
  own: SearchLanguage = 'en',
): {
  readonly words: PackedWords;
  readonly languages: PackedLanguages;
} {
  const packed = (language: SearchLanguage): PackedLanguage => ({
    functionWords: (functionWords[language] ?? []).join(betweenWords),
    asks: askNames.map((ask) => asks[ask]?.[language]?.join(betweenWords) ?? '').join('\n'),
    synonyms: synonyms.map(([, others]) => others[language]?.join(betweenWords) ?? '').join('\n'),
  });
  const all = searchLanguages.map((language) => [language, packed(language)] as const);
  return {
    words: {
      targets: synonyms.map(([word]) => word).join('\n'),
      languages: Object.fromEntries(
        all
          .filter(([language]) => language === own || scripts[language] === 'Latin')
          .map(([language, one]) => [language, language === own ? one : { ...one, synonyms: '' }]),
      ),
      subject: subject.join(betweenWords),
      countries,
    },
    languages: Object.fromEntries(all.filter(([language]) => language !== 'en')),
  };
}

export function unpackSearchWords(
  { targets, languages, subject, countries }: PackedWords,
  others: PackedLanguages = {},
): SearchWords {
  const all = Object.entries({ ...languages, ...others });
  const by = (pick: (one: PackedLanguage) => readonly string[]): ByLanguage =>
    Object.fromEntries(all.map(([language, one]) => [language, pick(one)]));
  const synonyms = all.map(([language, one]) => [language, lines(one.synonyms)] as const);
  return {
    synonyms: lines(targets).map((word, place) => [
      word,
      Object.fromEntries(synonyms.map(([language, list]) => [language, split(list[place])])),
    ]),
    functionWords: by(({ functionWords }) => split(functionWords)),
    asks: Object.fromEntries(
      askNames.map((ask, place) => [ask, by(({ asks }) => split(asks.split('\n')[place]))]),
    ),
    subject: split(subject),
    countries,
  };
}
