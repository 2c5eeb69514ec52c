/** A text as a person reads it: full-width letters, digits of other scripts and letters written as codes are what they look like. */
import { once } from '../model/once.ts';

export interface Reading {
  readonly text: string;
  /** The offset in the text as written of an offset in the text as read. */
  readonly at: (offset: number) => number;
}

/** Letters of Europe and the signs of its print are read as they stand; most texts hold nothing else. */
const asWritten = /^[\u0000-\u024F\u2010-\u2027\u2030-\u205E\u20AC]*$/;
/**
 * Codes, and letters that may look like others. The letters between are those of Cyrillic, Arabic and Chinese in their usual rows: no
 * other letter looks like them.
 */
const mayLookOtherwise =
  /&(?:#[xX]([0-9a-fA-F]{1,6})|#(\d{1,7})|([a-zA-Z]{3,6}));|[^\u0000-\u024F\u0410-\u044F\u0621-\u063A\u0641-\u064A\u4E00-\u9FFF]/gu;
const named: Readonly<Record<string, string>> = {
  commat: '@',
  period: '.',
  plus: '+',
  lpar: '(',
  rpar: ')',
  colon: ':',
  sol: '/',
  num: '#',
  nbsp: ' ',
  hyphen: '-',
  dash: '-',
};

/** Reads a text. */
export function readAsPerson(text: string): Reading {
  if (asWritten.test(text) && !/&#?\w{2,8};/.test(text)) return { text, at: (offset) => offset };
  return { text: text.replace(mayLookOtherwise, lookOf), at: (offset) => placeIn(text, offset) };
}

/** The offset in a text of an offset in what a person reads. Asked for only where something is found. */
function placeIn(text: string, offset: number): number {
  let longer = 0;
  for (const match of text.matchAll(mayLookOtherwise)) {
    const start = match.index + longer;
    if (offset < start) break;
    const look = lookOf(match[0], match[1], match[2], match[3]);
    if (look === match[0]) continue;
    if (offset < start + look.length) return match.index;
    longer += look.length - match[0].length;
  }
  return Math.min(offset - longer, text.length);
}

/** What a code or a letter looks like. */
function lookOf(whole: string, hex?: string, decimal?: string, name?: string): string {
  if (name) return named[name.toLowerCase()] ?? whole;
  if (!hex && !decimal) return plainLetter(whole);
  const point = hex ? Number.parseInt(hex, 16) : Number(decimal);
  return point > 0 && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff)
    ? String.fromCodePoint(point)
    : whole;
}

/** The letter that a letter looks like: `＠` is `@`, `٣` is 3, `。` ends a sentence. */
const plainLetter = once((letter: string): string => {
  const plain = letter.normalize('NFKC').replace('。', '.');
  return /^\p{Nd}$/u.test(plain) && !/^\d$/.test(plain) ? String(digitOf(plain)) : plain;
});

/** The value of a digit of any script: those of a script stand in one row of ten, nought first. */
export function digitOf(digit: string): number {
  let value = 0;
  for (let point = digit.codePointAt(0)! - 1; value < 9; point--, value++)
    if (!/^\p{Nd}$/u.test(String.fromCodePoint(point))) break;
  return value;
}
