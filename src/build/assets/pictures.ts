/** Draws the pictures of the site from SVG. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { Resvg } from '@resvg/resvg-js';
import { inPalette, overlaid, pngOf, type PaletteImage, type Points } from './png.ts';
import type { AddressedPicture } from '../../exports/image-list.ts';

const project = join(import.meta.dirname, '../../..');
const packages = [
  '@resvg/resvg-js',
  '@expo-google-fonts/source-serif-4',
  '@expo-google-fonts/noto-naskh-arabic',
] as const;
const inside = (name: string, file: string) => join(project, 'node_modules', name, file);

/** The fonts come with the project; those of the machine would draw another picture on each. */
export const font = {
  loadSystemFonts: false,
  defaultFontFamily: 'Source Serif 4',
  fontFiles: [
    inside(packages[1], '400Regular/SourceSerif4_400Regular.ttf'),
    inside(packages[1], '600SemiBold/SourceSerif4_600SemiBold.ttf'),
    inside(packages[2], '400Regular/NotoNaskhArabic_400Regular.ttf'),
    inside(packages[2], '600SemiBold/NotoNaskhArabic_600SemiBold.ttf'),
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
export async function drawPictures(
  pictures: readonly AddressedPicture[],
  folder: string,
): Promise<void> {
  for (const picture of pictures) {
    const target = join(folder, picture.address);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, draw(picture));
    // Only between two turns of its loop does Node let go of the points of pictures, eight megabytes each.
    await turn();
  }
}

/** One picture as PNG. */
export function draw({ ground, words }: Pick<AddressedPicture, 'ground' | 'words'>): Uint8Array {
  const below = groundOf(ground);
  const image = words ? overlaid(below, pointsOf(words.svg), words.left, words.top) : below;
  if (!image)
    throw new Error(
      'A picture has more than 256 colours. Give the ground or the words in src/exports/social-image.ts fewer.',
    );
  return pngOf(image);
}

/** The points of an SVG, taken over from the program that draws them: asking it for each number anew is slow. */
export function pointsOf(svg: string): Points {
  const { pixels, width, height } = new Resvg(svg, { font }).render();
  return { pixels, width, height };
}

// Thousands of pictures share a few grounds.
const grounds = new Map<string, PaletteImage | undefined>();

function groundOf(svg: string): PaletteImage | undefined {
  if (!grounds.has(svg)) grounds.set(svg, inPalette(pointsOf(svg)));
  return grounds.get(svg);
}
