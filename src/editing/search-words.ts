/** Reads and checks `content/search-words.yml`. */
import type { RuleName } from '../model/check-rules.ts';
import type { Problem } from '../model/problem.ts';
import type { SearchWords } from '../model/search-language.ts';
import { faultySearchWords } from '../model/search-word-faults.ts';
import { noSearchWords, parseSearchWords, type SearchWordsFault } from '../model/search-words.ts';
import type { Site } from '../model/site.ts';
import { readSideFile, textProblems } from './side-file.ts';

export const searchWordsFile = 'search-words.yml';

/** People may look for what to do about an offence; that accuses nobody. */
const offences = /^(?:fraud|corruption|bribery|theft)$/i;

/** Returns the search words of a content folder; none if there is no such file or it cannot be used. */
export function readSearchWords(root: string): SearchWords {
  const file = readSideFile(root, searchWordsFile);
  const parsed = parseSearchWords(file && 'data' in file ? file.data : undefined);
  return 'words' in parsed ? parsed.words : noSearchWords;
}

/** Which letters a word may have, the lists themselves say better. */
const saidByLists: ReadonlySet<RuleName> = new Set<RuleName>(['look-alike']);

/** Returns what is wrong with the search words of a content folder, beside the guide they belong to. */
export function searchWordsProblems(root: string, site: Site): Problem[] {
  const file = readSideFile(root, searchWordsFile);
  if (!file) return [];
  if ('rule' in file) return [file];
  if (file.data === undefined) return [...file.problems];
  const parsed = parseSearchWords(file.data);
  const faults: SearchWordsFault[] =
    'faults' in parsed ? parsed.faults : faultySearchWords(parsed.file, site);
  return [
    ...file.problems,
    ...textProblems(file, saidByLists, (_, text) => !offences.test(text)),
    ...faults.map(({ path, ...said }) => ({
      file: searchWordsFile,
      ...file.place(path, typeof path.at(-1) === 'string' ? 'key' : 'value'),
      ...said,
    })),
  ];
}
