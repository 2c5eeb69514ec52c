/** Reads and checks the questions that people ask: `content/questions/`. */
import type { Problem } from '../model/problem.ts';
import {
  oddQuestions,
  parseQuestions,
  questionFiles,
  questionLanguages,
  questionsByAddress,
  repeatedQuestions,
  unknownPages,
  type QuestionFault,
  type QuestionFile,
  type QuestionLanguage,
  type QuestionLists,
  type Questions,
} from '../model/questions.ts';
import type { RuleName } from '../model/check-rules.ts';
import { plain } from '../model/plain.ts';
import { fileProblem, linkProblem } from './file-problems.ts';
import type { ContentFile } from './parse.ts';
import { isProblem, listFolder } from './read-file.ts';
import { readSideFile, textProblems } from './side-file.ts';
import type { TextFault } from './text-fault.ts';

const top = 'questions';
const pathOf = (language: QuestionLanguage, file: QuestionFile) => `${top}/${language}/${file}.yml`;
const isQuestionLanguage = (language: string): language is QuestionLanguage =>
  questionLanguages.includes(language as QuestionLanguage);

/** Returns the questions of a content folder in a language. What has faults is left out; the check says what they are. */
export function readQuestions(root: string, language: string): Questions {
  const lists = new Map<QuestionFile, QuestionLists>();
  if (isQuestionLanguage(language))
    for (const name of questionFiles) {
      const file = readSideFile(root, pathOf(language, name));
      const parsed = parseQuestions(file && 'data' in file ? file.data : undefined);
      if ('lists' in parsed) lists.set(name, parsed.lists);
    }
  return questionsByAddress(lists);
}

/** Returns what is wrong with the questions of a content folder. `living` are the addresses of all its pages. */
export function questionProblems(
  root: string,
  living: ReadonlySet<string>,
  names: ReadonlySet<string> = new Set(),
): Problem[] {
  const content = listFolder(root, '');
  // What has this name and is no folder, the reader of all content refuses.
  if (isProblem(content) || !content.some(({ name, is }) => name === top && is === 'folder'))
    return [];
  const files = questionFiles.map((file) => `${file}.yml`);
  return straysIn(root, top, questionLanguages, 'folder', (language) => [
    ...straysIn(root, `${top}/${language}`, files, 'file', () => []),
    ...problemsIn(root, language as QuestionLanguage, living, names),
  ]);
}

/** What stands in a folder beside what belongs there, and what is wrong with that. A link is followed nowhere. */
function straysIn(
  root: string,
  folder: string,
  known: readonly string[],
  kind: 'file' | 'folder',
  within: (name: string) => Problem[],
): Problem[] {
  const found = listFolder(root, folder);
  if (isProblem(found)) return [found];
  return found.flatMap(({ name, is }) => {
    const path = `${folder}/${name}`;
    if (is === 'link') return [linkProblem(path)];
    if (is === kind && known.includes(name)) return within(name);
    return [
      fileProblem(
        path,
        'known-file',
        `${path} is not a file this guide knows.`,
        `In ${folder}/ stand only the ${kind}s ${known.join(', ')}: move the questions there, and remove this.`,
      ),
    ];
  });
}

function problemsIn(
  root: string,
  language: QuestionLanguage,
  living: ReadonlySet<string>,
  names: ReadonlySet<string>,
): Problem[] {
  const problems: Problem[] = [];
  // They may ask about fraud, and not whether somebody in office did it.
  const isTold = ({ rule }: TextFault, text: string) =>
    rule !== 'unfit-words' ||
    plain(text)
      .split(/[^\p{L}\p{N}]+/u)
      .some((word) => names.has(word));
  const read = new Map<QuestionFile, readonly [ContentFile, QuestionLists]>();
  const say = (file: ContentFile, faults: readonly QuestionFault[]) =>
    problems.push(
      ...faults.map(({ path, ...said }): Problem => ({
        file: file.file,
        level: 'error',
        ...file.place(path, path.length === 1 ? 'key' : 'value'),
        ...said,
      })),
    );
  for (const name of questionFiles) {
    const file = readSideFile(root, pathOf(language, name));
    if (!file) continue;
    if ('rule' in file) {
      problems.push(file);
      continue;
    }
    problems.push(...file.problems, ...textProblems(file, saidByThem, isTold));
    if (file.data === undefined) continue;
    const parsed = parseQuestions(file.data);
    if ('faults' in parsed) say(file, parsed.faults);
    else {
      read.set(name, [file, parsed.lists]);
      say(file, [...unknownPages(name, parsed.lists, living), ...oddQuestions(parsed.lists)]);
    }
  }
  const repeated = repeatedQuestions(new Map([...read].map(([name, [, lists]]) => [name, lists])));
  for (const [name, faults] of repeated) say(read.get(name)![0], faults);
  return problems;
}

/** What people ask is not what the guide says: they may stammer, and speak of themselves and of tomorrow. */
const saidByThem: ReadonlySet<RuleName> = new Set<RuleName>([
  'doubled-word',
  'own-voice',
  'undated-now',
  'foreign-digits',
]);
