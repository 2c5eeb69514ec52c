/** Prints how far translations are, and what a change takes from them. */
import type { KindCoverage, Loss } from './coverage.ts';
import type { TranslatedLanguage } from './languages.ts';

const columns = ['kind', 'texts', 'done', '', 'fuzzy', 'words', 'done', 'pages', 'of'] as const;
const widths = [14, 6, 6, 6, 6, 7, 7, 6, 5] as const;

const line = (cells: readonly (string | number)[]) =>
  cells
    .map((cell, index) =>
      index === 0 ? String(cell).padEnd(widths[index]) : String(cell).padStart(widths[index] ?? 0),
    )
    .join(' ');

const share = (part: number, whole: number) =>
  whole === 0 ? '' : `${Math.floor((part / whole) * 100)} %`;

const rowOf = (name: string, rows: readonly KindCoverage[]) => {
  const sum = (count: (row: KindCoverage) => number) =>
    rows.reduce((total, row) => total + count(row), 0);
  const [units, translated] = [sum((row) => row.units), sum((row) => row.translated)];
  return line([
    name,
    units,
    translated,
    share(translated, units),
    sum((row) => row.fuzzy),
    sum((row) => row.words),
    sum((row) => row.wordsTranslated),
    sum(({ records }) => records.filter(({ hasPage }) => hasPage).length),
    sum(({ records }) => records.length),
  ]);
};

/** A table for a language: a line for each kind, and their sum. */
export const kindsTable = (language: TranslatedLanguage, rows: readonly KindCoverage[]): string =>
  [language, line(columns), ...rows.map((row) => rowOf(row.kind, [row])), rowOf('all', rows)].join(
    '\n',
  );

/** The records of a language that are not translated whole, those nearest to it first. */
export const recordsList = (rows: readonly KindCoverage[]): string =>
  rows
    .flatMap(({ records }) => records.filter(({ units, translated }) => translated < units))
    .toSorted((a, b) => b.translated / b.units - a.translated / a.units)
    .map(
      ({ name, units, translated, hasPage }) =>
        `${String(translated).padStart(4)} of ${String(units).padStart(4)}  ${hasPage ? 'page   ' : 'no page'}  ${name}`,
    )
    .join('\n');

/** What a change to the English takes from each language, as Markdown for a review. It blames nobody: English is the source. */
export function lossText(losses: readonly Loss[]): string {
  const lost = losses.filter(({ texts }) => texts > 0);
  if (lost.length === 0) return 'No translation is lost: every one belongs to a text of the guide.';
  return [
    'These translations belong to texts that were changed, so readers see those in English until they are translated anew. Run `npm run translations`, which keeps the former ones beside the new English; that may be done later and by others.',
    '',
    ...lost.map(
      ({ language, texts, words, byKind }) =>
        `- ${language}: ${texts} ${texts === 1 ? 'text' : 'texts'}, ${words} words (${Object.entries(
          byKind,
        )
          .map(([kind, count]) => `${kind} ${count}`)
          .join(', ')})`,
    ),
  ].join('\n');
}
