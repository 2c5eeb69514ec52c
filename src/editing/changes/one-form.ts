/** Facts that can be written in several ways, in one form: days, numbers in compounds, long and short names, lands and their people. Pure. */
import { months } from '../../model/calendar-words.ts';
import { numberNamed } from './fact-words.ts';
import type { Token } from './tokens.ts';

/** A name of several words in small letters, and the short one that stands for it. */
export interface LongName {
  readonly words: readonly string[];
  readonly short: string;
}

/** The words of a text in one form. `longNames` are by their first word. */
export function inOneForm(
  tokens: readonly Token[],
  longNames: ReadonlyMap<string, readonly LongName[]>,
): Token[] {
  const all: Token[] = [];
  for (let at = 0; at < tokens.length;) {
    const [made, taken] = formAt(tokens, at, longNames);
    all.push(...made);
    at += taken;
  }
  return all;
}

function formAt(
  tokens: readonly Token[],
  at: number,
  longNames: ReadonlyMap<string, readonly LongName[]>,
): readonly [made: readonly Token[], taken: number] {
  const token = tokens[at]!;
  const name = longNames.get(token.key)?.find(
    ({ words, short }) =>
      words.every((word, index) => tokens[at + index]?.key === word) &&
      // What explains the short name is not that name.
      tokens.every(({ key }, index) => key !== short || index === at + words.length),
  );
  if (name) return [[{ ...token, key: name.short, fact: 'name' }], name.words.length];
  if (/^\d{4}$/.test(token.text) && isMonth(token, tokens[at + 1])) {
    const month = tokens[at + 1]!;
    const key = months[Number(month.key) - 1]!.toLowerCase();
    return [[token, { ...month, key, fact: 'month' }], 2];
  }
  if (token.fact === 'number' && isOrdinalEnd(token, tokens[at + 1]))
    return [[{ ...token, key: `${token.key}.` }], 2];
  return [partsOf(token), 1];
}

const isBehind = (one: Token, other: Token | undefined, distance: number): other is Token =>
  other?.offset === one.offset + one.text.length + distance;

/** `2030-05`. */
const isMonth = (year: Token, next: Token | undefined): boolean =>
  isBehind(year, next, 1) && /^(?:0[1-9]|1[0-2])$/.test(next.text);

/** `3rd`. */
const isOrdinalEnd = (number: Token, next: Token | undefined): boolean =>
  isBehind(number, next, 0) && /^(?:st|nd|rd|th)$/.test(next.key);

/** `two-year` says the number two, as `two years` does; `first-time` and `one-off` count nothing. */
function partsOf(token: Token): readonly Token[] {
  const parts = token.text.split('-');
  const number = numberNamed(parts[0]!.toLowerCase()) ?? '';
  if (token.fact !== undefined || parts.length < 2 || !/^\d+$/.test(number) || number === '1')
    return [token];
  let offset = token.offset;
  return parts.map((text) => {
    const key = text.toLowerCase();
    const named = numberNamed(key);
    const part: Token = { text, offset, key: named ?? key, fact: named ? 'number' : undefined };
    offset += text.length + 1;
    return part;
  });
}

/** The names of one text, of which those for the people of a land are written as the other text writes the land, or the other way round. */
export function withLandsOf(tokens: readonly Token[], others: readonly Token[]): Token[] {
  const names = new Set(others.flatMap(({ fact, key }) => (fact === 'name' ? [key] : [])));
  return tokens.map((token) => {
    if (token.fact !== 'name' || names.has(token.key)) return token;
    const land = [...names].find((name) => isOfLand(token.key, name));
    return land === undefined ? token : { ...token, key: land };
  });
}

/** `africa` and `african`, `europe` and `european`, `italy` and `italian`. */
function isOfLand(one: string, other: string): boolean {
  const [land, people] = one.length < other.length ? [one, other] : [other, one];
  return (
    stemOf(land, /[aey]?$/).length > 2 &&
    endings.some((end) => stemOf(land, /[aey]?$/) + end === people)
  );
}
const stemOf = (word: string, end: RegExp) => word.replace(end, '');
const endings = ['an', 'ian', 'ean', 'n', 'ese', 'ish'];
