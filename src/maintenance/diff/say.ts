/** Sentences for a review: what stands between our words comes from content and is always put into a code span. */
import { code } from '../markdown.ts';

/** Words that are safe to print as Markdown: our own, with values in code spans. */
export class Said {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** say`chair added: ${name}`: our words as they are, texts as code spans; numbers and what was said before stay as they are. */
export function say(
  words: TemplateStringsArray,
  ...values: readonly (string | number | Said)[]
): Said {
  return new Said(
    words
      .map((word, index) => word + (index < values.length ? shown(values[index]!) : ''))
      .join(''),
  );
}
const shown = (value: string | number | Said) =>
  value instanceof Said ? value.text : typeof value === 'number' ? String(value) : code(value);

/** Words written in this program, such as a label of a table; never a value from content. */
export const own = (words: string): Said => new Said(words);

/** `3 words`, `1 word`. */
export const counted = (count: number, one: string): Said =>
  own(`${count} ${one}${count === 1 ? '' : 's'}`);

/** Things said, one after the other with commas. */
export const joined = (parts: readonly Said[]): Said =>
  own(parts.map((part) => part.text).join(', '));
