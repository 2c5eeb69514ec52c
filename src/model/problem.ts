import type { RuleName } from './check-rules.ts';
import { editDistance } from './edit-distance.ts';

/** One thing an editor should know, with the place, the value and the repair. */
export interface Problem {
  /** Path below the content folder, with forward slashes. */
  readonly file: string;
  /** Line and column, both counted from 1. */
  readonly line: number;
  readonly column: number;
  readonly level: 'error' | 'warning';
  /** Name of the rule, as the editors' manual explains it. */
  readonly rule: RuleName;
  /** What is wrong, with the value. */
  readonly message: string;
  /** What to do. */
  readonly repair: string;
  /** The field it is about; without it, the problem is about the file as a whole or its prose. */
  readonly path?: Path;
}

/** Where in a record something stands: a list of field names and list positions, `['chairs', 0, 'name']`. */
export type Path = readonly (string | number)[];

/** The candidate a misspelt word most likely means, or undefined if none is near: two letters or a third of them may differ. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  let found: string | undefined;
  let least = Math.max(word.length < 4 ? 1 : 2, Math.floor(word.length / 3)) + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) >= least) continue;
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase(), least);
    if (distance < least) [found, least] = [candidate, distance];
  }
  return found;
}

/** "Did you mean `x`?" or the given advice if nothing is near. */
export function didYouMean(word: string, candidates: Iterable<string>, otherwise: string): string {
  const guess = nearest(word, candidates);
  return guess ? `Did you mean \`${guess}\`?` : otherwise;
}

/** Problems in reading order: by file, then line, then column. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort((a, b) =>
    a.file < b.file
      ? -1
      : a.file > b.file
        ? 1
        : a.line - b.line || a.column - b.column || (a.rule < b.rule ? -1 : 1),
  );
}
