/** Finds the block of fields at the top of a file, and says what is wrong if it is not there. */
import type { RuleName } from '../model/check-rules.ts';

/** The fields and the prose of a file, each with the line it begins on. */
interface FileParts {
  readonly yaml: string;
  readonly yamlLine: number;
  readonly body: string;
  readonly bodyLine: number;
}

/** A fault of the file as a whole. */
export interface FileFault {
  readonly line: number;
  readonly rule: RuleName;
  readonly message: string;
  readonly repair: string;
}

/** What a merge leaves where two versions differ: the lines between the marks stand there twice. */
const mergeMark = /^(?:<{7}|>{7}|\|{7})(?:\s|$)|^={7}\s*$/;

/** Every line that a merge left, in any file of the content. */
export const mergeMarksIn = (text: string): FileFault[] =>
  /^[<>|=]{7}/m.test(text)
    ? text.split('\n').flatMap((line, index) =>
        mergeMark.test(line)
          ? [
              {
                line: index + 1,
                rule: 'merge-mark' as const,
                message: `The line \`${line.slice(0, 30)}\` was left by a merge: two versions stand here, one below the other.`,
                repair: 'Keep the version that is right, and remove the other and all such lines.',
              },
            ]
          : [],
      )
    : [];

/** Splits a text whose lines end in \n. Files that are only fields are one part; others begin with a block between two lines ---. */
export function splitFile(text: string, isMarkdown: boolean): FileParts | FileFault {
  if (text.trim() === '')
    return {
      line: 1,
      rule: 'empty-file',
      message: 'The file is empty.',
      repair: 'Copy a neighbouring record into it, or remove the file.',
    };
  return isMarkdown ? withProse(text.split('\n')) : onlyFields(text);
}

export const isFault = (parts: FileParts | FileFault): parts is FileFault => 'rule' in parts;

/** The fields and the prose of a Markdown file; undefined if there is no block of fields at its top. */
export function splitFrontmatter(text: string): FileParts | undefined {
  const parts = splitFile(text, true);
  return isFault(parts) ? undefined : parts;
}

function onlyFields(text: string): FileParts | FileFault {
  const lines = text.split('\n');
  // A first line --- is allowed by YAML; a second one begins something else.
  const second = lines.findIndex((line, index) => index > 0 && /^---(\s|$)/.test(line));
  const before = second < 0 ? [] : lines.slice(0, second);
  if (before.some((line) => line.trim() !== '' && !/^(#|%|---\s*$)/.test(line)))
    return {
      line: second + 1,
      rule: 'document-marker',
      message: 'There is a line --- in the middle of the fields.',
      repair:
        'Remove it, with what stands below it: a file ending in .yml holds fields and no prose.',
    };
  return { yaml: text, yamlLine: 1, body: '', bodyLine: 1 };
}

function withProse(lines: readonly string[]): FileParts | FileFault {
  if (lines[0]!.trimEnd() !== '---') return notAtTop(lines);
  // The site's own reader ends the block at any line that begins with ---.
  const end = lines.findIndex((line, index) => index > 0 && line.startsWith('---'));
  if (end < 0) {
    const dots = lines.findIndex((line) => line.trimEnd() === '...');
    return dots > 0
      ? {
          line: dots + 1,
          rule: 'frontmatter',
          message: 'The block of fields is closed with three dots.',
          repair: 'Write --- in their place.',
        }
      : {
          line: 1,
          rule: 'frontmatter',
          message: 'The block of fields at the top is not closed.',
          repair: 'Put a line with only --- after the last field.',
        };
  }
  if (lines[end]!.trimEnd() !== '---')
    return {
      line: end + 1,
      rule: 'document-marker',
      message: `The line \`${lines[end]!.slice(0, 30)}\` begins with ---, which ends the block of fields.`,
      repair: 'Write a line with only --- after the last field, and no other line that begins so.',
    };
  const again = lines.findIndex((line, index) => index > end && line.trimEnd() === '---');
  const between = lines
    .slice(end + 1, again < 0 ? end + 1 : again)
    .filter((line) => line.trim() !== '');
  if (
    between.length > 0 &&
    /^[A-Za-z][\w-]*:(\s|$)/.test(between[0]!) &&
    between.every((line) => /^([A-Za-z][\w-]*:(\s|$)|\s|- |#)/.test(line))
  )
    return {
      line: end + 1,
      rule: 'document-marker',
      message: 'There is a line --- in the middle of the fields.',
      repair: 'Remove it, so that all fields stand in one block.',
    };
  return {
    yaml: lines.slice(1, end).join('\n') + '\n',
    yamlLine: 2,
    body: lines.slice(end + 1).join('\n'),
    bodyLine: end + 2,
  };
}

function notAtTop(lines: readonly string[]): FileFault {
  const first = lines[0]!;
  const fault = (message: string, repair: string): FileFault => ({
    line: 1,
    rule: 'frontmatter',
    message,
    repair,
  });
  const opening = lines.findIndex((line) => line.trim() === '---');
  if (/^\+\+\+\s*$/.test(first))
    return fault(
      'The block of fields begins with +++, which is another way of writing fields.',
      'Write --- above and below the fields, and each field as `name: value`.',
    );
  if (/^\s*-{2,}\s*$/.test(first) || /^---/.test(first))
    return fault(
      `The first line is \`${first.trim().slice(0, 30)}\`, not ---.`,
      'Begin the file with a line of exactly three hyphens.',
    );
  if (opening > 0 && lines.slice(0, opening).every((line) => line.trim() === ''))
    return fault(
      'There is an empty line before the block of fields.',
      'Remove it; the first line of the file is ---.',
    );
  if (/^[A-Za-z][\w-]*:(\s|$)/.test(first) && opening > 0)
    return fault(
      'The line --- before the first field is missing.',
      'Begin the file with a line ---.',
    );
  return fault(
    'The file does not begin with a block of fields.',
    'Begin the file with a line ---, then the fields, then a line ---.',
  );
}
