/** Lines of a picture as plain points, and how they are written as an SVG path. */
export type Point = readonly [x: number, y: number];
export type Ring = readonly Point[];

/** Closed rings as a path of whole numbers; rings that shrink to less than a triangle are left out. */
export const outlinePath = (rings: readonly Ring[]): string =>
  rings
    .map((ring) =>
      ring.map(rounded).filter((point, index, all) => index === 0 || !same(point, all[index - 1]!)),
    )
    .filter((ring) => ring.length > 2)
    .map((ring) => `${stepsOf(ring)}z`)
    .join('');

/** Open lines as a path of whole numbers. A line of no length stays: with round ends it is a dot. */
export const linesPath = (lines: readonly Ring[]): string =>
  lines.map((line) => stepsOf(line.map(rounded))).join('');

/** Each step relative to the last: the shortest way to write a coast. */
function stepsOf(points: readonly Point[]): string {
  const steps = points.slice(1).map(([x, y], index) => {
    const [down, across] = [y - points[index]![1], x - points[index]![0]];
    return `${across}${down < 0 ? '' : ' '}${down}`;
  });
  return `M${points[0]!.join(' ')}l${steps.join(' ')}`;
}

const rounded = ([x, y]: Point): Point => [Math.round(x), Math.round(y)];
const same = (a: Point, b: Point) => a[0] === b[0] && a[1] === b[1];
