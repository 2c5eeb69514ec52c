/**
 * The picture of who chooses whom: bodies in one column, so that it can be read on a phone, and lines beside it. Those
 * that run with the order stand at the start side, those that run against it at the end side: left and right, or the other way
 * round where lines of text run from right to left.
 */
import { arrowsOf, layersOf, type Node, type Selection } from '../model/who-elects.ts';

export interface Box {
  readonly node: Node;
  readonly y: number;
  readonly height: number;
  readonly title: readonly string[];
  readonly lines: readonly string[];
}

/** The line of one chooser to all it chooses for, on one side of the column. */
interface Lane {
  readonly from: Node;
  readonly to: readonly Node[];
  readonly path: string;
  /** Tips of its arrows. */
  readonly tips: readonly string[];
  /** Which lane from the column, from 0. */
  readonly track: number;
}

interface StructurePicture {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly Box[];
  readonly lanes: readonly Lane[];
  /** The left edge of the boxes. */
  readonly left: number;
  /** Where the lines of text in a box start. */
  readonly inside: number;
}

/** Widths in units of the picture; at 360 pixels one unit is about one pixel. */
export const column = { start: 58, width: 268, end: 326, padding: 11 };
const picture = 360;
const gap = 18;
export const text = { title: 19, line: 16 };
/** So few that a line keeps within its box in the widest of the usual fonts, too. */
const charactersOfTitle = 24;
const charactersOfLine = 36;
const laneStep = 14;
const tipStep = 9;

/** Lays out the bodies; the names and the lines of text in each come from the caller, who knows the language. */
export function structurePicture(
  selections: readonly Selection[],
  words: (node: Node) => { title: string; lines: readonly string[] },
  direction: 'ltr' | 'rtl' = 'ltr',
): StructurePicture {
  const boxes: Box[] = [];
  let y = 4;
  for (const node of layersOf(selections).flat()) {
    const written = words(node);
    const title = wrap(written.title, charactersOfTitle);
    const lines = written.lines.flatMap((line) => wrap(line, charactersOfLine));
    const height = Math.max(
      40,
      2 * column.padding + title.length * text.title + lines.length * text.line,
    );
    boxes.push({ node, y, height, title, lines });
    y += height + gap;
  }
  const [left, inside] =
    direction === 'rtl'
      ? [picture - column.end, picture - column.start - column.padding]
      : [column.start, column.start + column.padding];
  return {
    width: picture,
    height: y - gap + 4,
    boxes,
    lanes: lanesOf(arrowsOf(selections), boxes, direction),
    left,
    inside,
  };
}

function lanesOf(
  arrows: readonly (readonly [Node, Node])[],
  boxes: readonly Box[],
  side: 'ltr' | 'rtl',
): Lane[] {
  const mirrored = side === 'rtl';
  const row = (node: Node) => boxes.findIndex((box) => box.node === node);
  const runs = boxes.flatMap(({ node }) =>
    [1, -1].flatMap((direction) => {
      const to = arrows
        .filter(
          ([from, target]) => from === node && Math.sign(row(target) - row(from)) === direction,
        )
        .map(([, target]) => target);
      return to.length > 0
        ? [{ from: node, to, direction, rows: [row(node), ...to.map(row)] }]
        : [];
    }),
  );
  const arrivals = new Map<Node, number>();
  const taken: { direction: number; track: number; first: number; last: number }[] = [];
  return runs.map(({ from, to, direction, rows }) => {
    const [first, last] = [Math.min(...rows), Math.max(...rows)];
    const isFree = (track: number) =>
      !taken.some(
        (one) =>
          one.direction === direction &&
          one.track === track &&
          one.first <= last &&
          first <= one.last,
      );
    let track = 0;
    while (!isFree(track)) track++;
    taken.push({ direction, track, first, last });

    const [start, away] = direction > 0 ? [column.start, -1] : [column.end, 1];
    const [edge, outward] = mirrored ? [picture - start, -away] : [start, away];
    const x = edge + outward * (12 + track * laneStep);
    const source = boxes[row(from)]!;
    const leave = source.y + source.height - 12;
    const tips = to.map((target) => {
      const box = boxes[row(target)]!;
      const place = arrivals.get(target) ?? 0;
      arrivals.set(target, place + 1);
      return box.y + 12 + place * tipStep;
    });
    const branches = tips.map((tip) => `M${x} ${tip}H${edge}`).join('');
    const end = direction > 0 ? Math.max(...tips) : Math.min(...tips);
    return {
      from,
      to,
      track,
      path: `M${edge} ${leave}H${x}V${end}${branches}`,
      tips: tips.map((tip) => `M${edge} ${tip}l${outward * 7} -4v8z`),
    };
  });
}

/** Breaks a line at spaces so that no part is longer than a number of characters, where words allow it. */
export function wrap(line: string, characters: number): string[] {
  const lines: string[] = [];
  for (const word of line.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= characters)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
