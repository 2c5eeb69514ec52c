/** What stands in the texts of a file: in its fields, its prose, its remarks. */
import type { Problem } from '../model/problem.ts';
import { textsIn } from '../model/text-fields.ts';
import type { ContentFile, Place } from './parse.ts';
import { checkProse } from './prose.ts';
import type { Known } from './prose-links.ts';
import type { ReadProse } from './prose-tree.ts';
import type { RuleName } from '../model/check-rules.ts';
import { checkText } from './check-text.ts';
import type { TextFault, TextRule } from './text-fault.ts';

/** A line that is longer cannot be compared with its former self when a change is reviewed. */
const longestLine = 2000;

/** Everything wrong in the writing of one file, whose prose `read` reads. */
export function checkWriting(file: ContentFile, read: ReadProse, known: Known): Problem[] {
  const placed = (fault: TextFault, place: Place, path = file.pathAt(place)): Problem => {
    const { offset: _, ...said } = fault;
    return { file: file.file, ...place, ...said, ...(path && { path }) };
  };
  const written = checkText(file.text);
  const seen = new Set(written.map(({ rule, message }) => rule + message));
  const fresh = ({ rule, message }: TextFault) => !seen.has(rule + message);
  const inFile = written.map((fault) => placed(fault, placeIn(file.text, fault.offset)));
  const inFields = textsIn(file.data).flatMap(({ path, text }) => [
    // A value whose letters are written as \u0000 or folded over lines shows its text only once it is read.
    ...(file.text.includes(text) ? [] : checkText(text).filter(fresh)).map((fault) =>
      placed(fault, file.place(path), path),
    ),
    ...formatProblems(text).map((fault) => placed(fault, file.place(path), path)),
    ...(path[0] === 'summary' && /\bhttps?:\/\/|\bwww\./i.test(text)
      ? [placed(linkInSummary, file.place(path), path)]
      : []),
  ]);
  const inProse =
    file.body.trim() === ''
      ? []
      : checkProse(file.body, read, known, file.kind)
          .filter(fresh)
          .map((fault) => placed(fault, placeInBody(file, fault.offset)));
  return onceALine([...inFile, ...inFields, ...inProse, ...longLines(file)]);
}

const linkInSummary: TextFault = {
  offset: 0,
  level: 'warning',
  rule: 'bare-link',
  message: 'A bare address stands in the summary, where nobody can follow it.',
  repair: 'Remove it; a source or a link in the prose leads there.',
};

/** Rules whose second find on a line says nothing new: a tag is closed, an address is seen as written and as read. */
const once: ReadonlySet<RuleName> = new Set<RuleName>([
  'raw-html',
  'code-in-prose',
  'personal-address',
  'telephone',
  'meeting-link',
  'tracking',
  'stray-marks',
]);

function onceALine(problems: readonly Problem[]): Problem[] {
  const seen = new Set<string>();
  return problems.filter(
    ({ rule, line }) =>
      !once.has(rule) || (!seen.has(`${line} ${rule}`) && seen.add(`${line} ${rule}`)),
  );
}

/** The place of an offset in a body, counted in its file. */
export function placeInBody(file: ContentFile, offset: number): Place {
  const { line, column } = placeIn(file.body, offset);
  return { line: file.bodyLine + line - 1, column };
}

function placeIn(text: string, offset: number): Place {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: before.at(-1)!.length + 1 };
}

/** Fields are shown as they are: HTML and Markdown in them would be visible. The first that fits is said. */
const formatRules: readonly TextRule[] = [
  {
    pattern: /<\/?[a-z][\w-]*(?:\s[^<>]*)?(?:\/?>|$)|<!--/i,
    rule: 'raw-html',
    say: (found) => [
      `There is raw HTML in a field: \`${found.slice(0, 30)}\`.`,
      'Remove it; fields are plain text.',
    ],
  },
  {
    pattern: /&(?:[a-z]{2,8}|#\d{2,6}|#x[\da-f]{2,6});/i,
    rule: 'raw-html',
    say: (found) => [
      `There is a code of HTML in a field, which readers would see: \`${found}\`.`,
      'Write the sign itself; fields are plain text.',
    ],
  },
  {
    pattern: /^(?:=\s*\S|[+@-]\s*[A-Z]+\()/i,
    rule: 'formula',
    say: (_, text) => [
      `A field begins like a formula: \`${text.slice(0, 30)}\`.`,
      'Write the words or the number that is meant.',
    ],
  },
  {
    pattern:
      /\*\*[^*]{1,300}\*\*|\[[^[\]]{1,300}\]\((?:https?:|\/)[^)]*\)|(?<![\w*/])\*\p{L}[^*]{0,80}\*(?![\w*])|(?<![\w/@.-])_\p{L}[^_]{0,80}_(?![\w@])|`[^`]{1,80}`/u,
    rule: 'stray-marks',
    level: 'warning',
    say: () => [
      'There is Markdown in a field, where it would be visible.',
      'Write plain text; links and bold belong in the prose.',
    ],
  },
];

function formatProblems(text: string): TextFault[] {
  for (const { pattern, rule, level = 'error', say } of formatRules) {
    const found = pattern.exec(text);
    const said = found && say(found[0], text, found.index);
    if (said) return [{ offset: 0, level, rule, message: said[0], repair: said[1] }];
  }
  return [];
}

function longLines(file: ContentFile): Problem[] {
  return file.text.split('\n').flatMap((line, index) =>
    line.length > longestLine
      ? [
          {
            file: file.file,
            line: index + 1,
            column: 1,
            level: 'warning' as const,
            rule: 'long-line',
            message: `The line holds ${line.length} characters.`,
            repair: 'Break it where a sentence ends, so that later changes can be compared.',
          },
        ]
      : [],
  );
}
