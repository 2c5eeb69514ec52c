/** What differs between two texts, line by line. By itself: the form of translators would load all of `editing/changes/align.ts` for it. */

export interface Line {
  readonly sign: '+' | '-' | ' ';
  readonly text: string;
}

/** Returns all lines of both texts in order: kept, removed and added ones (longest common subsequence). */
export function differenceOf(before: string, after: string): Line[] {
  const a = linesOf(before);
  const b = linesOf(after);
  // common[i][j]: how many lines the texts from line i and line j on have in common.
  const common = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--)
      common[i]![j] =
        a[i] === b[j]
          ? common[i + 1]![j + 1]! + 1
          : Math.max(common[i + 1]![j]!, common[i]![j + 1]!);
  }
  const lines: Line[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      lines.push({ sign: ' ', text: a[i++]! });
      j++;
    } else if (i < a.length && (j >= b.length || common[i + 1]![j]! >= common[i]![j + 1]!))
      lines.push({ sign: '-', text: a[i++]! });
    else lines.push({ sign: '+', text: b[j++]! });
  }
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
