/** Puts the YAML parser's complaints into an editor's words, at the line where the slip was made and not where the parser stumbled. */
import type { Document, YAMLError } from 'yaml';
import {
  afterQuote,
  blockText,
  curlyQuotes,
  fieldIndent,
  hardSpace,
  listIndent,
  listOnLine,
  openBracket,
  quote,
  stray,
  tagged,
  words,
  type Words,
  type YamlFault,
} from './yaml-words.ts';

/** Every complaint of the parser that does not follow from one before it. */
export function explainYamlErrors(document: Document, source: string): YamlFault[] {
  const errors = [
    ...document.errors,
    ...document.warnings.filter(({ code }) => code !== 'TAG_RESOLVE_FAILED'),
  ];
  // Where the parser lost its way once, all that follows is lost too.
  const lost = errors.findIndex(({ message }) => / in YAML stream/.test(message));
  const faults = errors
    .slice(0, lost < 0 ? undefined : lost + 1)
    .map((error) => ({ ...fault(error, source, errors), code: error.code }))
    .sort((a, b) => a.offset - b.offset);
  let last = -1;
  return faults.flatMap(({ code, ...said }) => {
    const line = lineAt(source, said.offset).number;
    const follows = line === last || (line === last + 1 && code !== 'DUPLICATE_KEY');
    last = line;
    return follows ? [] : [said];
  });
}

function fault(error: YAMLError, source: string, all: readonly YAMLError[]): YamlFault {
  const position = Math.min(error.pos[0], Math.max(source.length - 1, 0));
  const line = lineAt(source, position);
  const at = (offset: number, [rule, message, repair]: Words): YamlFault => ({
    offset,
    rule,
    message,
    repair,
  });

  const opening = openQuote(source);
  if (
    opening !== undefined &&
    opening <= position &&
    [
      'MISSING_CHAR',
      'UNEXPECTED_TOKEN',
      'MULTILINE_IMPLICIT_KEY',
      'BLOCK_AS_IMPLICIT_KEY',
    ].includes(error.code)
  )
    return at(opening, quote);
  if (/^ *\t/.test(line.text)) return at(line.start, words['TAB_AS_INDENT']!);
  if (/^ *\u00A0/.test(line.text)) return at(line.start, hardSpace);
  if (/: +[“”„«‘’]/.test(line.text) && error.code === 'BLOCK_AS_IMPLICIT_KEY')
    return at(position, curlyQuotes);
  if (/^\s*(?:- +)*(?:[\w-]+: +)?- /.test(line.text) && /on same line with key/.test(error.message))
    return at(position, listOnLine);

  if (error.code === 'BLOCK_AS_IMPLICIT_KEY') {
    if (/block sequence/i.test(error.message))
      return at(line.start + line.text.search(/\S|$/), listIndent);
    // The parser joins a value with a line that is indented too far: the second line is the slip.
    if (
      all.some((other) => other.code === 'MULTILINE_IMPLICIT_KEY' && other.pos[0] === error.pos[0])
    ) {
      const next = deeperLine(source, line);
      if (next !== undefined) return at(next, fieldIndent);
    }
  }
  if (error.code === 'MULTILINE_IMPLICIT_KEY') {
    const next =
      all.some(
        (other) => other.code === 'BLOCK_AS_IMPLICIT_KEY' && other.pos[0] === error.pos[0],
      ) && deeperLine(source, line);
    if (next) return at(next, fieldIndent);
  }
  if (['MISSING_CHAR', 'MULTILINE_IMPLICIT_KEY'].includes(error.code)) {
    const indent = line.text.search(/\S|$/);
    if (/^\s*[\w-]+:(?:\s|$)/.test(line.text) && indent > 0)
      return at(line.start + indent, words['BAD_INDENT']!);
    if (/^\s*- /.test(line.text)) return at(line.start + indent, listIndent);
  }
  if (/\btags?\b/i.test(error.message)) return at(position, tagged);
  if (error.code === 'BAD_INDENT' && /^Flow/.test(error.message))
    return at(openBracketBefore(source, position), openBracket);
  if (error.code === 'MISSING_CHAR' && /flow|\]|\}/i.test(error.message))
    return at(openBracketBefore(source, position), openBracket);
  if (error.code === 'UNEXPECTED_TOKEN') {
    if (/: +["'].*["']/.test(line.text) || /^\s*- +["'].*["']/.test(line.text))
      return at(position, afterQuote);
    if (/: +[>|] *\S/.test(line.text)) return at(position, blockText);
    if (/: +[*&]/.test(line.text)) return at(position, words['BAD_ALIAS']!);
    if (/[[\]{}]/.test(line.text))
      return at(position, [
        'brackets',
        'The brackets in this line do not match.',
        'Put the value between quotes, or close what you opened.',
      ]);
    return at(position, stray);
  }
  const value = /^\s*(?:- +)*([\w-]+): +(.*\S)/.exec(line.text);
  if (error.code === 'BLOCK_AS_IMPLICIT_KEY' && value && !value[2]!.includes('"'))
    return at(position, [
      'colon',
      words['BLOCK_AS_IMPLICIT_KEY']![1],
      `Put the value between quotes: ${value[1]}: "${value[2]}".`,
    ]);
  const said = words[error.code];
  return at(
    position,
    said ?? [
      'yaml',
      `The file cannot be read here (${error.message.split('\n')[0]}).`,
      'Compare the line with a neighbouring file of the same folder.',
    ],
  );
}

/** The line an offset stands in. */
function lineAt(source: string, offset: number): { number: number; start: number; text: string } {
  const before = source.slice(0, offset);
  const start = before.lastIndexOf('\n') + 1;
  return {
    number: before.split('\n').length,
    start,
    text: source.slice(start).split('\n', 1)[0] ?? '',
  };
}

/** Where a quote opens that its line does not close, if the next line does not look like more of the same text. */
function openQuote(source: string): number | undefined {
  const lines = source.split('\n');
  let start = 0;
  for (const [index, line] of lines.entries()) {
    const match = /^(\s*(?:- +)*(?:[\w-]+:[ \t]+)?)(?:"(?:[^"\\]|\\.)*|'(?:[^']|'')*)$/.exec(line);
    if (match && match[0].length > match[1]!.length) {
      const next = lines.slice(index + 1).find((one) => one.trim() !== '');
      const indent = (text: string) => text.search(/\S|$/);
      if (next === undefined || indent(next) <= indent(line) || /^\s*(?:- +)?[\w-]+: /.test(next))
        return start + match[1]!.length;
    }
    start += line.length + 1;
  }
  return undefined;
}

/** The first later line that is indented further than the given one and holds a field. */
function deeperLine(source: string, line: { start: number; text: string }): number | undefined {
  const indent = line.text.search(/\S|$/);
  let start = line.start + line.text.length + 1;
  for (const text of source.slice(start).split('\n')) {
    const here = text.search(/\S|$/);
    if (text.trim() !== '' && here <= indent) return undefined;
    if (/^\s*[\w-]+:(?:\s|$)/.test(text)) return start + here;
    start += text.length + 1;
  }
  return undefined;
}

function openBracketBefore(source: string, position: number): number {
  for (let index = position; index >= 0; index--)
    if (/[[{]/.test(source[index] ?? '')) return index;
  return position;
}
