/** Reads the text of one content file: its fields with the line and column of every value, and its prose. Pure, so that the forms in the browser use it too. */
import { isMap, isScalar, LineCounter, parseDocument, visit, type Document } from 'yaml';
import type { Kind } from '../model/kinds.ts';
import type { Path, Problem } from '../model/problem.ts';
import { decode, decodeLineEnds, type Decoded } from './decode.ts';
import { isFault, mergeMarksIn, splitFile, type FileFault } from './frontmatter.ts';
import type { RuleName } from '../model/check-rules.ts';
import { explainYamlErrors } from './yaml-messages.ts';
import type { YamlFault } from './yaml-words.ts';
import { findYamlTraps } from './yaml-traps.ts';

export { splitFrontmatter } from './frontmatter.ts';

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
  /** The whole text, each line ended by \n. */
  readonly text: string;
  /** The parsed fields; undefined if the file could not be parsed. */
  readonly data: unknown;
  readonly body: string;
  /** The line on which the body begins. */
  readonly bodyLine: number;
  /** Where the value at a path stands; the nearest parent if the path is missing. With `key`, where its name stands. */
  readonly place: (path: Path, at?: 'value' | 'key') => Place;
  /** The path of the field at a place; undefined outside of all fields. */
  readonly pathAt: (place: Place) => Path | undefined;
  readonly problems: readonly Problem[];
}

/** Whether the prose of a file is MDX. */
export const isMdx = ({ file }: Pick<ContentFile, 'file'>) => file.toLowerCase().endsWith('.mdx');

/** A file by its kind, its id and its path. */
export interface Named {
  readonly kind: Kind | 'site';
  readonly id: string;
  readonly file: string;
}

/** Traps after which the fields are not what the editor meant. */
const unreadable: ReadonlySet<RuleName> = new Set<RuleName>([
  'anchor',
  'merge-key',
  'tag',
  'brackets',
  'indentation',
  'list-form',
  'missing-colon',
]);

const start: Place = { line: 1, column: 1 };

/** Parses one file's bytes, of which there are so many at most: as many as a record has, if nothing is said. */
export const parseBytes = (bytes: Uint8Array, named: Named, largest?: number): ContentFile =>
  parseDecoded(decode(bytes, largest), named);

/** Parses one file's text. Windows line ends and a leading byte-order mark are fine. */
export const parseContent = (raw: string, named: Named): ContentFile =>
  parseDecoded(decodeLineEnds(raw), named);

function parseDecoded({ text, faults }: Decoded, named: Named): ContentFile {
  const problems = faults.map((fault) => problemIn(fault, named));
  const unread = (more: Problem[] = []): ContentFile => ({
    ...named,
    text: text ?? '',
    data: undefined,
    body: '',
    bodyLine: 1,
    place: () => start,
    pathAt: () => undefined,
    problems: [...problems, ...more],
  });
  if (text === undefined) return unread();
  const marks = mergeMarksIn(text);
  if (marks.length > 0) return unread(marks.map((fault) => problemIn(fault, named)));
  const parts = splitFile(text, /\.mdx?$/i.test(named.file));
  if (isFault(parts)) return unread([problemIn(parts, named)]);

  if (signsIn(parts.yaml) > mostSigns)
    return unread([problemIn({ line: parts.yamlLine, ...tooMany }, named)]);

  // Filled here, not by the parser: it leaves out the line ends inside a scalar that stands where none may.
  const counter = new LineCounter();
  counter.addNewLine(0);
  for (const { index } of parts.yaml.matchAll(/\n/g)) counter.addNewLine(index + 1);
  const at = (offset: number): Place => {
    const { line, col } = counter.linePos(offset);
    return { line: Math.max(line, 1) + parts.yamlLine - 1, column: Math.max(col, 1) };
  };
  let document: Document;
  try {
    document = parseDocument(parts.yaml, {
      prettyErrors: false,
      uniqueKeys: true,
    });
  } catch {
    return unread([problemIn({ line: parts.yamlLine, ...tooDeep }, named)]);
  }
  const errors = explainYamlErrors(document, parts.yaml);
  const traps = errors.length > 0 ? [] : findYamlTraps(document, parts.yaml);
  const found = [...errors, ...traps].map(({ offset, ...said }: YamlFault): Problem => ({
    file: named.file,
    ...at(offset),
    level: 'error',
    ...said,
  }));
  if (found.length === 0 && !isMap(document.contents))
    found.push(problemIn(noFields(parts.yaml, parts.yamlLine), named));
  const readable =
    errors.length === 0 &&
    isMap(document.contents) &&
    !traps.some(({ rule }) => unreadable.has(rule));
  return {
    ...named,
    text,
    data: readable ? document.toJS({ maxAliasCount: 0 }) : undefined,
    body: parts.body,
    bodyLine: parts.bodyLine,
    place: (path, of = 'value') => at(offsetOf(document, path, of)),
    pathAt: ({ line, column }) => {
      const start = counter.lineStarts[line - parts.yamlLine];
      return start === undefined ? undefined : pathAt(document, start + column - 1);
    },
    problems: [...problems, ...found],
  };
}

