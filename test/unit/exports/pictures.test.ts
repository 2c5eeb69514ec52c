import { inflateSync } from 'node:zlib';
import { Resvg } from '@resvg/resvg-js';
import { describe, expect, test } from 'vitest';
import { manifestOf } from '../../../src/exports/manifest.ts';
import { iconSvg } from '../../../src/exports/logo.ts';
import { icons, picturesOf, recordPicture } from '../../../src/exports/image-list.ts';
import { pictureLayers, pictureSize } from '../../../src/exports/social-image.ts';
import { wordsOf } from '../../../src/i18n/index.ts';
import { draw, font, pointsOf } from '../../../src/build/assets/pictures.ts';
import { inPalette, overlaid, pngOf } from '../../../src/build/assets/png.ts';
import { thePublication } from '../../support/export-context.ts';
import { theWorld } from '../../support/world.ts';

const site = theWorld();
const picture = {
  kind: 'Group',
  title: 'Alpha Group (ALG)',
  summary: 'The group that looks after the garden.',
  site: 'Guide',
};
const layers = (more: Partial<typeof picture> = {}) => pictureLayers({ ...picture, ...more });
/** The part of the words of a picture that holds letters, in pixels from the corner of their layer, and how large that layer is. */
function extent(svg: string) {
  const drawn = new Resvg(svg, { font });
  const { x, y, width, height } = drawn.getBBox()!;
  const [left = 0, top = 0] = /viewBox="(\d+) (\d+)/.exec(svg)!.slice(1).map(Number);
  return {
    left: x - left,
    top: y - top,
    right: x - left + width,
    bottom: y - top + height,
    layer: drawn,
  };
}

/** The points of a PNG, as another program reads them. */
const pointsOfPng = (png: Buffer) =>
  new Resvg(
    `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630"><image href="data:image/png;base64,${png.toString('base64')}" width="1200" height="630"/></svg>`,
  ).render().pixels;

describe('pictures for sharing', () => {
  test('every page has one; a source shows that of all sources', () => {
    const addresses = picturesOf(site, wordsOf('en')).map((one) => one.address);
    expect(new Set(addresses).size).toBe(addresses.length);
    expect(addresses).toEqual(
      expect.arrayContaining([
        '/share/guide.png',
        '/share/groups.png',
        '/share/groups/alpha.png',
        '/share/sources.png',
      ]),
    );
    expect(recordPicture(site.get('sources', 'minutes'))).toBe('/share/sources.png');
  });
  test('text stays inside, however long it is, in whatever script', () => {
    const long =
      'Consolidated Working Group of Members Who Manage MMMM and WWWW in the Whole World '.repeat(
        3,
      );
    for (const title of [
      'RALO',
      long,
      'W'.repeat(16),
      'Łódź, São Tomé, Curaçao, Ελλάδα, Кыргызстан',
      'مجموعة العمل المعنية بالسياسات الموحدة',
    ]) {
      const { ground, words } = layers({ title, summary: long });
      const { left, top, right, bottom, layer } = extent(words.svg);
      expect([left >= 0, top >= 0, right <= layer.width, bottom <= layer.height], title).toEqual([
        true,
        true,
        true,
        true,
      ]);
      // Above the mark and the name at the foot, and inside the picture.
      expect(
        [
          words.left + layer.width <= pictureSize.width - 80,
          words.top + layer.height <= 560,
          ground.length > 0,
        ],
        title,
      ).toEqual([true, true, true]);
    }
  });
  test('signs that XML reads as its own are escaped', () => {
    expect(layers({ title: 'A & <B>' }).words.svg).toContain('A &amp; &lt;B&gt;');
  });
  test('the fonts that come with the project have every letter of Latin, Greek, Cyrillic and Arabic names', () => {
    // A letter no font has leaves nothing on the picture.
    for (const letter of 'éñçłøßışžāΩЖخ') {
      const { left, right } = extent(layers({ title: letter, summary: '' }).words.svg);
      expect(right - left, letter).toBeGreaterThan(5);
    }
  });
  test('the same words give the same bytes', () => {
    expect(Buffer.compare(draw(layers()), draw(layers()))).toBe(0);
  });
  test('drawn in layers it looks as drawn at once', () => {
    const { ground, words } = layers();
    const inner = words.svg.replace(/^<svg[^>]*>/, '').replace('</svg>', '');
    const atOnce = pointsOf(ground.replace('</svg>', `${inner}</svg>`)).pixels;
    const inLayers = pointsOfPng(Buffer.from(draw(layers())));
    expect(inLayers.length).toBe(atOnce.length);
    // The edge of a letter that lies between two points, and its mixture with the ground, are rounded otherwise: nobody sees that.
    const differing = atOnce.reduce(
      (count, value, index) => count + (Math.abs(value - inLayers[index]!) > 8 ? 1 : 0),
      0,
    );
    expect(differing / atOnce.length).toBeLessThan(0.005);
  });
});

