/** Words by which people search, in the languages they speak: `content/search-words.yml`. */
import type { Path } from './problem.ts';
import {
  askNames,
  searchLanguages,
  type Ask,
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
export type SearchWordsFile = z.infer<typeof searchWordsFile>;

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
