/** Whether a text says something else than before, or only says it otherwise. Pure. */
import type { Hunk } from './align.ts';
import { admitsOthers, excludeOneAnother, isEmpty, isIt, limits } from './fact-words.ts';
import { namesSomebody, tellsOfSomebody } from './of-people.ts';
import { inOneForm, withLandsOf } from './one-form.ts';
import { isOnlySpelling } from './same-word.ts';
import { isCutOff, isOtherOrder } from './sentence-shape.ts';
import {
  clause,
  content,
  count,
  differencesOf,
  isIn,
  keysOf,
  singular,
  type Difference,
  type Known,
  type TextKind,
  type Texts,
} from './texts.ts';
import { tokensOf, type Token } from './tokens.ts';

/** The words that were, and those that are in their place; one of them may be empty. */
export interface TextChange {
  readonly was: string;
  readonly is: string;
  /** Where they stood and stand. */
  readonly oldOffset: number;
  readonly offset: number;
}

/** The first change of a text that makes it say something else; undefined if it says the same, however it is put. */
export function textChange(
  was: string,
  is: string,
  kind: TextKind,
  known: Known,
): TextChange | undefined {
  if (was === is) return undefined;
  const names = new Set([...known.names, ...namesWithin(was), ...namesWithin(is)]);
  const written = [was, is].map((text) => inOneForm(tokensOf(text, names), known.longNames));
  const b = written[1]!;
  const a = withLandsOf(written[0]!, b);
  const hunks = joined(differencesOf(a, b));
  if (hunks.length === 0) return undefined;
  const texts: Texts = { was, is, a, b, kind, known, keys: [keysOf(a), keysOf(b)] };
  const hunk =
    exchanged(texts, hunks) ??
    (isCutOff(texts, hunks) ? hunks[0] : undefined) ??
    hunks.find((one) => changesFact(one, texts));
  return hunk && shown(hunk, texts);
}

/** Words in capitals within the sentences of a text: where another begins with one, it is a name there too. */
const namesWithin = (text: string): string[] =>
  tokensOf(text).flatMap(({ fact, key }) => (fact === 'name' ? [key] : []));

/** Differences with a single word between them are one: `more than half` and `half or less`. */
function joined(hunks: readonly Hunk[]): Hunk[] {
  const all: Hunk[] = [];
  for (const hunk of hunks) {
    const last = all.at(-1);
    if (last && hunk.from - last.to <= 1)
      all[all.length - 1] = { ...last, to: hunk.to, newTo: hunk.newTo };
    else all.push(hunk);
  }
  return all;
}

/** Facts in other places while all words around them stay: `A in May, B in June` is not `A in June, B in May`. */
function exchanged({ was, is, a, b }: Texts, hunks: readonly Hunk[]): Hunk | undefined {
  const sorted = (tokens: readonly Token[]) =>
    tokens
      .map(({ key }) => key)
      .sort()
      .join(' ');
  if (/\|.*\|/.test(was) && /\|.*\|/.test(is) && sorted(a) === sorted(b)) return hunks[0];
  const skeleton = (tokens: readonly Token[]) =>
    tokens.flatMap(({ fact, key }) => (fact || isEmpty(key) ? [] : [key])).join(' ');
  const facts = (tokens: readonly Token[]) =>
    tokens.flatMap(({ fact, key }) => (fact ? [key] : []));
  const [own, others] = [facts(a), facts(b)];
  if (own.join(' ') === others.join(' ') || skeleton(a) !== skeleton(b)) return undefined;
  // What only stands elsewhere, such as a day before its sentence and not after it, is in the place of nothing of its kind.
  return kinds(a) === kinds(b) && emptyWords(a) === emptyWords(b) ? hunks[0] : undefined;
}
const kinds = (tokens: readonly Token[]) => tokens.flatMap(({ fact }) => fact ?? []).join(' ');
const emptyWords = (tokens: readonly Token[]) =>
  tokens.filter(({ fact, key }) => !fact && isEmpty(key)).length;

/** In so short a difference every word that limits or denies counts; a longer one is another way to put it. */
const short = 6;
function changesFact(hunk: Hunk, texts: Texts): boolean {
  const removed = texts.a.slice(hunk.from, hunk.to);
  const added = texts.b.slice(hunk.newFrom, hunk.newTo);
  const difference = { ...texts, removed, added };
  if (isOnlySpelling(removed, added, texts.known)) return false;
  if (texts.a.length === 0) return bringsFact(difference);
  return waysToChange.some((changesIn) => changesIn(difference));
}

/** Each says whether a difference makes the text say something else. */
const waysToChange: readonly ((difference: Difference) => boolean)[] = [
  losesFact,
  (one) => denies(one) && !isOtherOrder(one),
  shutsOut,
  turnsRound,
  namesSomebody,
  tellsOfSomebody,
  bringsFact,
  replacesWords,
];

/** A number, a day or a target that is gone from the text; a name only where the difference is small, or another came for it. */
function losesFact({ removed, added, b, keys, kind, known: { own } }: Difference): boolean {
  const lost = removed.filter(({ fact, key }) => fact && fact !== 'denial' && !isIn(key, keys[1]));
  const isDated = b.some(({ fact }) => fact === 'month');
  const isSmall = removed.length + added.length <= short;
  const newNames = added.some(({ fact, key }) => fact === 'name' && !isIn(key, keys[0]));
  return lost.some(({ fact, key }) => {
    // "One" counts only where a number takes its place: it stands for "somebody" too.
    if (fact === 'number' && key === '1') return count(added, 'number') > 0;
    // The day of the week follows from the date.
    if (fact === 'weekday') return !isDated || count(added, 'weekday') > 0;
    // The record is "it" in its own texts.
    if (own.has(key) && added.some((one) => isIt(one.key))) return false;
    if (fact === 'link') return added.some((one) => one.fact === 'link');
    if (fact === 'name') return kind === 'label' || added.length === 0 || isSmall || newNames;
    return true;
  });
}

