/** Draws the pictures of the site from SVG. What was drawn before is kept in `.cache`, which may be deleted at any time. */
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { renderAsync } from '@resvg/resvg-js';
import { palettePng } from './png.ts';

const project = join(import.meta.dirname, '../..');
const cache = join(project, '.cache/pictures');
const packages = ['@resvg/resvg-js', '@expo-google-fonts/source-serif-4', '@expo-google-fonts/noto-naskh-arabic'] as const;
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

/** A drawing changes with its SVG, and with the versions of what draws it. */
const tools = packages.map((name) => (JSON.parse(readFileSync(inside(name, 'package.json'), 'utf8')) as { version: string }).version).join();

/** Writes each picture at its address below a folder, and returns how many had to be drawn anew. */
export async function drawPictures(pictures: readonly { address: string; svg: string }[], folder: string): Promise<number> {
  mkdirSync(cache, { recursive: true });
  const waiting = pictures.values();
  let drawn = 0;
  const work = async () => {
    for (const { address, svg } of waiting) {
      const kept = join(cache, `${createHash('sha256').update(`${tools}\n${svg}`).digest('hex').slice(0, 32)}.png`);
      if (!existsSync(kept)) {
        // A build that is stopped here must leave no half picture behind, and two builds must not meet in one file.
        const unfinished = `${kept}.${process.pid}.${drawn++}`;
        writeFileSync(unfinished, await draw(svg));
        renameSync(unfinished, kept);
      }
      const target = join(folder, address);
      mkdirSync(dirname(target), { recursive: true });
      copyFileSync(kept, target);
    }
  };
  // Drawing happens outside the thread of JavaScript, so some pictures at a time keep all cores at work.
  await Promise.all(Array.from({ length: 4 }, work));
  return drawn;
}

/** One picture as PNG. */
export async function draw(svg: string): Promise<Buffer> {
  const picture = await renderAsync(svg, { font });
  return (await palettePng(picture.pixels, picture.width, picture.height)) ?? picture.asPng();
}
