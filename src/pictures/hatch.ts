/**
 * Engraver's shading: parallel lines or dots inside an area, worked out at build. An SVG pattern would be shorter, but
 * browsers lose patterns in a picture that is used from another file, and forced colours would flatten them.
 */
import type { Point, Ring } from './rings.ts';

export interface Hatch {
  /** Direction of the lines in degrees, clockwise from level. */
  readonly angle: number;
  /** Distance between the lines. */
  readonly spacing: number;
  /** Distance between dots along a line; lines are drawn through if it is left out. */
  readonly dots?: number;
}

/** The lines of a hatch inside rings (a hole is a ring in a ring), each a start and an end; dots are lines of no length. */
export function hatchLines(rings: readonly Ring[], { angle, spacing, dots }: Hatch): Ring[] {
  const turned = rings.map((ring) => ring.map((point) => turn(point, -angle)));
  const heights = turned.flat().map(([, y]) => y);
  const lines: Ring[] = [];
  for (
    let row = Math.ceil(Math.min(...heights) / spacing);
    row * spacing < Math.max(...heights);
    row++
  ) {
    const crossings = crossingsAt(turned, row * spacing);
    for (let index = 0; index + 1 < crossings.length; index += 2) {
      const [from, to] = [crossings[index]!, crossings[index + 1]!];
      const shift = dots && row % 2 ? dots / 2 : 0;
      const starts = dots
        ? multiplesBetween(from - shift, to - shift, dots).map((x) => x + shift)
        : [from];
      for (const x of starts)
        lines.push([turn([x, row * spacing], angle), turn([dots ? x : to, row * spacing], angle)]);
    }
  }
  return lines;
}

/** Where a level line crosses the rings, from left to right: it enters, leaves, enters, leaves. */
function crossingsAt(rings: readonly Ring[], y: number): number[] {
  const found: number[] = [];
  for (const ring of rings) {
    ring.forEach(([x1, y1], index) => {
      const [x2, y2] = ring[(index + 1) % ring.length]!;
      if (y1 <= y !== y2 <= y) found.push(x1 + ((y - y1) / (y2 - y1)) * (x2 - x1));
    });
  }
  return found.sort((a, b) => a - b);
}

const multiplesBetween = (from: number, to: number, step: number) => {
  const first = Math.ceil(from / step);
  return Array.from(
    { length: Math.max(0, Math.floor(to / step) - first + 1) },
    (_, index) => (first + index) * step,
  );
};

function turn([x, y]: Point, degrees: number): Point {
  const [sine, cosine] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)];
  return [x * cosine - y * sine, x * sine + y * cosine];
}
