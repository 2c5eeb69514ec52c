/** A text as a person reads it: full-width letters, digits of other scripts and letters written as codes are what they look like. */

export interface Reading {
  readonly text: string;
  /** The offset in the text as written of an offset in the text as read. */
  readonly at: (offset: number) => number;
}

/** Letters of Europe and the signs of its print are read as they stand; most texts hold nothing else. */
const asWritten = /^[\u0000-\u024F\u2010-\u2027\u2030-\u205E\u20AC]*$/;
const coded =
  /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(commat|period|plus|lpar|rpar|colon|sol|num|nbsp|hyphen|dash));/iy;
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
  let read = '';
  const places: number[] = [];
  const put = (part: string, from: number) => {
    for (let index = 0; index < part.length; index++) places.push(from);
    read += part;
  };
  for (let offset = 0; offset < text.length;) {
    coded.lastIndex = offset;
    const code = text[offset] === '&' ? coded.exec(text) : null;
    if (code) {
      put(letterOf(code), offset);
      offset += code[0].length;
      continue;
    }
    const letter = String.fromCodePoint(text.codePointAt(offset)!);
    put(plainLetter(letter), offset);
    offset += letter.length;
  }
  return { text: read, at: (offset) => places[offset] ?? text.length };
}

function letterOf([whole, hex, decimal, name]: RegExpExecArray): string {
  if (name) return named[name.toLowerCase()] ?? whole;
  const point = hex ? Number.parseInt(hex, 16) : Number(decimal);
  return point > 0 && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff)
    ? String.fromCodePoint(point)
    : whole;
}

/** The letter that a letter looks like: `＠` is `@`, `٣` is 3, `。` ends a sentence. */
function plainLetter(letter: string): string {
  if (letter < '\u0250') return letter;
  const plain = letter.normalize('NFKC').replace('。', '.');
  return /^\p{Nd}$/u.test(plain) && !/^\d$/.test(plain) ? String(digitOf(plain)) : plain;
}

/** The digits of a script stand in one row of ten, nought first. */
function digitOf(digit: string): number {
  let value = 0;
  for (let point = digit.codePointAt(0)! - 1; value < 9; point--, value++)
    if (!/^\p{Nd}$/u.test(String.fromCodePoint(point))) break;
  return value;
}
