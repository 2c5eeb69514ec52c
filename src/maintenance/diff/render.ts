/** The meaning of a change as Markdown for a review: nothing that stands in content can act as Markdown there. */
import { code } from '../markdown.ts';
import type { Meaning, RecordChange } from './compare.ts';

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
    ...(errors > 0 ? [`**${plural(errors, 'new error')}**`] : []),
    ...(newProblems.length > errors ? [plural(newProblems.length - errors, 'new warning')] : []),
    ...(solved > 0 ? [`${plural(solved, 'problem')} solved`] : []),
  ];
  return [
    '## What this change means',
    '',
    head.length > 0 ? `${head.join(', ')}.` : 'No record says anything else than before.',
    ...part(
      'Problems that were not there before',
      newProblems
        .slice(0, mostRecords)
        .map(
          (one) =>
            `- ${code(`content/${one.file}:${one.line}`)} ${one.level} ${code(one.rule)}: ${code(one.message, 400)} ${code(one.repair, 400)}`,
        ),
      newProblems.length - mostRecords,
    ),
    ...part(
      'Records',
      records.slice(0, mostRecords).map(recordLines),
      records.length - mostRecords,
    ),
    ...part(
      'Moved addresses',
      redirects.slice(0, mostRecords).map((one) => `- ${one.text}`),
      redirects.length - mostRecords,
    ),
    ...part(
      'List of published addresses',
      published.slice(0, mostRecords).map((one) => `- ${one.text}`),
      published.length - mostRecords,
    ),
    ...part(
      'Outside the content',
      elsewhere.length > 0
        ? [
            'A maintainer should read these files themselves:',
            '',
            ...elsewhere.slice(0, mostRecords).map((file) => `- ${code(file)}`),
          ]
        : [],
      elsewhere.length - mostRecords,
    ),
    '',
  ].join('\n');
}

const plural = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;

const part = (title: string, lines: readonly string[], more: number) =>
  lines.length === 0
    ? []
    : ['', `### ${title}`, '', ...lines, ...(more > 0 ? [`- and ${more} more`] : [])];

function recordLines({ name, title, fate, says }: RecordChange): string {
  const head = `- ${code(name)} ${code(title)}${fate === 'changed' ? '' : `, **${fate}**`}`;
  const more = says.length - mostSentences;
  return [
    head,
    ...says.slice(0, mostSentences).map((sentence) => `  - ${sentence.text}`),
    ...(more > 0 ? [`  - and ${more} more`] : []),
  ].join('\n');
}
