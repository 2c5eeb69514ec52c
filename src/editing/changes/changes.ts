/** What changed in a content folder since a commit without a sign that it was seen. */
import { changedTranslations } from '../../languages/changed-translations.ts';
import type { Problem } from '../../model/problem.ts';
import type { Site } from '../../model/site.ts';
import { decode, largestList } from '../decode.ts';
import { placeEntry } from '../file-names.ts';
import { isProblem } from '../file-problems.ts';
import { parseContent } from '../parse.ts';
import { readBytes } from '../read-file.ts';
import { earlierFiles, type Earlier } from './earlier.ts';
import { movedWords, takenOut } from './list-changes.ts';
import { changedTexts, unconfirmedChanges } from './record-changes.ts';

/** Compares each file that differs from a commit with its earlier state; none without Git. `site` is the guide as it is now. */
export function changeProblems(
  root: string,
  commit: string,
  site: Site,
  now: Temporal.Instant,
): Problem[] {
  return earlierFiles(root, commit).flatMap((earlier) => {
    const bytes = readBytes(root, earlier.file);
    if (bytes === undefined || isProblem(bytes)) return [];
    const { text } = decode(bytes, largestList);
    return text === undefined ? [] : changesOf(earlier, text, site, now);
  });
}

/** What changed in one file between two texts of it. Pure. */
export function changesOf(
  { file, text: was }: Earlier,
  is: string,
  site: Site,
  now: Temporal.Instant,
): Problem[] {
  const language = /^languages\/(\w+)\/\w+\.po$/.exec(file)?.[1];
  if (language) return changedTranslations(file, language, was, is);
  if (file === 'addresses.txt') return takenOut(file, was, is);
  if (file === 'README.md' || file === 'LICENSE') return changedTexts(file, was, is, site);
  if (lists.test(file)) {
    const read = (text: string) => parseContent(text, { kind: 'site', id: file, file });
    return movedWords(read(was), read(is));
  }
  if (file.includes('/') ? !isOfRecords(file, site) : file !== 'site.yml') return [];
  const placed = placeEntry({ path: file, is: 'file' });
  if ('rule' in placed) return [];
  const [before, after] = [was, is].map((text) => parseContent(text, placed));
  return unconfirmedChanges(before!, after!, site, now);
}

const lists =
  /^(?:redirects|search-words)\.yml$|^questions\/\w+\/\w+\.yml$|^languages\/\w+\/terms\.yml$/;

const isOfRecords = (file: string, { records }: Site): boolean =>
  Object.hasOwn(records, file.slice(0, file.indexOf('/')));
