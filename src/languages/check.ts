/** What is wrong with the translation files of a content folder, with file and line. A changed English text never makes an error. */
import { parseBytes } from '../editing/parse.ts';
import { checkText } from '../editing/check-text.ts';
import { decode } from '../editing/decode.ts';
import { fileProblem } from '../editing/file-problems.ts';
import { mergeMarksIn } from '../editing/frontmatter.ts';
import { isProblem, readBytes } from '../editing/read-file.ts';
import type { RuleName } from '../model/check-rules.ts';
import { longest } from '../model/fields.ts';
import type { Problem } from '../model/problem.ts';
import type { Site } from '../model/site.ts';
import { holdersOf, poFile, termsFile, unitKinds } from './files.ts';
import { keptIn, lostIn, type KeptFault } from './kept.ts';
import { foldersOf } from './folders.ts';
import type { TranslatedLanguage } from './languages.ts';
import { lostPages } from './lost-pages.ts';
import { component } from './markup.ts';
import { readPo, type Message } from './po.ts';
import { linesOfPo } from './po-lines.ts';
import { termList, termsAsked, type AskTerms } from './terms.ts';
import { unitsOf, type Translatable } from './units.ts';

/** A file of a kind is as long as all its records together. */
const largest = 2_000_000;

/** Everything wrong with the translations below a content folder, beside the guide they belong to. */
export function translationProblems(root: string, site: Site): Problem[] {
  const kept = keptIn(acronymsOf(site));
  const unitsByKind = new Map(
    unitKinds.map((kind) => [kind, unitsOfKind(holdersOf(site, kind))] as const),
  );
  const { languages, problems } = foldersOf(root);
  for (const language of languages) {
    const { ask, problems: faults } = readTerms(root, language);
    problems.push(...faults);
    for (const kind of unitKinds) {
      const file = poFile(language, kind);
      const read = readFile(root, file);
      if (!read) continue;
      problems.push(...read.problems);
      if (!read.messages) continue;
      const units = unitsByKind.get(kind)!;
      const lines = linesOfPo(read.text);
      const say = (english: string, { rule, level, message, repair }: KeptFault): void =>
        void problems.push({ file, line: lines(english), column: 1, level, rule, message, repair });
      checkMessages(read.messages, { kept, ask, language, units, say });
      const lost = lostPages(holdersOf(site, kind), units, read.messages, language, kind);
      if (lost)
        problems.push({ ...fileProblem(file, 'lost-page', ...lost), level: 'warning' as const });
    }
  }
  return problems;
}

/** What is known of the English text of a unit. */
interface UnitKnown {
  /** The longest translation that has room. */
  readonly room: number;
  readonly isProse: boolean;
}

function unitsOfKind(records: readonly Translatable[]): ReadonlyMap<string, UnitKnown> {
  const units = new Map<string, UnitKnown>();
  for (const record of records)
    for (const { english, path, place } of unitsOf(record)) {
      const room =
        path === undefined
          ? Infinity
          : place === 'summary'
            ? longest.summary
            : english.length > longest.text
              ? longest.sentence
              : longest.text;
      const before = units.get(english);
      units.set(english, {
        room: Math.min(before?.room ?? Infinity, Math.max(room, english.length) * roomier),
        isProse: (before?.isProse ?? false) || path === undefined,
      });
    }
  return units;
}

/** Spanish and Russian need up to a third more letters than English; this is what lists still have room for. */
const roomier = 1.6;

interface Checking {
  readonly kept: ReturnType<typeof keptIn>;
  readonly ask: AskTerms;
  readonly language: TranslatedLanguage;
  readonly units: ReadonlyMap<string, UnitKnown>;
  readonly say: (english: string, fault: KeptFault) => void;
}

