/** The meaning of a change as Markdown for a review: nothing that stands in content can act as Markdown there. */
import { code } from '../markdown.ts';
import type { Meaning, RecordChange } from './compare.ts';
import { counted } from './say.ts';

/** A comment holds 65,536 characters; a reader far fewer. */
const mostRecords = 60;
const mostSentences = 25;

/** Renders a meaning. `elsewhere` are the files outside the content that the change touches. */
export function render(
  { records, newProblems, solved, redirects, published }: Meaning,
  elsewhere: readonly string[],
): string {
  const errors = newProblems.filter((problem) => problem.level === 'error').length;
  const count = (fate: RecordChange['fate']) => records.filter((one) => one.fate === fate).length;
  const head = [
    ...(['changed', 'added', 'removed'] as const)
      .filter((fate) => count(fate) > 0)
      .map((fate) => `${count(fate)} ${fate}`),
    ...(errors > 0 ? [`**${counted(errors, 'new error').text}**`] : []),
    ...(newProblems.length > errors
      ? [counted(newProblems.length - errors, 'new warning').text]
      : []),
    ...(solved > 0 ? [`${counted(solved, 'problem').text} solved`] : []),
  ];
  return [
    '## What this change means',
    '',
    head.length > 0 ? `${head.join(', ')}.` : 'No record says anything else than before.',
    ...part(
      'Problems that were not there before',
      newProblems,
      (one) =>
        `- ${code(`content/${one.file}:${one.line}`)} ${one.level} ${code(one.rule)}: ${code(one.message, 400)} ${code(one.repair, 400)}`,
    ),
    ...part('Records', records, recordLines),
    ...part('Moved addresses', redirects, (one) => `- ${one.text}`),
    ...part('List of published addresses', published, (one) => `- ${one.text}`),
    ...part('Outside the content', elsewhere, (file) => `- ${code(file)}`, [
      'A maintainer should read these files themselves:',
      '',
    ]),
    '',
  ].join('\n');
}

/** A part with a line for each of its items, as far as a reader follows. */
const part = <T>(
  title: string,
  items: readonly T[],
  lineOf: (item: T) => string,
  lead: readonly string[] = [],
): string[] =>
  items.length === 0
    ? []
    : ['', `### ${title}`, '', ...lead, ...upTo(mostRecords, items.map(lineOf), '- ')];

const upTo = (most: number, lines: readonly string[], dash: string): readonly string[] =>
  lines.length > most ? [...lines.slice(0, most), `${dash}and ${lines.length - most} more`] : lines;

function recordLines({ name, title, fate, says }: RecordChange): string {
  const head = `- ${code(name)} ${code(title)}${fate === 'changed' ? '' : `, **${fate}**`}`;
  const sentences = says.map(({ text }) => `  - ${text}`);
  return [head, ...upTo(mostSentences, sentences, '  - ')].join('\n');
}
