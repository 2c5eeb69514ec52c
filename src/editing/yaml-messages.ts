/** Puts the YAML parser's complaints into an editor's words. */
import type { YAMLError } from 'yaml';
import type { Problem } from '../model/problem.ts';

type Words = readonly [message: string, repair: string];

const words: Record<string, Words> = {
  DUPLICATE_KEY: ['The same field stands here twice.', 'Keep one of the two and remove the other.'],
  TAB_AS_INDENT: ['The line begins with a tab.', 'Use two spaces for each step to the right instead of a tab.'],
  BAD_INDENT: ['The line is not indented like the lines it belongs to.', 'Begin it in the same column as its neighbours.'],
  BLOCK_AS_IMPLICIT_KEY: [
    'There is a second colon in this line, so it cannot be read as one value.',
    'Put the value between quotes: title: "At-Large: a guide".',
  ],
  BLOCK_IN_FLOW: [
    'A list over several lines stands inside square or curly brackets.',
    'Write the list inside the brackets with commas, or write one item a line with a hyphen and no brackets.',
  ],
  MISSING_CHAR: [
    'A closing quote or bracket, or a colon after a field name, is missing.',
    'Close what you opened, and put a colon and a space after each field name.',
  ],
  MULTILINE_IMPLICIT_KEY: ['A field name runs over two lines; a colon is probably missing.', 'Put a colon and a space after the field name.'],
  BAD_ALIAS: ['A value begins with * or &, which means something special here.', 'Put the value between quotes.'],
  MULTIPLE_DOCS: ['There is a line --- in the middle of the fields.', 'Remove it.'],
  UNEXPECTED_TOKEN: ['Something here cannot be read as a field or a value.', 'Check quotes, brackets and indentation of this line and the one before.'],
  BAD_SCALAR_START: ['The value begins with a character that means something special here.', 'Put the value between quotes.'],
};

/** One parser complaint as a problem. A tab that causes another complaint is named as the cause. */
export function yamlProblem(error: YAMLError, text: string, place: { file: string; line: number; column: number }): Problem {
  const lineText = text.slice(text.lastIndexOf('\n', Math.max(error.pos[0] - 1, 0)) + 1).split('\n', 1)[0] ?? '';
  const code = /^ *\t/.test(lineText) ? 'TAB_AS_INDENT' : error.code;
  const [message, repair] = words[code] ?? [
    `The file cannot be read here (${error.message.split('\n')[0]}).`,
    'Compare the line with a neighbouring file of the same folder.',
  ];
  return { ...place, level: 'error', rule: 'yaml', message, repair };
}

/** Where the mistake most likely is: for a quote that never closes, the line where it opens and not the end of the file. */
export function placeOfMistake(error: YAMLError, text: string): number {
  if (error.code !== 'MISSING_CHAR' || !/quote/i.test(error.message)) return error.pos[0];
  const opening = /^[^#"'\n]*: (?:"(?:[^"\\\n]|\\.)*|'[^'\n]*)$/m.exec(text);
  return opening ? opening.index + opening[0].search(/["']/) : error.pos[0];
}
