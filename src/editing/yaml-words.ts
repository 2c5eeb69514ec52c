/** What an editor reads about each complaint of the YAML parser, and about what it only stumbles over. */
import type { RuleName } from '../model/check-rules.ts';

/** One fault in a text of fields: `offset` counts characters from its start. */
export interface YamlFault {
  readonly offset: number;
  readonly rule: RuleName;
  readonly message: string;
  readonly repair: string;
}

export type Words = readonly [rule: RuleName, message: string, repair: string];

export const words: Record<string, Words> = {
  DUPLICATE_KEY: [
    'duplicate-field',
    'The same field stands here twice.',
    'Keep one of the two and remove the other.',
  ],
  TAB_AS_INDENT: [
    'tab',
    'The line begins with a tab.',
    'Use two spaces for each step to the right instead of a tab.',
  ],
  BAD_INDENT: [
    'indentation',
    'The line is not indented like the lines it belongs to.',
    'Begin it in the same column as its neighbours.',
  ],
  BLOCK_AS_IMPLICIT_KEY: [
    'colon',
    'There is a second colon in this line, so it cannot be read as one value.',
    'Put the value between quotes: title: "At-Large: a guide".',
  ],
  BLOCK_IN_FLOW: [
    'brackets',
    'A list over several lines stands inside square or curly brackets.',
    'Write the list inside the brackets with commas, or write one item a line with a hyphen and no brackets.',
  ],
  MISSING_CHAR: [
    'missing-colon',
    'No colon follows the field name.',
    'Put a colon and a space after each field name.',
  ],
  MULTILINE_IMPLICIT_KEY: [
    'missing-colon',
    'A colon and a space are missing after a field name.',
    'Write the field name, a colon, a space, then the value.',
  ],
  MULTIPLE_DOCS: [
    'document-marker',
    'There is a line --- in the middle of the fields.',
    'Remove it.',
  ],
  BAD_DQ_ESCAPE: [
    'quotes',
    'A backslash stands between double quotes, where it means something special.',
    'Use single quotes, or write two backslashes.',
  ],
  BAD_SCALAR_START: [
    'special-character',
    'The value begins with a character that means something special here.',
    'Put the value between quotes.',
  ],
  BAD_ALIAS: [
    'special-character',
    'A value begins with * or &, which means something special here.',
    'Put the value between quotes.',
  ],
};

export const quote: Words = [
  'quotes',
  'A quote is opened here and never closed.',
  'Close it at the end of the value with the same kind of quote.',
];
export const afterQuote: Words = [
  'quotes',
  'After the closing quote the line goes on.',
  'Put the whole value between quotes of the other kind: "the group\'s list" or \'the "open" call\'.',
];
export const listOnLine: Words = [
  'list-form',
  'A list begins on the same line as its field name.',
  'Begin each item on a line of its own, indented by two spaces.',
];
export const openBracket: Words = [
  'brackets',
  'A bracket is opened here and not closed.',
  'Close it, or write one item a line with a hyphen and no brackets.',
];
export const listIndent: Words = [
  'indentation',
  'The item is not indented like the other items of the list.',
  'Begin all hyphens of a list in the same column.',
];
export const fieldIndent: Words = [
  'indentation',
  'The line is indented further than its neighbours.',
  'Begin it in the same column as the field before it.',
];
export const hardSpace: Words = [
  'indentation',
  'The line is indented with a no-break space, which does not count as a space.',
  'Delete it and type two ordinary spaces.',
];
export const curlyQuotes: Words = [
  'quotes',
  'The value stands between curly quotes, which do not count as quotes here.',
  'Use straight quotes: "At-Large: a guide".',
];
export const blockText: Words = [
  'special-character',
  'A value begins with > or |, which means that the text stands on the next lines.',
  'Put the value between quotes, or begin the text on the next line.',
];
export const tagged: Words = [
  'tag',
  'A value begins with !, which tells the reader to make something else of it.',
  'Remove it, or put the value between quotes if it is a part of it.',
];
export const stray: Words = [
  'yaml',
  'Something here cannot be read as a field or a value.',
  'Check quotes, brackets and indentation of this line and the one before.',
];
