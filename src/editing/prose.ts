/**
 * What the prose of a record must not hold: code, raw HTML, links that lead nowhere or say nothing, headings out of order.
 * A pull request from a stranger is checked before anything of it is run, so that building it is safe.
 */
import GithubSlugger from 'github-slugger';
import type { Heading, Image, ImageReference, Nodes, Root, Table } from 'mdast';
import { visit } from 'unist-util-visit';
import { findCode } from './prose-code.ts';
import { checkLink, checkLinkWords, type Known } from './prose-links.ts';
import { checkMarks } from './prose-marks.ts';
import { isTree, tooDeep, type ReadProse } from './prose-tree.ts';
import { checkText } from './check-text.ts';
import type { Report, TextFault } from './text-fault.ts';

/** Checks one body, which `read` reads. `known` says which pages exist; without it, links between records are not followed. */
export function checkProse(body: string, read: ReadProse, known?: Known): TextFault[] {
  const problems: TextFault[] = [];
  const report: Report = (offset, rule, message, repair, level) =>
    void problems.push({ offset, level: level ?? 'error', rule, message, repair });
  const tree = read(body);
  if (!isTree(tree)) {
    if (tree) report(tree.offset, tree.rule, tree.message, tree.repair);
    else
      report(
        Math.max(body.search(tooDeep), 0),
        'nested-too-deeply',
        'Quotations or lists stand inside each other so deeply that the prose cannot be read.',
        'Write it with fewer steps to the right.',
      );
    return problems;
  }
  const parts = partsOf(tree);
  let level = 1;
  let offset = 0;

  visit(tree, (node) => {
    // An address that became a link by itself has no place of its own: it stands in the node before.
    offset = node.position?.start.offset ?? offset;
    if (node.type === 'heading') {
      heading(node, offset);
    } else if (node.type === 'link' || node.type === 'definition') {
      const fault =
        checkLink(node.url, parts, known) ??
        (node.type === 'link' ? checkLinkWords(textOf(node)) : undefined);
      if (fault) report(offset, ...fault);
      if (!body.includes(node.url))
        problems.push(...checkText(node.url).map((fault) => ({ ...fault, offset })));
    } else if (node.type === 'image' || node.type === 'imageReference') {
      image(node, offset);
    } else if (node.type === 'table') {
      table(node, offset);
    } else if (node.type === 'text' && !body.includes(node.value)) {
      // Letters written as &#64; are seen only once they are read.
      const raw = body.slice(offset, node.position?.end.offset);
      if (/&#?\w+;/.test(raw))
        problems.push(...checkText(node.value).map((fault) => ({ ...fault, offset })));
    }
  });
  checkMarks(tree, body, report);
  for (const { offset, rule, message, repair } of findCode(tree, body))
    report(offset, rule, message, repair);
  return problems;

  function heading(node: Heading, offset: number): void {
    if (textOf(node).trim() === '')
      report(
        offset,
        'heading-level',
        'A heading has no words.',
        'Write the heading, or remove the # signs.',
      );
    else if (node.depth === 1)
      report(
        offset,
        'heading-level',
        'The text has a first heading (#); the page already has one: its title.',
        'Begin headings in the text with ##.',
      );
    else if (node.depth > level + 1)
      report(
        offset,
        'heading-level',
        `A heading of level ${node.depth} follows one of level ${level}.`,
        `Write it with ${'#'.repeat(level + 1)}, so that no level is left out.`,
      );
    level = node.depth;
  }

  function image(node: Image | ImageReference, offset: number): void {
    if (!node.alt?.trim())
      report(
        offset,
        'image-text',
        'A picture has no text for those who cannot see it.',
        'Say what it shows: ![what it shows](address).',
      );
  }

  function table(node: Table, offset: number): void {
    if (node.children[0]?.children.some((cell) => textOf(cell).trim() === ''))
      report(
        offset,
        'table-head',
        'A column of the table has no heading.',
        'Name every column in the first line of the table.',
      );
  }
}

/** The anchors of the headings of a body, as the page will have them. */
export function listAnchors(body: string, read: ReadProse): ReadonlySet<string> {
  const mayHaveSome = body.includes('#') || /^(=|-){2,}\s*$/m.test(body);
  const tree = mayHaveSome ? read(body) : undefined;
  return isTree(tree) ? partsOf(tree) : new Set();
}

function partsOf(tree: Root): ReadonlySet<string> {
  const slugger = new GithubSlugger();
  const parts = new Set<string>();
  visit(tree, 'heading', (node) => void parts.add(slugger.slug(textOf(node))));
  return parts;
}

const textOf = (node: Nodes): string =>
  'value' in node
    ? node.value
    : 'children' in node
      ? node.children.map(textOf).join('')
      : 'alt' in node
        ? (node.alt ?? '')
        : '';
