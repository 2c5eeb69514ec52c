/** What is wrong with the translation files of a content folder, with file and line. A changed English text never makes an error. */
import { checkText } from '../editing/check-text.ts';
import { fileProblem } from '../editing/file-problems.ts';
import { readPlainFile } from '../editing/plain-file.ts';
import type { RuleName } from '../model/check-rules.ts';
import type { Problem } from '../model/problem.ts';
import type { Site } from '../model/site.ts';
import { acronymsOf } from './acronyms.ts';
import { otherWord, unitFaults, unitKnown, type UnitKnown } from './check-unit.ts';
import { holdersOf, isBegun, poFile, unitKinds } from './files.ts';
import { keptIn, type KeptFault } from './kept.ts';
import { foldersOf } from './folders.ts';
import type { TranslatedLanguage } from './languages.ts';
import { otherMeaning } from './meaning.ts';
import { lostPages } from './lost-pages.ts';
import { readPo, type Message } from './po.ts';
import { entriesOf, stringIn } from './po-text.ts';
import { doubtedTerm, readTerms } from './read-terms.ts';
import type { AskTerms } from './terms-asked.ts';
import { unitsOf, type Translatable, type UnitKind } from './units.ts';

/**
 * Everything wrong with the translations below a content folder, beside the guide they belong to. Of kinds with a record that could not
 * be read, no text is called gone: the record that says it may be that one.
 */
export function translationProblems(
  root: string,
  site: Site,
  unreadKinds: ReadonlySet<string> = new Set(),
): Problem[] {
  const { languages, problems } = foldersOf(root);
  if (languages.length === 0) return problems;
  const kept = keptIn(acronymsOf(site));
  const unitsByKind = new Map(
    unitKinds.map((kind) => [kind, unitsOfKind(holdersOf(site, kind))] as const),
  );
  for (const language of languages) {
    const { ask, problems: faults, placeOf } = readTerms(root, language);
    problems.push(...faults);
    const doubted = new Map<string, number>();
    for (const kind of unitKinds) {
      const file = poFile(language, kind);
      const units = unitsByKind.get(kind)!;
      const read = readFile(root, file, language, units);
      if (!read) {
        if (units.size > 0 && isBegun(root, language)) problems.push(missingFile(file, kind));
        continue;
      }
      problems.push(...read.problems);
      if (!read.messages) continue;
      /** Asked for only where something is wrong. */
      let lines: Map<string, number> | undefined;
      const lineOf = (english: string) =>
        (lines ??= new Map(entriesOf(read.text).map((one) => [one.english, one.line]))).get(
          english,
        ) ?? 1;
      const say = (english: string, { rule, level, message, repair }: KeptFault): void =>
        void problems.push({
          file,
          line: lineOf(english),
          column: 1,
          level,
          rule,
          message,
          repair,
        });
      const isWhole = !unreadKinds.has(kind);
      for (const term of checkMessages(read.messages, { kept, ask, language, units, isWhole, say }))
        doubted.set(term, (doubted.get(term) ?? 0) + 1);
      const lost = lostPages(holdersOf(site, kind), units, read.messages, language, kind);
      if (lost)
        problems.push({ ...fileProblem(file, 'lost-page', ...lost), level: 'warning' as const });
    }
    for (const [term, files] of doubted) if (files > 1) problems.push(doubtedTerm(term, placeOf));
  }
  return problems;
}

/** A kind that came after its language was begun has no file yet, and its pages stay English. */
const missingFile = (file: string, kind: UnitKind): Problem => ({
  ...fileProblem(
    file,
    'missing-file',
    `There is no file for the texts of ${kind} in this language.`,
    'Run `npm run translations`: it writes the file, with every text to be translated.',
  ),
  level: 'warning',
});

function unitsOfKind(records: readonly Translatable[]): ReadonlyMap<string, UnitKnown> {
  const places = new Map<string, string[]>();
  for (const record of records)
    for (const { english, place } of unitsOf(record)) {
      const before = places.get(english);
      if (before) before.push(place);
      else places.set(english, [place]);
    }
  return new Map([...places].map(([english, at]) => [english, unitKnown(english, at)]));
}

interface Checking {
  readonly kept: ReturnType<typeof keptIn>;
  readonly ask: AskTerms;
  readonly language: TranslatedLanguage;
  readonly units: ReadonlyMap<string, UnitKnown>;
  /** Whether the units are all that the guide says. */
  readonly isWhole: boolean;
  readonly say: (english: string, fault: KeptFault) => void;
}

