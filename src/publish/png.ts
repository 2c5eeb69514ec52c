/** Pixels as a PNG with a palette: pictures of few colours take a third of the bytes that way. */
import { crc32, deflateSync } from 'node:zlib';

/** The PNG of an opaque picture with at most 256 colours (RGBA bytes, row by row); undefined if it has more. */
export function palettePng(pixels: Uint8Array, width: number, height: number): Buffer | undefined {
  const colours = new Uint32Array(pixels.buffer, pixels.byteOffset, width * height);
  const places = new Map<number, number>();
  const rows = Buffer.alloc((width + 1) * height);
  const source = Buffer.from(pixels.buffer, pixels.byteOffset, pixels.byteLength);
  let last = -1;
  let place = 0;
  for (let row = 0; row < height; row++) {
    // Each row begins with its filter, 0: none.
    const start = row * (width + 1) + 1;
    const from = row * width;
    // Many rows are as the one above.
    if (row > 0 && source.compare(source, (from - width) * 4, from * 4, from * 4, (from + width) * 4) === 0) {
      rows.copyWithin(start, start - width - 1, start - 1);
      continue;
    }
    for (let column = 0; column < width; column++) {
      const colour = colours[from + column]!;
      if (colour !== last) {
        last = colour;
        place = places.get(colour) ?? places.size;
        if (place === places.size) places.set(colour, place);
        if (place > 255) return undefined;
      }
      rows[start + column] = place;
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits a pixel, colours by palette, no interlace.
  header.set([8, 3, 0, 0, 0], 8);
  const palette = Buffer.from(new Uint32Array([...places.keys()]).buffer);
  const bytes = Buffer.from([...palette].filter((_, index) => index % 4 !== 3));
  // Level 4 takes two thirds of the time of the usual 6, and a twentieth more bytes.
  const points = deflateSync(rows, { level: 4 });
  return Buffer.concat([signature, chunk('IHDR', header), chunk('PLTE', bytes), chunk('IDAT', points), chunk('IEND', Buffer.alloc(0))]);
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}
