/** How the words of a language are taken apart: what is a word, and what is the stem of its forms. */
import { stem, wordsOfText } from './text.ts';

export interface Analyzer {
  readonly language: string;
  /** The stem of one plain word. */
  readonly stem: (word: string) => string;
  /** The plain words of a text, in order. */
  readonly words: (text: string) => string[];
  /** How a name sounds, in languages whose letters are not those of names. */
  readonly sound?: (word: string) => string;
  /** The forms of a word that the index of texts may hold it under; without it, the word alone. */
  readonly inText?: (word: string) => readonly string[];
}

export const english: Analyzer = { language: 'en', stem, words: wordsOfText };