/** Says what is wrong with the texts of a file; the terms that some of them have by another word. */
function checkMessages(
  messages: readonly Message[],
  { kept, ask, language, units, isWhole, say }: Checking,
): string[] {
  const unknown: string[] = [];
  const otherWords = new Map<string, string[]>();
  for (const { english, text, isFuzzy } of messages) {
    const unit = units.get(english);
    if (!unit) unknown.push(english);
    if (!unit || text === '' || isFuzzy) continue;
    const faults = [
      ...unitFaults(kept(english), text, language, unit),
      ...otherMeaning(english, text, language),
    ];
    for (const fault of faults) say(english, fault);
    for (const term of ask(english, text))
      otherWords.set(term, [...(otherWords.get(term) ?? []), english]);
  }
  if (isWhole && unknown.length > 0) say(unknown[0]!, unknownUnits(unknown));
  for (const [term, texts] of otherWords) say(texts[0]!, otherWord(term, texts.length));
  return [...otherWords.keys()];
}

const unknownUnits = (unknown: readonly string[]): KeptFault => ({
  rule: 'unknown-unit',
  level: 'warning',
  message:
    unknown.length === 1
      ? 'The guide does not say this English text.'
      : `The guide does not say ${unknown.length} of the English texts here; this is the first.`,
  repair:
    'Run `npm run translations`: it lists the texts as they are now and keeps the translations for those that changed.',
});

interface Read {
  readonly text: string;
  readonly messages?: readonly Message[];
  readonly problems: readonly Problem[];
}

/** A translation file with what is wrong with its writing; undefined if there is none. */
function readFile(
  root: string,
  file: string,
  language: TranslatedLanguage,
  units: ReadonlyMap<string, unknown>,
): Read | undefined {
  const read = readPlainFile(root, file);
  if (read?.text === undefined) return read && { text: '', problems: read.problems };
  const { text } = read;
  try {
    const messages = readPo(text);
    return {
      text,
      messages,
      problems: [...lettersIn(file, ownLines(text, units)), ...otherHeader(file, text, language)],
    };
  } catch (error) {
    const { message, lineNumber = 1 } = error as Error & { lineNumber?: number };
    return {
      text,
      problems: [
        {
          ...fileProblem(
            file,
            'translation-file',
            `The file cannot be read as a translation file: ${message
              .split('\n')[0]!
              .replace(/^Error parsing PO data: /, '')
              .replace(/ at line \d+.*$/, '')}.`,
            'Look at the line and the one before it: each text stands between two ", and a " inside it is written \\".',
          ),
          line: lineNumber,
        },
      ],
    };
  }
}

/** The head of a file says of which language it is, as its folder does; programs for translators go by it. */
function otherHeader(file: string, text: string, language: TranslatedLanguage): Problem[] {
  const found = /^"Language: *([^\\"\n]*)/m.exec(text);
  const said = found?.[1]!.trim();
  if (!found || said === language) return [];
  return [
    {
      ...fileProblem(
        file,
        'translation-file',
        `The head of the file says that its language is \`${said}\`, but it stands in languages/${language}/.`,
        `Write "Language: ${language}\\n", or move the file.`,
      ),
      line: text.slice(0, found.index).split('\n').length,
    },
  ];
}

/** The lines that only this file has, each in its place. English of the guide is checked where it stands, once and not in each language. */
const ownLines = (text: string, units: ReadonlyMap<string, unknown>): string =>
  text
    .split('\n')
    .map((line) =>
      /^#: [\w./ -]*$/.test(line) || (line.startsWith('msgid "') && units.has(stringIn(line)))
        ? ''
        : line,
    )
    .join('\n');

/** "Vous vous" and "nous nous" are French, and Arabic has digits of its own. */
const notHere: ReadonlySet<RuleName> = new Set<RuleName>(['doubled-word', 'foreign-digits']);

/** Letters that deceive, what is private, and what is meant for programs: the same for every text of the guide. */
function lettersIn(file: string, text: string): Problem[] {
  return checkText(text, notHere).map(({ offset, ...said }) => {
    const before = text.slice(0, offset).split('\n');
    return { file, line: before.length, column: before.at(-1)!.length + 1, ...said };
  });
}