const problemIn = ({ line, ...said }: FileFault, named: Named): Problem => ({
  file: named.file,
  line,
  column: 1,
  level: 'error',
  ...said,
});

/** More colons, commas and brackets than any record has, or the words of search: the reader compares each field with all others. */
const mostSigns = 8_000;
const signsIn = (yaml: string): number => yaml.match(/[:,[{?"&*!]/g)?.length ?? 0;

const tooMany = {
  rule: 'file-size' as const,
  message: 'The fields have more parts than any record has, so they are not read.',
  repair: 'Keep what the guide needs, or divide it into several records.',
};

const tooDeep = {
  rule: 'yaml' as const,
  message: 'The brackets are nested so deeply that the file cannot be read.',
  repair: 'Compare the file with a neighbouring one of the same folder.',
};

function noFields(yaml: string, line: number): FileFault {
  if (/^[ \t]*[\w-]+:\S/m.test(yaml))
    return {
      line: line + yaml.split('\n').findIndex((one) => /^[ \t]*[\w-]+:\S/.test(one)),
      rule: 'missing-colon',
      message: 'There is no space after the colon.',
      repair: 'Write the field name, a colon, a space, then the value.',
    };
  return {
    line,
    rule: 'frontmatter',
    message: 'There are no fields here.',
    repair: 'Write one field a line, for example `title: Consolidated Policy Working Group`.',
  };
}

/** The path of the value, or of the field by its name, that holds an offset. */
function pathAt(document: Document, offset: number): Path | undefined {
  let found: Path | undefined;
  visit(document, {
    Scalar(key, { range }, ancestors) {
      if (!range || offset < range[0] || offset >= range[2]) return undefined;
      found = pathOf(key, ancestors);
      return visit.BREAK;
    },
  });
  return found;
}

/** The path to a node from what `visit` says of its way there. */
export function pathOf(key: unknown, ancestors: readonly unknown[]): Path {
  const steps: (string | number)[] = [];
  const way = [...ancestors];
  way.forEach((one, index) => {
    if (one && typeof one === 'object' && 'key' in one && 'value' in one && isScalar(one.key))
      steps.push(String(one.key.value));
    else if (one && typeof one === 'object' && 'items' in one && !isMap(one)) {
      const child = way[index + 1];
      steps.push(child ? (one.items as unknown[]).indexOf(child) : Number(key));
    }
  });
  return steps;
}

/** The offset of the value at a path, or of its key, or of the nearest parent that exists. */
function offsetOf(document: Document, path: Path, of: 'value' | 'key'): number {
  for (let depth = path.length; depth > 0; depth--) {
    const parent = depth === 1 ? document.contents : document.getIn(path.slice(0, depth - 1), true);
    const last = path[depth - 1];
    if (isMap(parent)) {
      const pair = parent.items.find(
        (item) => isScalar(item.key) && String(item.key.value) === String(last),
      );
      if (pair) {
        const value = pair.value as { range?: [number, number, number] } | null;
        const key = pair.key as { range?: [number, number, number] };
        return (
          (of === 'key' && depth === path.length ? key.range : (value?.range ?? key.range))?.[0] ??
          0
        );
      }
    }
    const node = document.getIn(path.slice(0, depth), true) as
      | { range?: [number, number, number] }
      | undefined;
    if (node?.range) return node.range[0];
  }
  return 0;
}
