/** Sentences for a review: what stands between our words comes from content, and each reader of a sentence shows it in a safe way. */
import { code } from '../markdown.ts';

/** Our own words, a value from content, or a field by its path with the words that name it here. */
export type Piece =
  | string
  | { readonly value: string }
  | { readonly field: readonly string[]; readonly words: string };

/** A sentence in pieces. */
export class Said {
  readonly pieces: readonly Piece[];
  constructor(pieces: readonly Piece[]) {
    this.pieces = pieces;
  }
  /** Markdown, with values in code spans, in which nothing from content can act as Markdown. */
  get text(): string {
    return this.pieces
      .map((piece) =>
        typeof piece === 'string' ? piece : 'value' in piece ? code(piece.value) : piece.words,
      )
      .join('');
  }
}

/** say`chair added: ${name}`: our words as they are, texts as values; numbers and what was said before stay as they are. */
export function say(
  words: TemplateStringsArray,
  ...values: readonly (string | number | Said)[]
): Said {
  return new Said(
    words.flatMap((word, index) => [
      word,
      ...(index < values.length ? piecesOf(values[index]!) : []),
    ]),
  );
}
const piecesOf = (value: string | number | Said): readonly Piece[] =>
  value instanceof Said ? value.pieces : [typeof value === 'number' ? String(value) : { value }];

/** Words written in this program, such as a label of a table; never a value from content. */
export const own = (words: string): Said => new Said([words]);

/** A field, with the words that name it in Markdown. */
export const fieldAt = (field: readonly string[], words: string): Said =>
  new Said([{ field, words }]);

/** `3 words`, `1 word`. */
export const counted = (count: number, one: string): Said =>
  own(`${count} ${one}${count === 1 ? '' : 's'}`);

/** Things said, one after the other with commas. */
export const joined = (parts: readonly Said[]): Said =>
  new Said(parts.flatMap(({ pieces }, index) => (index > 0 ? [', ', ...pieces] : pieces)));
