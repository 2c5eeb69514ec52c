/** Reads the text of one content file: its fields with the line and column of every value, and its prose. Pure, so that the forms in the browser use it too. */
import { isMap, isScalar, LineCounter, parseDocument, type Document } from 'yaml';
import type { Kind } from '../model/kinds.ts';
import type { Path, Problem } from '../model/problem.ts';
import { placeOfMistake, yamlProblem } from './yaml-messages.ts';

/** A place in a file, both counted from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** A content file after reading, before validation. */
export interface ContentFile {
  readonly kind: Kind | 'site';
  readonly id: string;
  readonly file: string;
  /** The parsed fields; undefined if the file could not be parsed. */
  readonly data: unknown;
  readonly body: string;
  /** The line on which the body begins. */
  readonly bodyLine: number;
  /** Where the value at a path stands; the nearest parent if the path is missing. With `key`, where its name stands. */
  readonly place: (path: Path, at?: 'value' | 'key') => Place;
  readonly problems: readonly Problem[];
}

/** Parses one file's text. Windows line ends and a leading byte-order mark are fine. */
export function parseContent(raw: string, named: { kind: Kind | 'site'; id: string; file: string }): ContentFile {
  const text = raw.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  const isMarkdown = /\.mdx?$/.test(named.file);
  const parts = isMarkdown ? splitFrontmatter(text) : { yaml: text, yamlLine: 1, body: '', bodyLine: 1 };
  if (!parts) {
    const problem: Problem = {
      file: named.file,
      line: 1,
      column: 1,
      level: 'error',
      rule: 'frontmatter',
      message: text.startsWith('---') ? 'The block of fields at the top is not closed.' : 'The file does not begin with a block of fields.',
      repair: text.startsWith('---') ? 'Put a line with only --- after the last field.' : 'Begin the file with a line ---, then the fields, then a line ---.',
    };
    return { ...named, data: undefined, body: text, bodyLine: 1, place: () => ({ line: 1, column: 1 }), problems: [problem] };
  }

  const counter = new LineCounter();
  const document = parseDocument(parts.yaml, { lineCounter: counter, prettyErrors: false, uniqueKeys: true });
  const at = (offset: number): Place => {
    const { line, col } = counter.linePos(offset);
    return { line: Math.max(line, 1) + parts.yamlLine - 1, column: Math.max(col, 1) };
  };
  // One slip often breaks a line in several ways; the editor needs to hear of it once.
  const broken = new Set<number>();
  const problems = [...document.errors, ...document.warnings]
    .map((error) => yamlProblem(error, parts.yaml, { file: named.file, ...at(placeOfMistake(error, parts.yaml)) }))
    .filter(({ line }) => !broken.has(line) && broken.add(line));
  const isFields = isMap(document.contents);
  if (problems.length === 0 && !isFields) {
    problems.push({
      file: named.file,
      line: parts.yamlLine,
      column: 1,
      level: 'error',
      rule: 'frontmatter',
      message: 'There are no fields here.',
      repair: 'Write one field a line, for example `title: Consolidated Policy Working Group`.',
    });
  }
  return {
    ...named,
    data: problems.length === 0 ? document.toJS({ maxAliasCount: 0 }) : undefined,
    body: parts.body,
    bodyLine: parts.bodyLine,
    place: (path, of = 'value') => at(offsetOf(document, path, of)),
    problems,
  };
}

/** The block of fields at the top of a Markdown file and the prose below it, each with the line it begins on; undefined if the block is not there. */
export function splitFrontmatter(text: string): { yaml: string; yamlLine: number; body: string; bodyLine: number } | undefined {
  const lines = text.split('\n');
  if (lines[0]?.trimEnd() !== '---') return undefined;
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---');
  if (end < 0) return undefined;
  return { yaml: lines.slice(1, end).join('\n') + '\n', yamlLine: 2, body: lines.slice(end + 1).join('\n'), bodyLine: end + 2 };
}

/** The offset of the value at a path, or of its key, or of the nearest parent that exists. */
function offsetOf(document: Document, path: Path, of: 'value' | 'key'): number {
  for (let depth = path.length; depth > 0; depth--) {
    const parent = depth === 1 ? document.contents : document.getIn(path.slice(0, depth - 1), true);
    const last = path[depth - 1];
    if (isMap(parent)) {
      const pair = parent.items.find((item) => isScalar(item.key) && String(item.key.value) === String(last));
      if (pair) {
        const value = pair.value as { range?: [number, number, number] } | null;
        const key = pair.key as { range?: [number, number, number] };
        return (of === 'key' && depth === path.length ? key.range : (value?.range ?? key.range))?.[0] ?? 0;
      }
    }
    const node = document.getIn(path.slice(0, depth), true) as { range?: [number, number, number] } | undefined;
    if (node?.range) return node.range[0];
  }
  return 0;
}
