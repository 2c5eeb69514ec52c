/** A text in words, each with what makes a fact of it. Pure. */
import { digitOf } from '../plain-reading.ts';
import { denies, monthWords, numberNamed, weekdayWords } from './fact-words.ts';

/** What a word can be. A name is a word in capitals that does not only begin a sentence. */
export type FactKind = 'number' | 'month' | 'weekday' | 'name' | 'link' | 'denial';

export interface Token {
  /** As written. */
  readonly text: string;
  readonly offset: number;
  /** What is compared: small letters, numbers in digits, no signs. */
  readonly key: string;
  readonly fact: FactKind | undefined;
}

const pattern =
  /\]\((?<link>[^()\s]*)[^()]*\)|(?<attribute>\b\w+="[^"]*")|(?<address>(?:https?:\/\/|www\.)[^\s<>()]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)|(?<number>\p{Nd}+(?:[.,:/]\p{Nd}+)*)|(?<sign>[%$€£¥])|(?<han>\p{Script=Han})|(?<word>\p{L}[\p{L}\p{M}\p{Nd}]*(?:(?:[’'-](?=[\p{L}\p{Nd}])|\.(?=\p{L}))[\p{L}\p{M}\p{Nd}]+)*)/gu;

/** The words of a text. `names` are known names, which are one also where they begin a sentence. */
export function tokensOf(text: string, names: ReadonlySet<string> = new Set()): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    const { link, attribute, address, number, sign, word } = match.groups!;
    const isFirst =
      tokens.length === 0 ||
      /[.!?:]["”’)\]*_]*\s|\n\s*(?:[-*#|>]|\d+\.)|\|/.test(text.slice(end, match.index));
    end = match.index + match[0].length;
    const written = link ?? match[0];
    tokens.push({
      text: written,
      offset: match.index,
      ...(link !== undefined || attribute || address
        ? { key: written.replace(/[.,;:]+$/, ''), fact: 'link' as const }
        : number || sign
          ? { key: digitsOf(written), fact: 'number' as const }
          : word
            ? wordToken(word, isFirst, names)
            : { key: written, fact: undefined }),
    });
  }
  return tokens;
}

/** Digits of every script as the usual ones; the comma between thousands says nothing, nor a zero before a number. */
const digitsOf = (written: string): string =>
  written
    .normalize('NFKC')
    .replaceAll(/\p{Nd}/gu, (digit) => String(digitOf(digit)))
    .replaceAll(/,(?=\d{3}(?!\d))/g, '')
    .replace(/^0+(?=\d)/, '');

function wordToken(
  word: string,
  isFirst: boolean,
  names: ReadonlySet<string>,
): Pick<Token, 'key' | 'fact'> {
  const plain = word.normalize('NFC').replaceAll('’', "'").replace(/'s?$/, '');
  const small = plain.toLowerCase();
  const isCapital = /^\p{Lu}/u.test(plain);
  const number = numberNamed(small);
  if (number !== undefined) return { key: number, fact: 'number' };
  if (isCapital && monthWords.has(small) && !(isFirst && (small === 'may' || small === 'march')))
    return { key: small, fact: 'month' };
  if (isCapital && weekdayWords.has(small)) return { key: small, fact: 'weekday' };
  if (denies(small)) return { key: small, fact: 'denial' };
  const isAcronym = /\p{Lu}.*\p{Lu}/u.test(plain) || /\p{L}.*\d/u.test(plain);
  const isName = isAcronym || (isCapital && (!isFirst || names.has(small)) && small !== 'i');
  return { key: small, fact: isName ? 'name' : undefined };
}