function checkMessages(
  messages: readonly Message[],
  { kept, ask, language, units, say }: Checking,
): void {
  const unknown: string[] = [];
  const otherWords = new Map<string, string[]>();
  for (const { english, text, isFuzzy } of messages) {
    const unit = units.get(english);
    if (!unit) unknown.push(english);
    if (!unit || text === '' || isFuzzy) continue;
    for (const fault of lostIn(kept(english), text, language)) say(english, fault);
    const form = formFault(text, unit);
    if (form) say(english, form);
    for (const term of ask(english, text))
      otherWords.set(term, [...(otherWords.get(term) ?? []), english]);
  }
  if (unknown.length > 0) say(unknown[0]!, unknownUnits(unknown));
  for (const [term, texts] of otherWords) say(texts[0]!, otherWord(term, texts.length));
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

const otherWord = (term: string, count: number): KeptFault => ({
  rule: 'official-term',
  level: 'warning',
  message: `ICANN has a word of its own for \`${term}\`; ${count === 1 ? 'this text uses' : `${count} texts here use`} another.`,
  repair: 'Use the word in terms.yml beside this file, in the form that the sentence needs.',
});

/** What a translation would change around it. */
function formFault(text: string, { isProse, room }: UnitKnown): KeptFault | undefined {
  const fault = (rule: RuleName, message: string, repair: string, level: 'error' | 'warning') => ({
    rule,
    level,
    message,
    repair,
  });
  if (/[\n\r]/.test(text) || text.trim() !== text)
    return fault(
      'translation-form',
      'The translation runs over several lines, or begins or ends with a space.',
      'Write it as one line, without \\n.',
      'error',
    );
  if (text.length > room)
    return fault(
      'long-translation',
      `The translation has ${text.length} characters; there is room for ${Math.floor(room)}.`,
      'Say it in fewer words.',
      'warning',
    );
  // In prose whatever is no component of the English was refused with the components.
  const rest = isProse ? text.replaceAll(component, '') : text;
  if (isProse ? /[<{}]/.test(rest) : /<\/?[a-z][\w-]*(?:\s[^<>]*)?(?:\/?>|$)|<!--/i.test(rest))
    return fault(
      'raw-html',
      'There is raw HTML, a < or a curly bracket in the translation.',
      'Remove it; only what the English holds may stand here.',
      'error',
    );
  if (
    isProse &&
    /^(?:#{1,6} |>|[-*+] |\d{1,9}[.)] |\||```|~~~|(?:import|export)\s)|(?<!\\)\|/.test(text)
  )
    return fault(
      'translation-form',
      'The translation begins like a list, a heading or code, or holds a |, so it would change the page around it.',
      'Begin with a word; write \\\\| where the sign is meant.',
      'error',
    );
  return undefined;
}

interface Read {
  readonly text: string;
  readonly messages?: readonly Message[];
  readonly problems: readonly Problem[];
}

/** A translation file with what is wrong with its writing; undefined if there is none. */
function readFile(root: string, file: string): Read | undefined {
  const bytes = readBytes(root, file);
  if (bytes === undefined) return undefined;
  if (isProblem(bytes)) return { text: '', problems: [bytes] };
  const { text, faults } = decode(bytes, largest);
  const written = [...faults, ...mergeMarksIn(text ?? '')].map((fault): Problem => ({
    file,
    column: 1,
    level: 'error',
    ...fault,
  }));
  if (text === undefined || written.length > 0) return { text: '', problems: written };
  try {
    const messages = readPo(text);
    return { text, messages, problems: lettersIn(file, text) };
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

/** Letters that deceive, and what is private: the same for every text of the guide. */
function lettersIn(file: string, text: string): Problem[] {
  // "Vous vous" and "nous nous" are French.
  const faults = checkText(text).filter(({ rule }) => rule !== 'doubled-word');
  return faults.map(({ offset, ...said }) => {
    const before = text.slice(0, offset).split('\n');
    return { file, line: before.length, column: before.at(-1)!.length + 1, ...said };
  });
}

/** The list of official terms of a language, as a question, and what is wrong with it. */
function readTerms(
  root: string,
  language: TranslatedLanguage,
): { ask: AskTerms; problems: Problem[] } {
  const file = termsFile(language);
  const bytes = readBytes(root, file);
  const none: AskTerms = () => [];
  if (bytes === undefined) return { ask: none, problems: [] };
  if (isProblem(bytes)) return { ask: none, problems: [bytes] };
  const read = parseBytes(bytes, { kind: 'site', id: 'terms', file });
  if (read.data === undefined) return { ask: none, problems: [...read.problems] };
  const { success, data, error } = termList.safeParse((read.data as { terms?: unknown }).terms);
  if (success) return { ask: termsAsked(data, language), problems: [...read.problems] };
  const [issue] = error.issues;
  return {
    ask: none,
    problems: [
      ...read.problems,
      {
        file,
        ...read.place(['terms', ...(issue!.path as (string | number)[])]),
        level: 'error',
        rule: 'term-list',
        message: 'This is no term as the check reads it.',
        repair: 'Write `english`, `use` and `source` for each, as its neighbours have them.',
      },
    ],
  };
}

/** The acronyms that the guide knows: those of its bodies and of its glossary. */
const acronymsOf = ({ records }: Site): ReadonlySet<string> =>
  new Set(
    [
      ...records.glossary.map(({ data }) => data.title),
      ...records.groups.map(({ data }) => data.acronym ?? ''),
      ...records.regions.map(({ data }) => data.acronym),
    ].filter((name) => /^\p{L}*\p{Lu}\p{L}*\p{Lu}[\p{L}\p{N}]*$/u.test(name)),
  );
