/** The texts in the prose of a record that a reader reads: one for each paragraph, heading, item of a list and cell of a table. */
import type { Nodes, Parents, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { isMdx } from '../editing/parse.ts';
import { textOf } from '../editing/prose.ts';
import { readMdx } from '../editing/prose-mdx.ts';
import { isTree, readMarkdown } from '../editing/prose-tree.ts';
import type { AnyRecord } from '../model/site.ts';

/** A text in prose: from one offset of the prose to another. */
interface ProseUnit {
  /** Its Markdown on one line. */
  readonly english: string;
  readonly place: string;
  readonly start: number;
  readonly end: number;
}

/** The texts of a record's prose in their order, read as the check reads it; none if it cannot be read. */
export function proseUnitsOf(record: Pick<AnyRecord, 'file' | 'body'>): readonly ProseUnit[] {
  return readProse(record).units;
}

/** The words of the headings of a record's prose, without format, as their anchors are made of them. */
export const headingsOf = (record: Pick<AnyRecord, 'file' | 'body'>): readonly string[] =>
  readProse(record).headings;

/** What is asked of a prose, read once: every language asks for the texts of the same record. */
interface Prose {
  readonly body: string;
  readonly units: readonly ProseUnit[];
  readonly headings: readonly string[];
}

const known = new WeakMap<object, Prose>();

function readProse(record: Pick<AnyRecord, 'file' | 'body'>): Prose {
  const { body } = record;
  const before = known.get(record);
  if (before?.body === body) return before;
  const tree = body.trim() === '' ? undefined : (isMdx(record) ? readMdx : readMarkdown)(body);
  const prose = isTree(tree) ? { body, ...partsOf(tree, body) } : { body, units: [], headings: [] };
  known.set(record, prose);
  return prose;
}

function partsOf(tree: Root, body: string): { units: ProseUnit[]; headings: string[] } {
  const units: ProseUnit[] = [];
  const headings: string[] = [];
  let section = 0;
  let block = 0;
  visit(tree, (node) => {
    if (node.type === 'heading') {
      section++;
      block = 0;
      headings.push(textOf(node));
    }
    if (!holdsText(node)) return;
    for (const { start, end } of linesOf(node)) {
      // A heading is the text 0 of its section; a place names no line, so that it stays when lines move.
      if (node.type !== 'heading') block++;
      units.push({
        english: body.slice(start, end).replaceAll(lineBreak, ' ').trim(),
        place: `prose.${section}.${block}`,
        start,
        end,
      });
    }
  });
  return { units, headings };
}

/** A line break with what stands before the text of the next line, in quotations too. */
const lineBreak = /[\t ]*\n[\t >]*/g;

const holdsText = (node: Nodes): node is Extract<Nodes, Parents> =>
  node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell';

/** The parts of a block between line breaks that the writer wants kept; nearly always one. */
function linesOf({ children }: Extract<Nodes, Parents>): { start: number; end: number }[] {
  const lines: { start: number; end: number }[] = [];
  let isOpen = false;
  for (const { type, position } of children) {
    if (type === 'break') isOpen = false;
    else if (position) {
      const [start, end] = [position.start.offset!, position.end.offset!];
      if (isOpen) lines.at(-1)!.end = end;
      else lines.push({ start, end });
      isOpen = true;
    }
  }
  return lines;
}
