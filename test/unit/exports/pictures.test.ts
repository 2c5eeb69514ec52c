import { Resvg } from '@resvg/resvg-js';
import { describe, expect, test } from 'vitest';
import { manifestOf } from '../../../src/exports/manifest.ts';
import { iconSvg } from '../../../src/exports/logo.ts';
import { icons, kindPicture, picturesOf } from '../../../src/exports/image-list.ts';
import { socialImage } from '../../../src/exports/social-image.ts';
import { wordsOf } from '../../../src/i18n/index.ts';
import { kindNames } from '../../../src/model/kinds.ts';
import { draw, font } from '../../../src/build/assets/pictures.ts';
import { thePublication } from '../../support/publication.ts';
import { theWorld } from '../../support/world.ts';

const pictures = picturesOf(theWorld(), wordsOf('en'));
/** The box around the texts of a picture: its title and its sentence, without ring, bar and foot. */
const boxOf = (svg: string) => {
  const texts = svg.match(/<text x="88".*?<\/text>/g) ?? [];
  return new Resvg(svg.replace(/>.*<\/svg>$/s, `>${texts.join('')}</svg>`), { font }).getBBox()!;
};

describe('pictures for sharing', () => {
  test('the guide has one and each kind, each at an address of its own', () => {
    const addresses = pictures.map((one) => one.address);
    expect(new Set(addresses).size).toBe(addresses.length);
    expect(addresses).toEqual(
      expect.arrayContaining(['/share/guide.png', ...kindNames.map(kindPicture)]),
    );
  });
  test('text stays between the bar and the foot, and is not cut', () => {
    for (const { address, svg } of pictures.filter((one) => one.address.startsWith('/share/'))) {
      const { x, y, width, height } = boxOf(svg);
      expect([address, x >= 80, y >= 94, x + width <= 1112, y + height <= 536]).toEqual([
        address,
        true,
        true,
        true,
        true,
      ]);
    }
    const said = (svg: string) =>
      [...svg.matchAll(/<text x="88"[^>]*>(.*?)<\/text>/g)].map(([, line]) => line).join(' ');
    const { t } = wordsOf('en');
    for (const kind of kindNames)
      expect(said(pictures.find((one) => one.address === kindPicture(kind))!.svg)).toBe(
        `${t(`kind.${kind}`)} ${t(`kind.${kind}.lead`)}`,
      );
  });
  test('signs that XML reads as its own are escaped', () => {
    expect(socialImage({ title: 'A & <B>', summary: '', site: 'Guide' })).toContain(
      'A &amp; &lt;B&gt;',
    );
  });
  test('the same picture gives the same bytes', () => {
    expect(Buffer.compare(draw(pictures[4]!.svg), draw(pictures[4]!.svg))).toBe(0);
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
