/** The words that the pages of a catalogue know, and the words by which people search for them. */
import {
  askNames,
  type Ask,
  type SearchLanguage,
  type SearchWords,
} from '../model/search-language.ts';
import { english, type Analyzer } from './analyzer.ts';
import type { Document } from './document.ts';
import { isNaming } from './document.ts';
import { isEnglish, plain, scriptOf } from './text.ts';
import type { Steps } from './steps.ts';

/** A word of our pages that another stands for. */
export interface Meaning {
  /** The word of our pages, and its stem. */
  readonly word: string;
  readonly stem: string;
  /** Stems that mean nearly the same. */
  readonly others: readonly string[];
  /** The stem of the English word, by which answers know what a question in any language speaks of. */
  readonly concept: string;
  readonly language: string;
}
/** What a word means in a question that speaks some languages, else in that of the pages: "pays" is a country in French, and in English of money. */
export const meaningIn = (
  all: readonly Meaning[] | undefined,
  languages: ReadonlySet<string>,
  { analyzer }: Pick<Vocabulary, 'analyzer'>,
): Meaning | undefined =>
  all?.find(({ language }) => languages.has(language)) ??
  all?.find(({ language }) => language === analyzer.language) ??
  all?.[0];
/** Whether a word that pages hold is one of their language: not only of their names in others. */
export const isOfPages = (word: string, { analyzer, known }: Vocabulary) =>
  known.get(word)?.has(analyzer.language) ?? true;

export interface Vocabulary {
  /** What takes the words of the catalogue's language apart. */
  readonly analyzer: Analyzer;
  /** Plain words of names, each with its languages: that of the catalogue for all names but those of countries in other languages. */
  readonly known: ReadonlyMap<string, ReadonlySet<string>>;
  /** How many pages hold a stem in a name; none is a word that is not known. */
  readonly pagesWith: ReadonlyMap<string, number>;
  /** How much a stem tells pages apart, by how many of all hold it. */
  readonly rarity: (pages: number) => number;
  /** Whole names of pages, joined. */
  readonly names: ReadonlySet<string>;
  readonly acronyms: ReadonlySet<string>;
  /** Words of acronyms and of people by their sound, where names are written in other letters than the language. */
  readonly sounds: ReadonlyMap<string, readonly string[]>;
  /** What a stem may stand for, in each language that has the word; of one language the first that the words name. */
  readonly meanings: ReadonlyMap<string, readonly Meaning[]>;
  readonly phrases: readonly (readonly [phrase: string, meaning: Meaning])[];
  readonly functionWords: ReadonlyMap<string, readonly string[]>;
  readonly asks: readonly (readonly [phrase: string, ask: Ask])[];
  /** Words for what the whole guide is about, plain, the longest phrase first. */
  readonly subject: readonly string[];
  /** Words of scripts that put no space between them, longest first. */
  readonly unspaced: readonly string[];
  /** The codes of countries of two letters by those of three. */
  readonly codes: ReadonlyMap<string, string>;
  /** The name of the site, with which titles of the browser's tabs end. */
  readonly siteName: string;
}

