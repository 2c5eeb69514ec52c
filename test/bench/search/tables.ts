/** The tables of the benchmark, in Markdown, and their place in docs/search.md. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

type Row = Readonly<Record<string, string | number>>;

/** A Markdown table; the first column names the rows. */
export function tableOf(rows: readonly Row[]): string {
  const names = Object.keys(rows[0]!);
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
  return [
    line(names),
    line(names.map(() => '---')),
    ...rows.map((row) => line(names.map((name) => row[name]!))),
  ].join('\n');
}

const [start, end] = [
  '<!-- bench:search writes from here -->',
  '<!-- bench:search writes to here -->',
];
const readme = join(import.meta.dirname, '../../../docs/search.md');

/** Puts a text in the place of the last results in docs/search.md. */
export function writeIntoReadme(text: string): void {
  const before = readFileSync(readme, 'utf8');
  const [from, to] = [before.indexOf(start), before.indexOf(end)];
  if (from < 0 || to < from)
    throw new Error(
      `docs/search.md has no place for the results: it needs the lines ${start} and ${end}.`,
    );
  writeFileSync(
    readme,
    `${before.slice(0, from + start.length)}\n\n${text}\n\n${before.slice(to)}`,
  );
}
