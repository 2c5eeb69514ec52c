/** What the pages of translators show: how far each language is, what waits in it, and its words. */
import { contentFolder } from './context/settings';
import { parseBytes } from './editing/parse';
import { isProblem, readBytes } from './editing/read-file';
import { publication } from './export-context';
import { acronymsOf } from './languages/acronyms';
import { languageCoverage, type KindCoverage } from './languages/coverage';
import { holdersOf, poFile, readMessages, termsFile, unitKinds } from './languages/files';
import { translatedLanguages, type TranslatedLanguage } from './languages/languages';
import { openTexts, type OpenText } from './languages/open-texts';
import { writePo } from './languages/po';
import { termsFileSchema, type ChosenWords, type TermList } from './languages/terms';
import type { UnitKind } from './languages/units';
import { updateMessages } from './languages/update';
import { site } from './site';

export { translatedLanguages, unitKinds };
export type { TranslatedLanguage, UnitKind };

export interface LanguageState {
  readonly language: TranslatedLanguage;
  readonly rows: readonly KindCoverage[];
  readonly open: readonly OpenText[];
  readonly terms: TermList;
  readonly chosen: ChosenWords;
}

const folder = contentFolder();
const known = new Map<TranslatedLanguage, ReturnType<typeof read>>();

/** The files of a language as `npm run translations` would bring them up to date. */
function read(language: TranslatedLanguage) {
  const messages = readMessages(folder, language);
  const files = new Map(
    unitKinds.map((kind) => [
      kind,
      updateMessages(holdersOf(site, kind), messages.get(kind) ?? []),
    ]),
  );
  const rows = languageCoverage(site, language, files);
  const open = openTexts(files, (name) => {
    const record = site.find(name);
    return record ? publication.changeOf(record).updated : '';
  });
  return { files, state: { language, rows, open, ...wordsIn(language) } satisfies LanguageState };
}

function languageFiles(language: TranslatedLanguage) {
  const before = known.get(language) ?? read(language);
  known.set(language, before);
  return before;
}

/** How far a language is. */
export const stateOf = (language: TranslatedLanguage): LanguageState =>
  languageFiles(language).state;

/** The translation file of a kind as it is to be worked on: every English text of today, with the translation it has. */
export const poOf = (language: TranslatedLanguage, kind: UnitKind): string =>
  writePo(language, languageFiles(language).files.get(kind)!);

/** The words of a language; none where there is no list, or one that the check refuses. */
function wordsIn(language: TranslatedLanguage): { terms: TermList; chosen: ChosenWords } {
  const file = termsFile(language);
  const bytes = readBytes(folder, file);
  if (bytes === undefined || isProblem(bytes)) return { terms: [], chosen: [] };
  const { data } = termsFileSchema.safeParse(
    parseBytes(bytes, { kind: 'site', id: 'terms', file }).data,
  );
  return { terms: data?.terms ?? [], chosen: data?.chosen ?? [] };
}

/** What a form needs to know of a language to check a translation as the check of files does. */
export const checkOf = (
  language: TranslatedLanguage,
): { terms: TermList; acronyms: readonly string[] } => ({
  terms: stateOf(language).terms,
  acronyms: [...acronymsOf(site)],
});

/** The file of a kind in the repository. */
export const fileOfKind = (language: TranslatedLanguage, kind: UnitKind): string =>
  `content/${poFile(language, kind)}`;