/** Collects what the pages know. `codes` holds those of each country in a row, of two letters and of three, in small letters; `analyzer` is of the language of the pages. */
export function* vocabularyOf(
  documents: readonly Document[],
  { synonyms, functionWords, asks, subject }: SearchWords,
  siteName: string,
  codes = '',
  analyzer = english,
): Steps<Vocabulary> {
  const { language: own, stem, words: wordsOfText } = analyzer;
  const known = new Map<string, Set<string>>();
  const pagesWith = new Map<string, number>();
  const names = new Set<string>();
  const acronyms = new Set<string>();
  const places = new Set<string>();
  const sounds = new Map<string, string[]>();
  const remember = (word: string) => {
    const sound = analyzer.sound?.(word);
    if (!sound) return;
    const alike = sounds.get(sound) ?? [];
    if (!alike.includes(word)) sounds.set(sound, [...alike, word]);
  };
  for (const { counts, names: named, entry } of documents) {
    yield;
    // A title that is an acronym: "SoI".
    if (/^\p{L}*\p{Lu}\p{L}*\p{Lu}\p{L}*$/u.test(entry.t)) acronyms.add(plain(entry.t));
    for (const [one, fields] of counts)
      pagesWith.set(one, (pagesWith.get(one) ?? 0) + Number(isNaming(fields)));
    for (const { joined, words, forms, language, field } of named) {
      if (field === 'place') places.add(joined);
      if (field === 'acronym' || field === 'people') for (const one of words) remember(one);
      if (field !== 'people') names.add(joined);
      if (field === 'acronym') acronyms.add(joined);
      for (const list of [words, forms])
        for (const word of list) {
          const spoken = known.get(word);
          if (spoken) spoken.add(language);
          else known.set(word, new Set([language]));
        }
    }
  }

  const meanings = new Map<string, Meaning[]>();
  const phrases: [string, Meaning][] = [];
  for (const [target, lists] of synonyms) {
    yield;
    // Pages of another language say it in a word of theirs: the one that most of them hold.
    const inOwn = (lists[own as SearchLanguage] ?? []).flatMap((one) => {
      const words = wordsOfText(one);
      return words.length === 1 ? words : [];
    });
    const often = (one: string) => pagesWith.get(stem(one)) ?? 0;
    const word =
      own === 'en'
        ? plain(target)
        : inOwn.reduce((best, one) => (often(one) > often(best) ? one : best), inOwn[0] ?? '');
    // A word that no page has leads nowhere here; English may know what is meant.
    if (!word || (own !== 'en' && often(word) === 0)) continue;
    const concept = english.stem(plain(target));
    const others = inOwn.map(stem).filter((one) => pagesWith.has(one));
    for (const [language, list] of [
      [own, [own === 'en' ? target : word]] as const,
      ...Object.entries(lists),
    ])
      for (const term of list) {
        const meaning = {
          word,
          stem: stem(word),
          others: others.filter((one) => one !== stem(word)),
          concept,
          language,
        };
        const words = wordsOfText(term);
        if (words.length > 1 || (own === 'en' && target.includes(' '))) {
          if (term !== (own === 'en' ? target : word)) phrases.push([words.join(' '), meaning]);
        } else {
          const all = meanings.get(stem(words[0]!)) ?? [];
          if (!all.some((one) => one.language === language))
            meanings.set(stem(words[0]!), [...all, meaning]);
        }
      }
  }
  const small = new Map<string, string[]>();
  for (const [language, list] of Object.entries(functionWords)) {
    yield;
    for (const word of list.flatMap(wordsOfText))
      small.set(word, [...(small.get(word) ?? []), language]);
  }
  yield;
  const asking = askNames.flatMap((ask) =>
    Object.values(asks[ask] ?? {})
      .flat()
      .map((phrase) => [wordsOfText(phrase).join(' '), ask] as const),
  );
  const askingSigns = new Set(asking.map(([phrase]) => phrase));
  const isUnspaced = (word: string) => !isEnglish(word) && scriptOf(word) === 'zh';
  return {
    analyzer,
    siteName,
    codes: new Map((codes.match(/.{5}/g) ?? []).map((one) => [one.slice(2), one.slice(0, 2)])),
    known,
    pagesWith,
    rarity: (pages) => Math.log(1 + (documents.length - pages + 0.5) / (pages + 0.5)),
    names,
    acronyms,
    sounds,
    meanings,
    phrases: phrases
      .filter(([phrase]) => !names.has(phrase.replaceAll(' ', '')))
      .sort((a, b) => b[0].length - a[0].length),
    functionWords: small,
    subject: subject.map((one) => wordsOfText(one).join(' ')).sort((a, b) => b.length - a.length),
    asks: asking.sort((a, b) => b[0].length - a[0].length),
    unspaced: [
      ...new Set([
        ...(own === 'zh' ? places : known.keys()),
        ...meanings.keys(),
        ...small.keys(),
        ...phrases.map(([one]) => one),
        ...asking.map(([one]) => one),
      ]),
    ]
      .filter(isUnspaced)
      // The analyzer of Chinese knows signs that are words from those that are parts of one.
      .filter((word) => own !== 'zh' || word.length > 1 || askingSigns.has(word))
      .sort((a, b) => b.length - a.length),
  };
}
