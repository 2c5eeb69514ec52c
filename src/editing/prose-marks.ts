/** Marks of Markdown that did not become format, so that readers would see them. */
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Report } from './text-fault.ts';

const marks: readonly { pattern: RegExp; say: readonly [message: string, repair: string] }[] = [
  {
    pattern:
      /\*\*|__|(?<![\w*\\])\*(?=[\p{L}\p{N}"'(])|(?<=[\p{L}\p{N}"').,!?])\*(?![\w*])|(?<![\w_\\])_(?=\p{L})|(?<=[\p{L}.,!?])_(?![\w_])/u,
    say: [
      'Asterisks or underlines stand in the text and would be visible.',
      'Write **bold** with no space inside the marks, or remove them.',
    ],
  },
  {
    pattern: /!?\[[^[\]\n]{1,300}\] +\((?:https?:|\/|#|mailto:)[^)]*\)/,
    say: [
      'A space stands between the two parts of a link, so it is not one.',
      'Write [the name of the page](its address) without a space.',
    ],
  },
  {
    pattern: /\([^()\n]{1,300}\)\[(?:https?:|\/)[^\]\n]*\]/,
    say: [
      'The brackets of a link are the wrong way round.',
      'Write [the name of the page](its address).',
    ],
  },
  {
    pattern: /\[[^[\]\n]{1,300}\]\((?!\))/,
    say: [
      'A link is not closed, or a space stands in its address.',
      'Write [the name of the page](its address).',
    ],
  },
  {
    pattern: /\[[^[\]\n]{1,300}\]\[[^[\]\n]{0,300}\]|\[\^[^[\]\n]{1,300}\]/,
    say: [
      'A link or note names something that is not given below the text.',
      'Write [the name of the page](its address) in one piece.',
    ],
  },
  {
    pattern: /^:{3,}[^\n]*|\{[:.#%][^}\n]*\}|\$\$[^$\n]+\$\$|^(?:!!!|\?\?\?) \w+/m,
    say: [
      'A mark of another program stands in the text and would be visible.',
      'Remove it; what the guide can draw stands in the list of components.',
    ],
  },
  {
    pattern: /~~/,
    say: [
      'Two tildes stand in the text and would be visible.',
      'Write ~~struck out~~ with no space inside the marks, or remove them.',
    ],
  },
  {
    pattern: /`/,
    say: [
      'A backtick stands in the text and would be visible.',
      'Close it with a second one, or remove it.',
    ],
  },
];

const headingWithoutSpace = /^ {0,3}#{1,6}[^#\s\d]/;

/** Reports marks left in texts, code that does not end, headings that are none, and tables without a first line of headings. With code in the text, where its blocks end is not known. */
export function checkMarks(tree: Root, body: string, report: Report, hasCode = false): void {
  const stray = (offset: number, message: string, repair: string) =>
    report(offset, 'stray-marks', message, repair, 'warning');
  visit(tree, (node) => {
    const offset = node.position?.start.offset ?? 0;
    const raw = body.slice(offset, node.position?.end.offset);
    if (node.type === 'text' && !/^(?:https?:|www\.)/.test(raw)) {
      // A mark after a backslash is meant to be seen.
      const plain = raw.replaceAll(/\\[\\`*_{}[\]()#+.!~<>|-]/g, '  ');
      for (const { pattern, say } of marks) {
        const match = pattern.exec(plain);
        if (match) return stray(offset + match.index, ...say);
      }
    } else if (node.type === 'code' && !hasCode && /^(?:`{3}|~{3})/.test(raw)) {
      const fence = /^(?:`+|~+)/.exec(raw)![0];
      if (!new RegExp(`\n[ >\t]*${fence}+[ \t]*$`).test(raw))
        stray(
          offset,
          `A block of code begins with \`${fence}\` and is not closed, so the rest of the text is shown as code.`,
          'Remove the line, or close the block.',
        );
    } else if (
      node.type === 'code' &&
      !hasCode &&
      /^(?: {4}|\t)|^\S/.test(raw) &&
      node.lang === null
    ) {
      stray(
        offset,
        'The text is indented by four spaces, so it is shown as code.',
        'Remove the spaces at the beginning of the line.',
      );
    } else if (node.type === 'linkReference') {
      stray(
        offset,
        'A link stands here whose address is given elsewhere in the text, where nobody looks.',
        'Write [the name of the page](its address) in one piece.',
      );
    } else if (node.type === 'footnoteReference') {
      stray(
        offset,
        'A footnote stands here; what it says would stand far from its place.',
        'Say it in the text, or cite a source.',
      );
    } else if (node.type === 'paragraph') {
      let start = offset;
      for (const line of raw.split('\n')) {
        if (headingWithoutSpace.test(line))
          return stray(
            start,
            'A line begins with # and no space, so it is not a heading.',
            'Put a space after the # signs.',
          );
        if (/^\s*\|.*\|/.test(line))
          return report(
            start,
            'table-head',
            'Lines with | stand here that make no table: its line of headings, or the line |---| below it, is missing.',
            'Begin the table with a line of headings and a line |---|---|.',
          );
        start += line.length + 1;
      }
    }
  });
}
