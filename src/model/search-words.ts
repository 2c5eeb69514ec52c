/** Words by which people search, in the languages they speak: `content/search-words.yml`. */
import { codesOf } from './countries.ts';
import { letterPairs } from './country-codes.ts';
import { once } from './once.ts';
import type { Path } from './problem.ts';
import { allRecords, type Site } from './site.ts';
import { textsOf } from './text-fields.ts';
import {
  askNames,
  scripts,
  searchLanguages,
  type Ask,
  type ByLanguage,
  type SearchLanguage,
  type SearchWords,
} from './search-language.ts';
import { z } from './zod.ts';

const byLanguage = z.strictObject(
  Object.fromEntries(
    searchLanguages.map((language) => [language, z.array(z.string()).optional()]),
  ) as Record<SearchLanguage, z.ZodOptional<z.ZodArray<z.ZodString>>>,
);
const searchWordsFile = z.strictObject({
  synonyms: z.record(z.string(), byLanguage),
  functionWords: byLanguage.optional(),
  asks: z
    .strictObject(
      Object.fromEntries(askNames.map((ask) => [ask, byLanguage.optional()])) as Record<
        Ask,
        z.ZodOptional<typeof byLanguage>
      >,
    )
    .optional(),
  subject: z.array(z.string()).optional(),
  countries: z.record(z.string().regex(/^[A-Z]{2}$/), z.array(z.string())),
});
type SearchWordsFile = z.infer<typeof searchWordsFile>;

export const noSearchWords: SearchWords = {
  synonyms: [],
  functionWords: {},
  asks: {},
  subject: [],
  countries: {},
};

export interface SearchWordsFault {
  readonly path: Path;
  readonly rule: 'search-words' | 'search-word-twice' | 'search-word-target';
  readonly level: 'error' | 'warning';
  readonly message: string;
  readonly repair: string;
}

/** Returns the words of the parsed file, or what is wrong with its form. */
export function parseSearchWords(
  data: unknown,
):
  | { readonly words: SearchWords; readonly file: SearchWordsFile }
  | { faults: SearchWordsFault[] } {
  const parsed = searchWordsFile.safeParse(data);
  if (!parsed.success)
    return {
      faults: parsed.error.issues.map(({ path, code }) => ({
        path: path as Path,
        rule: 'search-words',
        level: 'error',
        message:
          path.length === 0 || code === 'unrecognized_keys'
            ? `The parts here are not those of search words.`
            : `\`${path.join('.')}\` is not a list of words.`,
        repair:
          'Write `synonyms`, `functionWords` and `asks` with lists under `en`, `fr`, `es`, `pt`, `ru`, `zh` or `ar`, and `countries` with a list under each code, such as `GB: [UK, Britain]`.',
      })),
    };
  const file = parsed.data;
  return {
    file,
    words: {
      synonyms: Object.entries(file.synonyms),
      functionWords: file.functionWords ?? {},
      asks: file.asks ?? {},
      subject: file.subject ?? [],
      countries: file.countries,
    } as SearchWords,
  };
}

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

/** Returns what is wrong with the words of a file whose form is right, beside the guide they belong to. */
export const faultySearchWords = (file: SearchWordsFile, site: Site): SearchWordsFault[] => [
  ...misspeltWords(file),
  ...repeatedWords(file),
  ...unknownTargets(file, site),
];

/** Empty words, stray spaces, and letters of another script, which look alike on a screen and are never typed. */
function misspeltWords(file: SearchWordsFile): SearchWordsFault[] {
  return listsOf(file).flatMap(({ path, language, words }) =>
    words.flatMap((word, place): SearchWordsFault[] => {
      const fault = (message: string, repair: string): SearchWordsFault[] => [
        { path: [...path, place], rule: 'search-words', level: 'error', message, repair },
      ];
      if (!/[\p{L}\p{N}]/u.test(word))
        return fault(`\`${word}\` is not a word.`, 'Write a word, or remove the item.');
      const sign = /[^\p{L}\p{M}\p{N} .,'’()&/·-]/u.exec(word)?.[0];
      if (sign)
        return fault(
          `\`${word}\` has the sign \`${sign}\`, which nobody types into a search box.`,
          'Write words alone.',
        );
      if (word !== word.trim() || /\s\s|[\n\t]/.test(word))
        return fault(
          `\`${word}\` has a space too many.`,
          'Write one space between words, and none around them.',
        );
      // Names such as “At-Large” keep their letters in every language.
      const parts = word.split(/[\s-]/);
      const own = language && scripts[language];
      const allowed = own ? [own, 'Latin'] : Object.values(scripts);
      if (
        parts.some((part) => !allowed.some((script) => isWrittenIn(script, part))) ||
        (own && !parts.some((part) => isWrittenIn(own, part)))
      )
        return fault(
          `\`${word}\` is not in ${own === 'Han' ? 'Chinese' : (own ?? 'one kind of')} letters.`,
          'Type it again on the keyboard of its language, or move it to the list of its letters.',
        );
      return [];
    }),
  );
}

const patterns = new Map<string, RegExp>(
  Object.values(scripts).map((script) => [
    script,
    new RegExp(`^\\P{L}*(?:\\p{Script=${script}}\\P{L}*)*$`, 'u'),
  ]),
);
const isWrittenIn = (script: string, word: string): boolean => patterns.get(script)!.test(word);

/** Words that stand twice in one language: of two synonyms only the first counts. A word with synonyms of its own may be one of another; countries may share a name. */
function repeatedWords(file: SearchWordsFile): SearchWordsFault[] {
  const seen = new Map<string, string>();
  return listsOf(file).flatMap(({ path, language, words }) =>
    words.flatMap((word, place): SearchWordsFault[] => {
      const part = `${path[0]} ${language ?? ''}`;
      const owner = path[1] as string;
      const list = path[0] === 'countries' ? `${part} ${owner}` : part;
      const key = `${list} ${word.normalize('NFC').toLowerCase()}`;
      const before =
        seen.get(key) ?? (path[0] === 'synonyms' && word === owner ? owner : undefined);
      seen.set(key, before ?? owner);
      return before === undefined
        ? []
        : [
            {
              path: [...path, place],
              rule: 'search-word-twice',
              level: 'warning',
              message: `\`${word}\` is already listed under \`${before}\`.`,
              repair: 'Remove one of the two.',
            },
          ];
    }),
  );
}

/** Synonyms of words that no page has, and names of countries that are in no region. */
function unknownTargets({ synonyms, countries }: SearchWordsFile, site: Site): SearchWordsFault[] {
  const records = allRecords(site);
  const known = new Set(
    records.flatMap((record) =>
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
  return [
    ...Object.keys(synonyms)
      .filter((word) => word.split(' ').some((part) => !known.has(one(part.toLowerCase()))))
      .map((word) =>
        fault(
          ['synonyms', word],
          `No page has the word \`${word}\`, so its synonyms find nothing.`,
          'Put them under a word that pages have, as it is written there.',
        ),
      ),
    ...Object.entries(countries).flatMap(([code, words]) =>
      words.flatMap((word, place) => {
        const other = otherCountry(word, code);
        return other === undefined
          ? []
          : [
              fault(
                ['countries', code, place],
                `\`${word}\` is the name of another country, \`${other}\`.`,
                'Remove it, or put it under the code of its country.',
              ),
            ];
      }),
    ),
    ...Object.keys(countries)
      .filter((code) => !places.has(code))
      .map((code) =>
        fault(
          ['countries', code],
          `No region has the country \`${code}\`.`,
          'Write the code of a country that a region lists, or remove the line.',
        ),
      ),
  ];
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
