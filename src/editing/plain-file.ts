/** Files that are no YAML: lists, translations, the licence. Each is opened, decoded and looked through for what a merge left. */
import type { Problem } from '../model/problem.ts';
import { decode, largestList } from './decode.ts';
import { mergeMarksIn } from './frontmatter.ts';
import { isProblem, readBytes } from './read-file.ts';

/** The text of a file, and what is wrong with its bytes; without a text if something is. Undefined if there is no such file. */
export function readPlainFile(
  root: string,
  file: string,
): { readonly text?: string; readonly problems: readonly Problem[] } | undefined {
  const bytes = readBytes(root, file);
  if (bytes === undefined) return undefined;
  if (isProblem(bytes)) return { problems: [bytes] };
  const { text, faults } = decode(bytes, largestList);
  const problems = [...faults, ...mergeMarksIn(text ?? '')].map((fault): Problem => ({
    file,
    column: 1,
    level: 'error',
    ...fault,
  }));
  return text === undefined || problems.length > 0 ? { problems } : { text, problems };
}

/** Files of the content folder that are for people to read, and hold no record. */
const forPeople = ['README.md', 'LICENSE'];

/** What is wrong with the files of a content folder that no other reader opens. */
export const plainFileProblems = (root: string): Problem[] =>
  forPeople.flatMap((file) => readPlainFile(root, file)?.problems ?? []);
