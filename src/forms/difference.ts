/** What differs between two texts, line by line. */
import { exactHunks } from '../editing/changes/align.ts';

export interface Line {
  readonly sign: '+' | '-' | ' ';
  readonly text: string;
}

/** Returns all lines of both texts, in order; where they differ, the removed lines come before the added ones. */
export function differenceOf(before: string, after: string): Line[] {
  const [a, b] = [linesOf(before), linesOf(after)];
  const lines: Line[] = [];
  const add = (sign: Line['sign'], texts: readonly string[]) =>
    lines.push(...texts.map((text) => ({ sign, text })));
  let kept = 0;
  for (const { from, to, newFrom, newTo } of exactHunks(a, b)) {
    add(' ', a.slice(kept, from));
    add('-', a.slice(from, to));
    add('+', b.slice(newFrom, newTo));
    kept = to;
  }
  add(' ', a.slice(kept));
  return lines;
}

/** The changed lines with a few around them; `undefined` stands for lines left out. */
export function withLinesAround(lines: readonly Line[], around = 2): (Line | undefined)[] {
  const near = (index: number) =>
    lines.slice(Math.max(0, index - around), index + around + 1).some((line) => line.sign !== ' ');
  return lines.flatMap((line, index) =>
    near(index) ? [line] : index > 0 && near(index - 1) ? [undefined] : [],
  );
}

const linesOf = (text: string) => (text === '' ? [] : text.replace(/\n$/, '').split('\n'));