describe('PNG with a palette', () => {
  /** The pixels of a PNG that `pngOf` wrote. */
  function pixelsOf(png: Buffer): number[] {
    const chunk = (type: string) => {
      const at = png.indexOf(type, 0, 'latin1');
      return png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4));
    };
    const width = chunk('IHDR').readUInt32BE(0);
    const palette = chunk('PLTE');
    const rows = inflateSync(chunk('IDAT'));
    return [...rows].flatMap((place, index) =>
      index % (width + 1) === 0 ? [] : [...palette.subarray(place * 3, place * 3 + 3)],
    );
  }

  test('holds every pixel as it was', () => {
    const pixels = Uint8Array.from([
      255, 0, 0, 255, 0, 255, 0, 255, 0, 0, 255, 255, 255, 0, 0, 255,
    ]);
    const png = pngOf(inPalette({ pixels, width: 2, height: 2 })!);
    expect(pixelsOf(png)).toEqual([255, 0, 0, 0, 255, 0, 0, 0, 255, 255, 0, 0]);
  });
  test('is not made of a picture with more colours than a palette has', () => {
    const many = new Uint8Array(
      Uint32Array.from({ length: 300 }, (_, index) => index * 1000).buffer,
    );
    expect(inPalette({ pixels: many, width: 300, height: 1 })).toBeUndefined();
  });
  test('lies under what is laid over it, where that is see-through', () => {
    const white = inPalette({ pixels: new Uint8Array(16).fill(255), width: 2, height: 2 });
    const half = { pixels: Uint8Array.from([0, 0, 0, 0, 0, 0, 0, 128]), width: 2, height: 1 };
    expect(pixelsOf(pngOf(overlaid(white, half, 0, 1)!))).toEqual([
      255, 255, 255, 255, 255, 255, 255, 255, 255, 127, 127, 127,
    ]);
    const many = {
      pixels: new Uint8Array(
        Uint32Array.from({ length: 300 }, (_, index) => 0xff000000 + index * 1000).buffer,
      ),
      width: 300,
      height: 1,
    };
    expect(
      overlaid(
        inPalette({ pixels: new Uint8Array(1200).fill(255), width: 300, height: 1 }),
        many,
        0,
        0,
      ),
    ).toBeUndefined();
  });
});

describe('icons', () => {
  test('the mark of the maskable icon stays in the circle that systems keep', () => {
    // Corner of the mark's field: half the free side away from the middle in both directions; the circle has 40% of the side as radius.
    const { side, room } = icons.maskable;
    const svg = iconSvg(side, room);
    const mark = new Resvg(svg.replace(/<rect[^>]*>/, '')).getBBox()!;
    const reach = Math.max(
      side / 2 - mark.x,
      mark.x + mark.width - side / 2,
      side / 2 - mark.y,
      mark.y + mark.height - side / 2,
    );
    expect(reach).toBeLessThan(side * 0.4);
  });
  test('the manifest names icons of the sizes that home screens ask for, below the base path', () => {
    const manifest = manifestOf(thePublication(), (path) => `/base${path}`) as {
      icons: { src: string; sizes: string; purpose: string }[];
      start_url: string;
    };
    expect(manifest.start_url).toBe('/base/');
    expect(manifest.icons.map(({ src, sizes, purpose }) => `${src} ${sizes} ${purpose}`)).toEqual([
      '/base/favicon.svg any any',
      '/base/icon-192.png 192x192 any',
      '/base/icon-512.png 512x512 any',
      '/base/icon-maskable-512.png 512x512 maskable',
    ]);
  });
});
