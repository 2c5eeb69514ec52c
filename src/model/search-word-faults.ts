/** What is wrong with the words by which people search, once their file has the right form. */
import { codesOf } from './countries.ts';
import { letterPairs } from './country-codes.ts';
import { once } from './once.ts';
import type { Path } from './problem.ts';
import { scripts, type ByLanguage, type SearchLanguage } from './search-language.ts';
import type { SearchWordsFault, SearchWordsFile } from './search-words.ts';
import { allRecords, type Site } from './site.ts';
import { textsOf } from './text-fields.ts';

/** Returns what is wrong with the words of a file whose form is right, beside the guide they belong to. */
export const faultySearchWords = (file: SearchWordsFile, site: Site): SearchWordsFault[] => [
  ...misspeltWords(file),
  ...repeatedWords(file),
  ...unknownTargets(file, site),
];

/** Every list of the file, with its language if it has one. */
function listsOf({
  synonyms,
  functionWords = {},
  asks = {},
  subject = [],
  countries,
}: SearchWordsFile) {
  const within = (path: Path, lists: ByLanguage) =>
    Object.entries(lists).map(([key, words]) => ({
      path: [...path, key],
      language: key as SearchLanguage | undefined,
      words,
    }));
  return [
    ...Object.entries(synonyms).flatMap(([word, lists]) =>
      within(['synonyms', word], lists as ByLanguage),
    ),
    ...within(['functionWords'], functionWords as ByLanguage),
    ...Object.entries(asks).flatMap(([ask, lists]) => within(['asks', ask], lists as ByLanguage)),
    { path: ['subject'], language: undefined, words: subject },
    ...Object.entries(countries).map(([code, words]) => ({
      path: ['countries', code],
      language: undefined,
      words,
    })),
  ];
}

/** Empty words, stray spaces, and letters of another script, which look alike on a screen and are never typed. */
function* misspeltWords(file: SearchWordsFile): Iterable<SearchWordsFault> {
  for (const { path, language, words } of listsOf(file))
    for (const [place, word] of words.entries()) {
      const fault = (message: string, repair: string): SearchWordsFault => ({
        path: [...path, place],
        rule: 'search-words',
        level: 'error',
        message,
        repair,
      });
      const sign = /[^\p{L}\p{M}\p{N} .,'’()&/·-]/u.exec(word)?.[0];
      const own = language && scripts[language];
      if (!/[\p{L}\p{N}]/u.test(word))
        yield fault(`\`${word}\` is not a word.`, 'Write a word, or remove the item.');
      else if (sign)
        yield fault(
          `\`${word}\` has the sign \`${sign}\`, which nobody types into a search box.`,
          'Write words alone.',
        );
      else if (word !== word.trim() || /\s\s|[\n\t]/.test(word))
        yield fault(
          `\`${word}\` has a space too many.`,
          'Write one space between words, and none around them.',
        );
      else if (!isInLetters(own, word))
        yield fault(
          `\`${word}\` is not in ${own === 'Han' ? 'Chinese' : (own ?? 'one kind of')} letters.`,
          'Type it again on the keyboard of its language, or move it to the list of its letters.',
        );
    }
}

const patterns = new Map<string, RegExp>(
  Object.values(scripts).map((script) => [
    script,
    new RegExp(`^\\P{L}*(?:\\p{Script=${script}}\\P{L}*)*$`, 'u'),
  ]),
);
const isWrittenIn = (script: string, word: string): boolean => patterns.get(script)!.test(word);

/** Whether a word is in letters of its language, or each part of it in those of one; names such as “At-Large” keep theirs in every language. */
function isInLetters(own: string | undefined, word: string): boolean {
  const parts = word.split(/[\s-]/);
  const allowed = own ? [own, 'Latin'] : Object.values(scripts);
  return (
    parts.every((part) => allowed.some((script) => isWrittenIn(script, part))) &&
    (!own || parts.some((part) => isWrittenIn(own, part)))
  );
}

/** Words that stand twice in one language: of two synonyms only the first counts. A word with synonyms of its own may be one of another; countries may share a name. */
function* repeatedWords(file: SearchWordsFile): Iterable<SearchWordsFault> {
  const seen = new Map<string, string>();
  for (const { path, language, words } of listsOf(file))
    for (const [place, word] of words.entries()) {
      const part = `${path[0]} ${language ?? ''}`;
      const owner = path[1] as string;
      const list = path[0] === 'countries' ? `${part} ${owner}` : part;
      const key = `${list} ${word.normalize('NFC').toLowerCase()}`;
      const before =
        seen.get(key) ?? (path[0] === 'synonyms' && word === owner ? owner : undefined);
      seen.set(key, before ?? owner);
      if (before !== undefined)
        yield {
          path: [...path, place],
          rule: 'search-word-twice',
          level: 'warning',
          message: `\`${word}\` is already listed under \`${before}\`.`,
          repair: 'Remove one of the two.',
        };
    }
}

/** Synonyms of words that no page has, and names of countries that are in no region. */
function* unknownTargets(
  { synonyms, countries }: SearchWordsFile,
  site: Site,
): Iterable<SearchWordsFault> {
  const known = new Set(
    allRecords(site).flatMap((record) =>
      textsOf(record).flatMap(({ text }) =>
        (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map(one),
      ),
    ),
  );
  const places = new Set(site.records.regions.flatMap((region) => [...codesOf(region)]));
  const fault = (path: Path, message: string, repair: string): SearchWordsFault => ({
    path,
    rule: 'search-word-target',
    level: 'warning',
    message,
    repair,
  });
  for (const word of Object.keys(synonyms))
    if (word.split(' ').some((part) => !known.has(one(part.toLowerCase()))))
      yield fault(
        ['synonyms', word],
        `No page has the word \`${word}\`, so its synonyms find nothing.`,
        'Put them under a word that pages have, as it is written there.',
      );
  for (const [code, words] of Object.entries(countries)) {
    for (const [place, word] of words.entries()) {
      const other = otherCountry(word, code);
      if (other !== undefined)
        yield fault(
          ['countries', code, place],
          `\`${word}\` is the name of another country, \`${other}\`.`,
          'Remove it, or put it under the code of its country.',
        );
    }
    if (!places.has(code))
      yield fault(
        ['countries', code],
        `No region has the country \`${code}\`.`,
        'Write the code of a country that a region lists, or remove the line.',
      );
  }
}

/** One and many alike, as search compares them, roughly: a word is known in any form. */
const one = (word: string) => word.replace(/(?:es|s)$/, '');

const countryNames = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
const codeByName = once(
  (): ReadonlyMap<string, string> =>
    new Map(
      letterPairs().flatMap((code) => {
        const name = countryNames.of(code);
        return name === undefined ? [] : [[name.toLowerCase(), code] as const];
      }),
    ),
);

/** The code of another country that English calls so; a name may be a part of that of its own, as Guinea of Guinea-Bissau. */
function otherCountry(word: string, own: string): string | undefined {
  const found = codeByName().get(word.toLowerCase());
  const isPart = countryNames.of(own)?.toLowerCase().includes(word.toLowerCase());
  return found === own || isPart ? undefined : found;
}
