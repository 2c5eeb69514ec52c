/** The list of official terms of a language, read from its file. */
import { isProblem } from '../editing/read-file.ts';
import { readSideFile } from '../editing/side-file.ts';
import type { Problem } from '../model/problem.ts';
import { termsFile } from './files.ts';
import type { TranslatedLanguage } from './languages.ts';
import { termsFileSchema } from './terms.ts';
import { termsAsked, type AskTerms } from './terms-asked.ts';

type PlaceOfTerm = Pick<Problem, 'file' | 'line' | 'column'>;

interface ReadTerms {
  readonly ask: AskTerms;
  readonly problems: readonly Problem[];
  /** Where in the file a term stands. */
  readonly placeOf: (term: string) => PlaceOfTerm;
}

/** Reads the list of official terms of a language: a function that asks it about a text, and what is wrong with the file. */
export function readTerms(root: string, language: TranslatedLanguage): ReadTerms {
  const file = termsFile(language);
  const without = (problems: readonly Problem[]): ReadTerms => ({
    ask: () => [],
    problems,
    placeOf: () => ({ file, line: 1, column: 1 }),
  });
  const read = readSideFile(root, file);
  if (read === undefined) return without([]);
  if (isProblem(read)) return without([read]);
  if (read.data === undefined) return without(read.problems);
  const { success, data, error } = termsFileSchema.safeParse(read.data);
  if (success)
    return {
      ask: termsAsked(data.terms, language),
      problems: read.problems,
      placeOf: (term) => ({
        file,
        ...read.place([
          'terms',
          data.terms.findIndex(({ english }) => english.toLowerCase() === term.toLowerCase()),
          'use',
        ]),
      }),
    };
  return without([
    ...read.problems,
    {
      file,
      ...read.place(error.issues[0]!.path as (string | number)[]),
      level: 'error',
      rule: 'term-list',
      message: 'This is no term as the check reads it.',
      repair:
        'Write `english`, `use` and `source` for each, as its neighbours have them; words under `chosen` have no `source`.',
    },
  ]);
}

/** Where texts of several files have another word than the list, the list may be wrong. */
export const doubtedTerm = (term: string, placeOf: (term: string) => PlaceOfTerm): Problem => ({
  ...placeOf(term),
  level: 'warning',
  rule: 'official-term',
  message: `Texts of several files have another word for \`${term}\` than this list.`,
  repair: 'Hold the word against its source; then correct it here, or the texts.',
});
