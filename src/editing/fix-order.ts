/** Puts the fields of every group in the order of the table, and cited sources in the order of letters, by moving lines: comments and quotes go with them. */
import {
  isScalar,
  isSeq,
  parseDocument,
  visit,
  type Document,
  type Pair,
  type YAMLMap,
} from 'yaml';
import { fieldNamesAt } from '../model/references.ts';
import { pathOf, type Named } from './parse.ts';

/** The fields in their order. Text that cannot be read is left as it is. */
export function sortFields(yaml: string, named: Named): string {
  let text = yaml;
  // Each turn puts one group or list in order; there are no more of them than lines.
  for (let turns = yaml.split('\n').length; turns > 0; turns--) {
    const next = oneInOrder(text, named);
    if (next === undefined || next === text) return text;
    text = next;
  }
  return text;
}

function oneInOrder(yaml: string, named: Named): string | undefined {
  const document = parseDocument(yaml, { prettyErrors: false, uniqueKeys: true });
  if (document.errors.length > 0) return undefined;
  return misplaced(document, yaml, named);
}

/** A piece of text that moves as a whole: from the first letter of a field or item to the start of the next line that is not its own. */
interface Piece {
  readonly rank: readonly [number, string];
  readonly start: number;
  readonly hasRemarkBefore: boolean;
  text: string;
}

function misplaced(document: Document, yaml: string, { kind }: Named): string | undefined {
  let result: string | undefined;
  visit(document, {
    Map(key, map, ancestors) {
      const names = fieldNamesAt(kind, pathOf(key, ancestors));
      if (map.flow || names.length === 0 || map.items.length < 2) return;
      const rank = (pair: Pair) => {
        const index = names.indexOf(isScalar(pair.key) ? String(pair.key.value) : '');
        return [index < 0 ? names.length : index, ''] as const;
      };
      result = moved(
        yaml,
        map.items.map((pair) => ({ start: startOf(pair.key), rank: rank(pair) })),
        endOf(map, yaml),
      );
      return result === undefined ? undefined : visit.BREAK;
    },
    Pair(_, pair) {
      if (
        !isScalar(pair.key) ||
        pair.key.value !== 'sources' ||
        !isSeq(pair.value) ||
        pair.value.flow
      )
        return;
      const { items } = pair.value;
      if (!items.every((item) => isScalar(item) && typeof item.value === 'string')) return;
      const pieces = items.map((item) => ({
        start: yaml.lastIndexOf('-', startOf(item) - 1),
        rank: [0, String((item as { value: unknown }).value)] as const,
      }));
      result = moved(yaml, pieces, endOf(pair.value, yaml));
      return result === undefined ? undefined : visit.BREAK;
    },
  });
  return result;
}

/** The text with its pieces in the order of their ranks; undefined if they are in order, or cannot be moved safely. */
function moved(
  yaml: string,
  marks: readonly Pick<Piece, 'start' | 'rank'>[],
  end: number,
): string | undefined {
  const less = (a: Pick<Piece, 'rank'>, b: Pick<Piece, 'rank'>) =>
    a.rank[0] - b.rank[0] || (a.rank[1] < b.rank[1] ? -1 : a.rank[1] > b.rank[1] ? 1 : 0);
  if (marks.every((mark, index) => index === 0 || less(marks[index - 1]!, mark) <= 0))
    return undefined;
  const lineStart = (offset: number) => yaml.lastIndexOf('\n', offset - 1) + 1;
  const column = marks[0]!.start - lineStart(marks[0]!.start);
  const indent = ' '.repeat(column);
  const starts = marks.map(({ start }, index) =>
    index === 0 ? start : remarksBefore(yaml, lineStart(start)),
  );
  const pieces = marks.map((mark, index): Piece => {
    const text = yaml.slice(starts[index], index + 1 < starts.length ? starts[index + 1] : end);
    return {
      ...mark,
      hasRemarkBefore: index > 0 && starts[index]! < lineStart(mark.start),
      text: index === 0 ? text : text.slice(column),
    };
  });
  if (
    pieces.some(
      (_, index) => index > 0 && yaml.slice(starts[index], starts[index]! + column).trim() !== '',
    ) ||
    pieces.some(({ text }) => text === '')
  )
    return undefined;
  const sorted = pieces
    .map((piece) => ({
      ...piece,
      text: piece.text.endsWith('\n') ? piece.text : `${piece.text}\n`,
    }))
    .sort(less);
  // A remark cannot stand between a hyphen and the first field of an item.
  if (
    sorted[0]!.hasRemarkBefore &&
    yaml.slice(lineStart(marks[0]!.start), marks[0]!.start).trim() !== ''
  )
    return undefined;
  return (
    yaml.slice(0, marks[0]!.start) +
    sorted.map(({ text }, index) => (index === 0 ? text : indent + text)).join('') +
    yaml.slice(end)
  );
}

/** The start of the first of the lines directly above that hold only a remark. */
function remarksBefore(yaml: string, start: number): number {
  let first = start;
  while (first > 0) {
    const above = yaml.lastIndexOf('\n', first - 2) + 1;
    if (!/^[ \t]*#/.test(yaml.slice(above, first))) break;
    first = above;
  }
  return first;
}

const startOf = (node: unknown) =>
  (node as { range?: [number, number, number] } | null)?.range?.[0] ?? 0;

/** The start of the line after the last value of a group or list. */
function endOf(node: YAMLMap | { items: unknown[] }, yaml: string): number {
  let last: unknown = node;
  while (last && typeof last === 'object') {
    if ('items' in last && Array.isArray(last.items) && last.items.length > 0)
      last = last.items.at(-1);
    else if ('key' in last && 'value' in last) last = last.value ?? last.key;
    else break;
  }
  const offset = (last as { range?: [number, number, number] }).range?.[1] ?? yaml.length;
  if (yaml[offset - 1] === '\n') return offset;
  const line = yaml.indexOf('\n', offset);
  return line < 0 ? yaml.length : line + 1;
}
