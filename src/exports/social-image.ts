/** The picture shown when a page is shared: a title and a sentence, as SVG of 1200 by 630. */
import { border, brand, ink, mark, muted, paper, ring } from './logo.ts';

const margin = 88;
const textWidth = 900;

/** Draws the picture. Text is broken into lines by estimated widths, so that no font engine is needed here. */
export function socialImage(says: {
  readonly title: string;
  readonly summary: string;
  /** Name of the site. */
  readonly site: string;
}): string {
  const title = linesOf(says.title, 84).slice(0, 2);
  const summary = linesOf(says.summary, 34).slice(0, 5);
  const text = (lines: readonly string[], top: number, size: number, style: string) =>
    lines
      .map(
        (line, index) =>
          `<text x="${margin}" y="${top + size * 1.3 * index}" font-size="${size}" ${style}>${escapeXml(line)}</text>`,
      )
      .join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630" font-family="Source Serif 4">${[
    `<rect width="1200" height="630" fill="${paper}"/>`,
    `<g transform="translate(930 -120) scale(17)" fill="none" stroke="${border}" stroke-opacity="0.55">${ring}</g>`,
    `<rect x="${margin}" y="88" width="56" height="6" fill="${brand}"/>`,
    text(title, 200, 84, `font-weight="600" fill="${ink}"`),
    text(summary, 164 + title.length * 109, 34, `fill="${muted}"`),
    `<g transform="translate(${margin} 540) scale(1.25)">${mark}</g>`,
    `<text x="${margin + 56}" y="570" font-size="28" font-weight="600" fill="${ink}">${escapeXml(says.site)}</text>`,
  ].join('')}</svg>`;
}

/** Widths of letters in parts of the font's size, a little more than the font needs. */
const widthOf = (text: string) =>
  [...text].reduce(
    (width, letter) =>
      width +
      (/[iljftrI.,:;'’()[\]|!\- ]/.test(letter)
        ? 0.34
        : /[mwMW@%—]/.test(letter)
          ? 0.95
          : /\p{Lu}/u.test(letter)
            ? 0.7
            : 0.55),
    0,
  );

/** Breaks a text between words. */
function linesOf(text: string, size: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(`${last} ${word}`) * size <= textWidth)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Text between the tags of XML. */
export const escapeXml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
