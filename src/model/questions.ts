/** Questions that people ask, by the page that answers them: `content/questions/`, a folder for each language and a file for each kind of page. */
import { kindNames, type Kind } from './kinds.ts';
import { translatedInto } from './languages.ts';
import { didYouMean, type Path } from './problem.ts';
import { searchedPages } from './page-addresses.ts';
import { z } from './zod.ts';

/** The questions of a language, by the address of the page that answers them. */
export type Questions = ReadonlyMap<string, readonly string[]>;

/** The languages in which questions may be written, English first. */
export const questionLanguages = ['en', ...translatedInto] as const;
export type QuestionLanguage = (typeof questionLanguages)[number];

/** The files of a language: one for the records of each kind that search leads to, and one for pages that are no records. */
export const questionFiles = [...kindNames.filter((kind) => kind !== 'sources'), 'pages' as const];
export type QuestionFile = (typeof questionFiles)[number];

/** What people type into a box is short; what is longer is a text. */
const longestQuestion = 100;

/** Of each page, by its name in that file, the questions. */
const listsSchema = z.record(z.string(), z.array(z.string()).min(1));
export type QuestionLists = z.infer<typeof listsSchema>;

export interface QuestionFault {
  readonly path: Path;
  readonly rule: 'questions' | 'question-page' | 'question-text' | 'question-twice';
  readonly message: string;
  readonly repair: string;
}

/** Returns the lists of a parsed file, or what is wrong with its form. */
export function parseQuestions(
  data: unknown,
): { readonly lists: QuestionLists } | { faults: QuestionFault[] } {
  const parsed = listsSchema.safeParse(data);
  if (parsed.success) return { lists: parsed.data };
  return {
    faults: parsed.error.issues.map(({ path }) => ({
      path: path as Path,
      rule: 'questions',
      message:
        path.length > 1
          ? `A question of \`${String(path[0])}\` is not a text.`
          : path.length === 1
            ? `\`${String(path[0])}\` has no list of questions.`
            : 'This is not a list of pages with their questions.',
      repair:
        'Write the name of a page with a colon, and below it one question a line, each after a hyphen; between quotes if it is a number or holds a colon.',
    })),
  };
}

/** The address of a page that a file calls so: records go by their name, other pages by their address. */
export const addressIn = (file: QuestionFile, name: string): string =>
  file === 'pages' ? name : `/${file}/${name}/`;

/** The names by which a file may call its pages, of which `living` are the addresses. */
function namesIn(file: QuestionFile, living: ReadonlySet<string>): ReadonlySet<string> {
  if (file === 'pages') return new Set(searchedPages);
  const folder = `/${file}/`;
  return new Set(
    [...living].flatMap((address) =>
      address.startsWith(folder) && address !== folder ? [address.slice(folder.length, -1)] : [],
    ),
  );
}

/** Pages of a file that are none, or none that search leads to. `living` are the addresses of all pages. */
export function* unknownPages(
  file: QuestionFile,
  lists: QuestionLists,
  living: ReadonlySet<string>,
): Iterable<QuestionFault> {
  const names = namesIn(file, living);
  for (const name of Object.keys(lists)) {
    if (names.has(name)) continue;
    const fault = (message: string, repair: string): QuestionFault => ({
      path: [name],
      rule: 'question-page',
      message,
      repair,
    });
    const [folder = '', id = ''] = name.replace(/^\//, '').split('/');
    const other = (folder === file || file === 'pages') && living.has(`/${folder}/${id}/`);
    const isRecord = other && kindNames.includes(folder as Kind) && id !== '';
    if (isRecord && folder === 'sources')
      yield fault(
        `\`${name}\` is a source, and search leads to no source.`,
        'Put the questions under a page that cites it.',
      );
    else if (isRecord)
      yield fault(
        `\`${name}\` is the address of a record.`,
        `Write \`${id}\` in ${folder}.yml, in the same folder.`,
      );
    else if (file === 'pages' && living.has(name))
      yield fault(
        `Search does not lead to \`${name}\` by name.`,
        'Put the questions under another page that answers them.',
      );
    else
      yield fault(
        `There is no page \`${addressIn(file, name)}\`.`,
        didYouMean(
          name,
          names,
          file === 'pages'
            ? 'Write the address of a page that is no record, such as `/open/`.'
            : `Write the name of a file in ${file}/ without its ending. If the page moved, its questions move too.`,
        ),
      );
  }
}

/** Each question of a file with its page and its place. */
const questionsOf = (lists: QuestionLists) =>
  Object.entries(lists).flatMap(([name, questions]) =>
    questions.map((question, place) => ({ name, question, path: [name, place] as Path })),
  );

/** Questions that nobody types. */
export function* oddQuestions(lists: QuestionLists): Iterable<QuestionFault> {
  for (const { question, path } of questionsOf(lists)) {
    const fault = (message: string, repair: string): QuestionFault => ({
      path,
      rule: 'question-text',
      message,
      repair,
    });
    if (!/[\p{L}\p{N}]/u.test(question))
      yield fault('Here stands no question.', 'Write words that people type, or remove the line.');
    else if (question.trim().includes('\n'))
      yield fault(
        'A question stands on several lines.',
        'Write it in one line, or as several questions, each after a hyphen.',
      );
    else if (question.length > longestQuestion)
      yield fault(
        `This question has ${question.length} characters; nobody types so many into a search box.`,
        `Keep the words that matter, in at most ${longestQuestion} characters, or make two of it.`,
      );
  }
}

/** A question as it is compared: its words alone. */
const bare = (question: string) =>
  (
    question
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  ).join(' ');

/** Questions that stand twice in the files of a language, by file. */
export function repeatedQuestions(
  files: ReadonlyMap<QuestionFile, QuestionLists>,
): Map<QuestionFile, QuestionFault[]> {
  const seen = new Map<string, string>();
  const repeatedIn = (file: QuestionFile, lists: QuestionLists): QuestionFault[] =>
    questionsOf(lists).flatMap(({ name, question, path }) => {
      const key = bare(question);
      const page = addressIn(file, name);
      const before = seen.get(key);
      seen.set(key, before ?? page);
      if (before === undefined || key === '') return [];
      return [
        {
          path,
          rule: 'question-twice',
          message:
            before === page
              ? `\`${question}\` stands here twice.`
              : `\`${question}\` already stands under \`${before}\`, and search cannot know which of the two pages answers it.`,
          repair: 'Keep it under the page that answers it best, and remove the other.',
        },
      ];
    });
  return new Map([...files].map(([file, lists]) => [file, repeatedIn(file, lists)]));
}

/** All questions of the files of a language, by address. */
export const questionsByAddress = (files: ReadonlyMap<QuestionFile, QuestionLists>): Questions =>
  new Map(
    [...files].flatMap(([file, lists]) =>
      Object.entries(lists).map(([name, questions]) => [addressIn(file, name), questions] as const),
    ),
  );
