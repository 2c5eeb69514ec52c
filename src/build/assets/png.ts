/** Pictures with a palette, and their PNG: pictures of few colours take a third of the bytes that way. */
import { crc32, deflateSync } from 'node:zlib';

/** Points as RGBA bytes, row by row. */
export interface Points {
  readonly pixels: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** An opaque picture of at most 256 colours. */
export interface PaletteImage {
  readonly width: number;
  readonly height: number;
  /** For each row a byte that says it has no filter, as PNG wants it, then the place of each point's colour in the palette. */
  readonly rows: Uint8Array;
  /** Places of colours (RGBA in one number, as it lies in memory), in their order. */
  readonly places: ReadonlyMap<number, number>;
}

/** An opaque picture with a palette; undefined if it has more than 256 colours. */
export function inPalette({ pixels, width, height }: Points): PaletteImage | undefined {
  const colours = colourNumbers(pixels);
  const places = new Map<number, number>();
  const rows = new Uint8Array((width + 1) * height);
  let last = -1;
  let place = 0;
  for (let from = 0, to = 1; from < colours.length; from++, to++) {
    if (from > 0 && from % width === 0) to++;
    const colour = colours[from]!;
    if (colour !== last) [last, place] = [colour, placeIn(places, colour)];
    rows[to] = place;
  }
  return places.size > 256 ? undefined : { width, height, rows, places };
}

/** A picture with see-through points laid over it, their corner at `left` and `top`; undefined if it then has more than 256 colours. They must not reach over its edge. */
export function overlaid(
  below: PaletteImage | undefined,
  over: Points,
  left: number,
  top: number,
): PaletteImage | undefined {
  if (!below) return undefined;
  const rows = below.rows.slice();
  const places = new Map(below.places);
  const palette = [...places.keys()];
  const colours = colourNumbers(over.pixels);
  // Letters mix few colours with fewer: each mixture is worked out once.
  const mixtures = new Map<number, number>();
  for (let row = 0, from = 0; row < over.height; row++) {
    let to = (row + top) * (below.width + 1) + left + 1;
    for (let column = 0; column < over.width; column++, from++, to++) {
      const colour = colours[from]!;
      if (colour === 0) continue;
      const ground = rows[to]!;
      const key = colour * 256 + ground;
      let place = mixtures.get(key);
      if (place === undefined)
        mixtures.set(key, (place = placeIn(places, mixed(colour, palette[ground]!))));
      rows[to] = place;
    }
  }
  return places.size > 256 ? undefined : { ...below, rows, places };
}

/** A picture as PNG. */
export function pngOf({ width, height, rows, places }: PaletteImage): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits a pixel, colours by palette, no interlace.
  header.set([8, 3, 0, 0, 0], 8);
  const palette = Buffer.from(new Uint32Array([...places.keys()]).buffer);
  const bytes = Buffer.from([...palette].filter((_, index) => index % 4 !== 3));
  // Level 4 takes two thirds of the time of the usual 6, and a twentieth more bytes.
  const points = deflateSync(rows, { level: 4 });
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('PLTE', bytes),
    chunk('IDAT', points),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const colourNumbers = (pixels: Uint8Array) =>
  new Uint32Array(pixels.buffer, pixels.byteOffset, pixels.byteLength / 4);

function placeIn(places: Map<number, number>, colour: number): number {
  const place = places.get(colour) ?? places.size;
  if (place === places.size) places.set(colour, place);
  return place;
}

/** A see-through colour over an opaque one. The highest byte of a number says how opaque it is. */
function mixed(over: number, below: number): number {
  const opacity = over >>> 24;
  let colour = 0xff000000;
  for (const shift of [0, 8, 16]) {
    const [one, other] = [(over >>> shift) & 255, (below >>> shift) & 255];
    colour += Math.round((one * opacity + other * (255 - opacity)) / 255) * 2 ** shift;
  }
  return colour;
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}
