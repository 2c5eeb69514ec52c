/** Draws the pictures of the site from SVG, with resvg: it brings its own rendering of text, the same on every machine. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import type { AddressedPicture } from '../../exports/image-list.ts';

const fonts = join(import.meta.dirname, '../../../node_modules/@expo-google-fonts/source-serif-4');

/** The fonts come with the project; those of the machine would draw another picture on each. */
export const font = {
  loadSystemFonts: false,
  defaultFontFamily: 'Source Serif 4',
  fontFiles: [
    join(fonts, '400Regular/SourceSerif4_400Regular.ttf'),
    join(fonts, '600SemiBold/SourceSerif4_600SemiBold.ttf'),
  ],
};

/** Throws if a font is not there: pictures without it would have no letters, and nothing would say so. */
export function requireFonts(files: readonly string[] = font.fontFiles): void {
  const lost = files.find((file) => !existsSync(file));
  if (lost)
    throw new Error(
      `The font ${basename(lost)} is missing, so pictures would have no words. Run \`npm ci\`, then build again.`,
    );
}

/** Draws each picture and writes it at its address below a folder. */
export function drawPictures(pictures: readonly AddressedPicture[], folder: string): void {
  for (const { address, svg } of pictures) {
    const target = join(folder, address);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, draw(svg));
  }
}

/** One picture as PNG. */
export const draw = (svg: string): Uint8Array => new Resvg(svg, { font }).render().asPng();
