/** Which languages have a folder of translations, and what stands there besides. */
import { fileProblem, linkProblem } from '../editing/file-problems.ts';
import { isProblem, listFolder } from '../editing/read-file.ts';
import type { Problem } from '../model/problem.ts';
import { poFile, termsFile, unitKinds } from './files.ts';
import { isTranslatedLanguage, translatedLanguages, type TranslatedLanguage } from './languages.ts';

/** The languages that have a folder, and files among the translations that nobody reads. A link is followed nowhere. */
export function foldersOf(root: string): { languages: TranslatedLanguage[]; problems: Problem[] } {
  const none = { languages: [], problems: [] };
  const top = listFolder(root, '');
  // What stands there and is no folder, the reader of all content refuses.
  if (isProblem(top) || !top.some(({ name, is }) => name === 'languages' && is === 'folder'))
    return none;
  const folders = listFolder(root, 'languages');
  if (isProblem(folders)) return { ...none, problems: [folders] };
  const languages: TranslatedLanguage[] = [];
  const problems = folders.flatMap(({ name, is }): Problem[] => {
    const path = `languages/${name}`;
    if (is === 'link') return [linkProblem(path)];
    if (is !== 'folder' || !isTranslatedLanguage(name))
      return [stray(path, `The languages are ${translatedLanguages.join(', ')}: remove it.`)];
    languages.push(name);
    return straysIn(root, name);
  });
  return { languages, problems };
}

function straysIn(root: string, language: TranslatedLanguage): Problem[] {
  const files = listFolder(root, `languages/${language}`);
  if (isProblem(files)) return [files];
  const known = new Set([termsFile(language), ...unitKinds.map((kind) => poFile(language, kind))]);
  return files
    .map(({ name }) => `languages/${language}/${name}`)
    .filter((path) => !known.has(path))
    .map((path) =>
      stray(
        path,
        `There is one file for each kind, such as ${poFile(language, 'groups')}: remove this one.`,
      ),
    );
}

const stray = (file: string, repair: string) =>
  fileProblem(file, 'known-file', `${file} is not a file this guide knows.`, repair);