function denies({ removed, added }: Difference): boolean {
  if (count(removed, 'denial') === count(added, 'denial')) return false;
  if (removed.length === 0) return added.length <= clause;
  const isOtherClause = content(removed).length > clause && content(added).length > clause;
  return added.length === 0 || removed.length + added.length <= short || isOtherClause;
}

/** `Anyone may listen`, and `Only invited experts may listen`: whom a sentence admits counts however many words say it. */
function shutsOut({ removed, added, keys }: Difference): boolean {
  if (removed.length + added.length > 2 * short) return false;
  return removed.some(
    ({ key }) =>
      !keys[1].has(key) &&
      added.some((other) => !keys[0].has(other.key) && admitsOthers(key, other.key)),
  );
}

/** A word in the place of one that it excludes, or a word that limits more or less than before. */
function turnsRound(difference: Difference): boolean {
  const { removed, added } = difference;
  const { termOf } = difference.known;
  if (removed.length + added.length > short) return false;
  if (removed.length === 0 || added.length === 0) {
    const words = [...removed, ...added];
    // "Ask them" and "You can ask them" ask the same of the reader.
    if (words.some(({ key }) => key === 'you')) return false;
    return words.length <= 2 && words.some(({ key }) => limits(key));
  }
  const terms = (tokens: readonly Token[]) =>
    new Set(tokens.flatMap(({ key }) => termOf(key) ?? termOf(singular(key)) ?? []));
  const [own, others] = [terms(removed), terms(added)];
  // A term that gives way to one that says something else: the staff is not the Board.
  if (own.size > 0 && others.size > 0 && ![...own].some((term) => others.has(term))) return true;
  return removed.some(({ key }) =>
    added.some(
      (other) =>
        (excludeOneAnother(key, other.key) && !(joins(key) && isOtherOrder(difference))) ||
        sharesPart(key, other.key),
    ),
  );
}

/** "Not A or B" is "A and B are not" in another order. */
const joins = (key: string) => key === 'and' || key === 'or';

/** `apac-discuss` and `asia-discuss`, `two-year` and `three-year`. */
function sharesPart(one: string, other: string): boolean {
  if (one === other || !one.includes('-') || !other.includes('-')) return false;
  const parts = new Set(one.split('-'));
  return other.split('-').some((part) => part.length > 2 && parts.has(part));
}

/** What a text says for the first time, though the record did not know it. */
function bringsFact({ removed, added, b, keys, known }: Difference): boolean {
  const fresh = added.filter(
    ({ fact, key }) =>
      fact && fact !== 'denial' && fact !== 'weekday' && fact !== 'link' && !isIn(key, keys[0]),
  );
  // In the place of something else every new fact counts; beside what was there, only what nothing in the guide knows.
  if (removed.length > 0 && removed.length + added.length <= short && content(removed).length > 0)
    return fresh.some(({ fact, key }) => fact !== 'name' && key !== '1');
  // What the guide calls its estimate has no source.
  if (b.some(({ key }) => key === 'estimate')) return false;
  return fresh.some(
    (token) => !known.says(token) && !(token.fact === 'number' && isShare(token.key, b)),
  );
}

/** Whether a number is the share that two others of the text make: `58 of 70, about 83 percent`. */
function isShare(key: string, tokens: readonly Token[]): boolean {
  const numbers = tokens.flatMap(({ fact, key: other }) =>
    fact === 'number' && other !== key && Number(other) > 0 ? [Number(other)] : [],
  );
  if (key === '%') return true;
  return numbers.some((part) =>
    numbers.some((whole) => part < whole && Math.abs((100 * part) / whole - Number(key)) < 1),
  );
}

/** Other words where each counts, and a text of which hardly a word is left. */
function replacesWords({ removed, added, a, b, kind, keys, known }: Difference): boolean {
  const lost = content(removed).filter(({ key }) => !isIn(key, keys[1]));
  const fresh = content(added).filter(({ key }) => !isIn(key, keys[0]));
  const gone = lost.filter((one) => !fresh.some((other) => isOnlySpelling([one], [other], known)));
  if (kind === 'label')
    return gone.length > 0 || (fresh.length > clause && fresh.length * 2 > content(b).length);
  if (kind === 'prose') return false;
  const kept = content(a).length - gone.length;
  return gone.length > 1 && kept * 2 <= content(a).length && fresh.length >= clause;
}

/** The words of a difference with those around them that make them readable. */
function shown(hunk: Hunk, { was, is, a, b }: Texts): TextChange {
  const around = (text: string, tokens: readonly Token[], from: number, to: number) => {
    const first = tokens[Math.max(from - 2, 0)];
    const last = tokens[Math.min(Math.max(to, from), tokens.length - 1)];
    if (!first || !last) return '';
    const end = last.offset + last.text.length;
    const words = text.slice(first.offset, end).replaceAll(/\s+/g, ' ');
    return `${from > 2 ? '… ' : ''}${words.length > 90 ? `${words.slice(0, 88)} …` : words}`;
  };
  const at = (text: string, tokens: readonly Token[], index: number) =>
    tokens[index]?.offset ?? Math.max(text.trimEnd().length - 1, 0);
  return {
    was: around(was, a, hunk.from, hunk.to),
    is: around(is, b, hunk.newFrom, hunk.newTo),
    oldOffset: at(was, a, hunk.from),
    offset: at(is, b, hunk.newFrom),
  };
}
