/** The picture shown when a page is shared: its kind, its title and its first sentence, as SVG of 1200 by 630. */
import { accent, ink, mark, paper, ring } from './logo.ts';

export interface Picture {
  /** What sort of page: `Group`. */
  readonly kind: string;
  readonly title: string;
  readonly summary: string;
  /** Name of the site. */
  readonly site: string;
}

export const pictureSize = { width: 1200, height: 630 } as const;

const soft = '#5d564b';
/** The line of the ring as it looks on the paper: see-through colours take a fifth longer to draw. */
const line = '#ebe5da';

const margin = 88;
const textWidth = 900;

/** A picture in two layers, so that what many pictures share is drawn once. */
export interface Layers {
  /** SVG of the whole picture without its words. */
  readonly ground: string;
  /** SVG of the words on nothing, no larger than they need, and where it lies on the ground. */
  readonly words: { readonly svg: string; readonly left: number; readonly top: number };
}

/** Where the words of a picture are: right of the margin, below the kind; a little more than the letters, which reach over their line. */
const wordsArea = {
  left: margin - 8,
  top: 150,
  width: pictureSize.width - 2 * (margin - 8),
} as const;

/** Draws the picture. Text is broken into lines by estimated widths, so that no font engine is needed here. */
export function pictureLayers({ kind, title, summary, site }: Picture): Layers {
  const size =
    titleSizes.find(
      (one) =>
        linesOf(title, one.size, textWidth).length <= one.lines && !hasOverlong(title, one.size),
    ) ?? titleSizes.at(-1)!;
  const titleLines = shortened(linesOf(title, size.size, textWidth), size.lines);
  const summaryLines = shortened(linesOf(summary, 30, textWidth), titleLines.length > 3 ? 2 : 3);
  const isRtl = /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(title);
  const place = isRtl
    ? `x="${pictureSize.width - margin}" text-anchor="end" direction="rtl"`
    : `x="${margin}"`;
  const titleTop = 176 + size.size * 0.8;
  const leading = size.size * 1.14;
  const summaryTop = titleTop + leading * (titleLines.length - 1) + 66;
  const bottom = Math.ceil(summaryTop + 41 * (Math.max(1, summaryLines.length) - 1) + 16);
  const text = (lines: readonly string[], top: number, step: number, style: string) =>
    lines
      .map(
        (one, index) =>
          `<text ${place} y="${(top + step * index).toFixed(1)}" ${style}>${isRtl ? '\u200f' : ''}${escapeXml(one)}${isRtl ? '\u200f' : ''}</text>`,
      )
      .join('');
  const { left, top, width } = wordsArea;
  return {
    ground: svgOf(0, 0, pictureSize.width, pictureSize.height, [
      `<rect width="1200" height="630" fill="${paper}"/>`,
      `<g transform="translate(${isRtl ? -274 : 930} -120) scale(17)" fill="none" stroke="${line}">${ring}</g>`,
      `<rect x="${isRtl ? pictureSize.width - margin - 56 : margin}" y="88" width="56" height="6" fill="${accent}"/>`,
      text([kind], 140, 0, `font-size="30" font-weight="600" fill="${accent}"`),
      `<g transform="translate(${margin} 534) scale(1.25)">${mark}</g>`,
      `<text x="${margin + 56}" y="564" font-size="28" font-weight="600" fill="${ink}">${escapeXml(site)}</text>`,
    ]),
    words: {
      left,
      top,
      svg: svgOf(left, top, width, bottom - top, [
        text(
          titleLines,
          titleTop,
          leading,
          `font-size="${size.size}" font-weight="600" fill="${ink}"`,
        ),
        text(summaryLines, summaryTop, 41, `font-size="30" fill="${soft}"`),
      ]),
    },
  };
}

/** A part of the picture as SVG of its own. The second font has the letters of Arabic. */
const svgOf = (
  left: number,
  top: number,
  width: number,
  height: number,
  content: readonly string[],
) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${left} ${top} ${width} ${height}" width="${width}" height="${height}" font-family="Source Serif 4, Noto Naskh Arabic">${content.join('')}</svg>`;

const titleSizes = [
  { size: 84, lines: 2 },
  { size: 68, lines: 3 },
  { size: 56, lines: 4 },
] as const;

const widest = 0.95;

/** Widths of letters in parts of the font's size, a little more than the fonts need. */
function widthOf(text: string): number {
  let width = 0;
  for (const letter of text) {
    width += /[iljftrI.,:;'’()[\]|!\- ]/.test(letter)
      ? 0.34
      : /[mwMW@%—]/.test(letter)
        ? widest
        : /\p{Lu}/u.test(letter)
          ? 0.7
          : 0.55;
  }
  return width;
}

const hasOverlong = (text: string, size: number) =>
  text.split(/\s+/).some((word) => widthOf(word) * size > textWidth);

/** Breaks a text between words, and inside a word only where it is wider than a line. */
function linesOf(text: string, size: number, width: number): string[] {
  const lines: string[] = [];
  const most = Math.floor(width / size / widest);
  const words = text
    .split(/\s+/)
    .flatMap((word) =>
      widthOf(word) * size > width ? (word.match(new RegExp(`.{1,${most}}`, 'gu')) ?? []) : word,
    );
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(`${last} ${word}`) * size <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** The first lines of a text; the last one ends in an ellipsis if there were more. */
const shortened = (lines: readonly string[], most: number): readonly string[] =>
  lines.length <= most
    ? lines
    : [...lines.slice(0, most - 1), `${lines[most - 1]!.replace(/[\s,.;:]+$/, '')}…`];

/** Text between the tags of XML. */
export const escapeXml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
