import { inflateSync } from 'node:zlib';
import { Resvg } from '@resvg/resvg-js';
import { describe, expect, test } from 'vitest';
import { manifestOf } from '../../../src/data/manifest.ts';
import { iconSvg } from '../../../src/data/mark.ts';
import { icons, picturesOf, recordPicture } from '../../../src/data/pictures.ts';
import { pictureSvg } from '../../../src/data/share-picture.ts';
import { wordsOf } from '../../../src/i18n/index.ts';
import { draw, font } from '../../../src/publish/pictures.ts';
import { palettePng } from '../../../src/publish/png.ts';
import { thePublication } from '../../support/publication.ts';
import { theWorld } from '../../support/world.ts';

const site = theWorld();
const picture = { kind: 'Group', title: 'Alpha Group (ALG)', summary: 'The group that looks after the garden.', site: 'Guide' };
/** The part of a picture that holds text, in pixels: of the words alone, without ground and ornament. */
const extent = (svg: string) => {
  const words = [...svg.matchAll(/<text.*?<\/text>/g)].map((match) => match[0]).join('');
  return new Resvg(svg.replace(/(<svg[^>]*>).*(<\/svg>)/s, `$1${words}$2`), { font }).getBBox()!;
};

describe('pictures for sharing', () => {
  test('every page has one; a source shows that of all sources', () => {
    const addresses = picturesOf(site, wordsOf('en')).map((one) => one.address);
    expect(new Set(addresses).size).toBe(addresses.length);
    expect(addresses).toEqual(expect.arrayContaining(['/share/guide.png', '/share/groups.png', '/share/groups/alpha.png', '/share/sources.png']));
    expect(recordPicture(site.get('sources', 'minutes'))).toBe('/share/sources.png');
  });
  test('text stays inside, however long it is, in whatever script', () => {
    const long = 'Consolidated Working Group of Members Who Manage MMMM and WWWW in the Whole World '.repeat(3);
    for (const title of ['RALO', long, 'W'.repeat(16), 'Łódź, São Tomé, Curaçao, Ελλάδα, Кыргызстан', 'مجموعة العمل المعنية بالسياسات الموحدة']) {
      const { x, y, width, height } = extent(pictureSvg({ ...picture, title, summary: long }));
      expect([x >= 80, y >= 90, x + width <= 1120, y + height <= 590], title).toEqual([true, true, true, true]);
    }
  });
  test('signs that XML reads as its own are escaped', () => {
    expect(pictureSvg({ ...picture, title: 'A & <B>' })).toContain('A &amp; &lt;B&gt;');
  });
  test('the fonts that come with the project have every letter of Latin, Greek, Cyrillic and Arabic names', () => {
    // A letter no font has leaves nothing on the picture.
    for (const letter of 'éñçłøßışžāΩЖخ') expect(extent(pictureSvg({ kind: '', title: letter, summary: '', site: '' })).width, letter).toBeGreaterThan(5);
  });
  test('the same words give the same bytes', () => {
    expect(Buffer.compare(draw(pictureSvg(picture)), draw(pictureSvg(picture)))).toBe(0);
  });
});

describe('PNG with a palette', () => {
  /** The pixels of a PNG that `palettePng` wrote. */
  function pixelsOf(png: Buffer): number[] {
    const chunk = (type: string) => {
      const at = png.indexOf(type, 0, 'latin1');
      return png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4));
    };
    const width = chunk('IHDR').readUInt32BE(0);
    const palette = chunk('PLTE');
    const rows = inflateSync(chunk('IDAT'));
    return [...rows].flatMap((place, index) => (index % (width + 1) === 0 ? [] : [...palette.subarray(place * 3, place * 3 + 3)]));
  }

  test('holds every pixel as it was', () => {
    const pixels = Uint8Array.from([255, 0, 0, 255, 0, 255, 0, 255, 0, 0, 255, 255, 255, 0, 0, 255]);
    const png = palettePng(pixels, 2, 2)!;
    expect(pixelsOf(png)).toEqual([255, 0, 0, 0, 255, 0, 0, 0, 255, 255, 0, 0]);
  });
  test('is not made of a picture with more colours than a palette has', () => {
    const many = new Uint8Array(Uint32Array.from({ length: 300 }, (_, index) => index * 1000).buffer);
    expect(palettePng(many, 300, 1)).toBeUndefined();
  });
  test('can be read by another program', () => {
    const png = Buffer.from(draw(pictureSvg(picture)));
    const again = new Resvg(
      `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630"><image href="data:image/png;base64,${png.toString('base64')}" width="1200" height="630"/></svg>`,
    ).render();
    const direct = new Resvg(pictureSvg(picture), { font }).render();
    expect(Buffer.compare(again.pixels, direct.pixels)).toBe(0);
  });
});

describe('icons', () => {
  test('the mark of the maskable icon stays in the circle that systems keep', () => {
    // Corner of the mark's field: half the free side away from the middle in both directions; the circle has 40% of the side as radius.
    const { side, room } = icons.maskable;
    const svg = iconSvg(side, room);
    const mark = new Resvg(svg.replace(/<rect[^>]*>/, '')).getBBox()!;
    const reach = Math.max(side / 2 - mark.x, mark.x + mark.width - side / 2, side / 2 - mark.y, mark.y + mark.height - side / 2);
    expect(reach).toBeLessThan(side * 0.4);
  });
  test('the manifest names icons of the sizes that home screens ask for, below the base path', () => {
    const manifest = manifestOf(thePublication(), (path) => `/base${path}`) as { icons: { src: string; sizes: string; purpose: string }[]; start_url: string };
    expect(manifest.start_url).toBe('/base/');
    expect(manifest.icons.map(({ src, sizes, purpose }) => `${src} ${sizes} ${purpose}`)).toEqual([
      '/base/favicon.svg any any',
      '/base/icon-192.png 192x192 any',
      '/base/icon-512.png 512x512 any',
      '/base/icon-maskable-512.png 512x512 maskable',
    ]);
  });
});
