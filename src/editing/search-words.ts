/** Reads and checks `content/search-words.yml`. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../model/problem.ts';
import {
  faultySearchWords,
  noSearchWords,
  parseSearchWords,
  type SearchWords,
  type SearchWordsFault,
} from '../model/search-words.ts';
import type { Site } from '../model/site.ts';
import { parseBytes, type ContentFile } from './parse.ts';

export const searchWordsFile = 'search-words.yml';

/** The file as the parser of all content reads it; undefined if there is none. */
const readFile = (root: string): ContentFile | undefined =>
  existsSync(join(root, searchWordsFile))
    ? parseBytes(readFileSync(join(root, searchWordsFile)), {
        kind: 'site',
        id: 'search-words',
        file: searchWordsFile,
      })
    : undefined;

/** Returns the search words of a content folder; none if there is no such file or it cannot be used. */
export function readSearchWords(root: string): SearchWords {
  const parsed = parseSearchWords(readFile(root)?.data);
  return 'words' in parsed ? parsed.words : noSearchWords;
}

/** Returns what is wrong with the search words of a content folder, beside the guide they belong to. */
export function searchWordsProblems(root: string, site: Site): Problem[] {
  const file = readFile(root);
  if (!file) return [];
  if (file.data === undefined) return [...file.problems];
  const parsed = parseSearchWords(file.data);
  const faults: SearchWordsFault[] =
    'faults' in parsed ? parsed.faults : faultySearchWords(parsed.file, site);
  return [
    ...file.problems,
    ...faults.map(({ path, ...said }) => ({
      file: searchWordsFile,
      ...file.place(path, typeof path.at(-1) === 'string' ? 'key' : 'value'),
      ...said,
    })),
  ];
}
