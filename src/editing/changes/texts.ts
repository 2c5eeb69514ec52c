/** Two states of a text in words, and what is known besides them. */
import { hunksOf, type Hunk } from './align.ts';
import { isEmpty } from './fact-words.ts';
import type { LongName } from './one-form.ts';
import type { Token } from './tokens.ts';

/** What is known besides the two texts. */
export interface Known {
  /** Words of names, in small letters. */
  readonly names: ReadonlySet<string>;
  /** Whether the record, or the guide, says this number, day or name elsewhere: then it needs no new proof. */
  readonly says: (token: Token) => boolean;
  /** Whether this is a word that texts of the guide use: what is none may be a slip of the keys. */
  readonly isWord: (word: string) => boolean;
  /** Names of several words with the short one that stands for each, by their first word. */
  readonly longNames: ReadonlyMap<string, readonly LongName[]>;
  /** What the record itself is called, in small letters: there, "it" is the same. */
  readonly own: ReadonlySet<string>;
  /** The entry of the glossary that a word stands for. */
  readonly termOf: (word: string) => string | undefined;
  /** The words of the name beside which a text stands, in small letters. */
  readonly beside?: ReadonlySet<string>;
}

/** `label`: a few words such as a title or a role, each of which counts. `sentence`: the text of a field. `prose`: a paragraph. */
export type TextKind = 'label' | 'sentence' | 'prose';

/** Both states as written, in words, and the words of each. */
export interface Texts {
  readonly was: string;
  readonly is: string;
  readonly a: readonly Token[];
  readonly b: readonly Token[];
  readonly kind: TextKind;
  readonly known: Known;
  readonly keys: readonly [ReadonlySet<string>, ReadonlySet<string>];
}

/** One place where they differ: the words that are gone and those that came, of which one may be none. */
export interface Difference extends Texts {
  readonly removed: readonly Token[];
  readonly added: readonly Token[];
}

/** Plural and singular of a name or a term are one. */
export const keysOf = (tokens: readonly Token[]): ReadonlySet<string> =>
  new Set(tokens.flatMap(({ key }) => [key, singular(key)]));
/** A word without the sign of the plural. */
export const singular = (key: string) => (/^\p{L}{3,}s$/u.test(key) ? key.slice(0, -1) : key);
/** Whether a word stands among others, in the singular or the plural. */
export const isIn = (key: string, keys: ReadonlySet<string>) =>
  keys.has(key) || keys.has(singular(key));

/** The places where two texts differ, word by word. */
export const differencesOf = (a: readonly Token[], b: readonly Token[]): Hunk[] =>
  hunksOf(
    a.map(({ key }) => key),
    b.map(({ key }) => key),
  );

/** How many words make a fact of this kind. */
export const count = (tokens: readonly Token[], fact: Token['fact']) =>
  tokens.filter((one) => one.fact === fact).length;
/** The words that carry something. */
export const content = (tokens: readonly Token[]) =>
  tokens.filter(({ key, fact }) => fact !== undefined || !isEmpty(key));

/** So many words make a clause. One that is added may deny what it likes: it takes nothing back. */
export const clause = 3;
