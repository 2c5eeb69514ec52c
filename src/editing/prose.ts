/**
 * What the prose of a record must not hold: code, raw HTML, links that lead nowhere or say nothing, headings out of order.
 * A pull request from a stranger is checked before anything of it is run, so that building it is safe.
 */
import GithubSlugger, { slug as slugOf } from 'github-slugger';
import type { Heading, Image, ImageReference, Nodes, Root, Table } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Kind } from '../model/kinds.ts';
import { isElement, recordFault } from './component-faults.ts';
import { findCode } from './prose-code.ts';
import { checkLink, checkLinkWords, checkShownAddress, type Known } from './prose-links.ts';
import { isFrameId } from './section-anchors.ts';
import { checkMarks } from './prose-marks.ts';
import { isTree, longestProse, tooDeep, type ReadProse } from './prose-tree.ts';
import { checkText } from './check-text.ts';
import type { Site } from '../model/site.ts';
import type { Report, TextFault } from './text-fault.ts';

/** What writers put where they mean to come back. */
const unfinishedWords =
  /\b(?:TO-?DO|FIX-?ME|TBA|TBC|TBD|XXX+)\b|\b(?:lorem ipsum|dolor sit amet)\b|\[(?:(?:insert|your|add|put)\b[^\]]{0,40}|(?:name|date|title|link|text|place|number)(?: here)?|\.{3}|…|\?+)\]/;

/** Checks one body, which `read` reads. `known` says which pages exist; without it, links between records are not followed. */
export function checkProse(
  body: string,
  read: ReadProse,
  known?: Known,
  kind: Kind | 'site' = 'guides',
): TextFault[] {
  const problems: TextFault[] = [];
  const report: Report = (offset, rule, message, repair, level) =>
    void problems.push({ offset, level: level ?? 'error', rule, message, repair });
  const tree = read(body);
  if (!isTree(tree)) {
    if (tree) report(tree.offset, tree.rule, tree.message, tree.repair);
    else if (body.length > longestProse)
      report(
        0,
        'file-size',
        `The prose has ${body.length} characters; a page has at most ${longestProse}.`,
        'Divide it into several pages.',
      );
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
  const addressOf = new Map<string, string>();
  visit(tree, 'definition', ({ identifier, url }) => {
    if (!addressOf.has(identifier)) addressOf.set(identifier, url);
  });
  const slugger = new GithubSlugger();
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
        (node.type === 'link'
          ? (checkShownAddress(textOf(node), node.url) ?? checkLinkWords(textOf(node)))
          : undefined);
      if (fault) report(offset, ...fault);
      if (!body.includes(node.url))
        problems.push(...checkText(node.url).map((fault) => ({ ...fault, offset })));
    } else if (node.type === 'image' || node.type === 'imageReference') {
      image(node, offset);
      const address = node.type === 'image' ? node.url : addressOf.get(node.identifier);
      if (address !== undefined) pictureIsThere(address, offset);
    } else if (node.type === 'table') {
      table(node, offset);
    } else if (node.type === 'text' && !body.includes(node.value)) {
      // Letters written as &#64; are seen only once they are read.
      const raw = body.slice(offset, node.position?.end.offset);
      if (/&#?\w+;/.test(raw))
        problems.push(...checkText(node.value).map((fault) => ({ ...fault, offset })));
    }
    if (node.type === 'text') unfinishedText(node.value, offset);
  });
  const badlyWritten = findCode(tree, body);
  checkMarks(tree, body, report, badlyWritten.length > 0);
  for (const { offset, rule, message, repair } of badlyWritten)
    report(offset, rule, message, repair);
  if (known?.site && badlyWritten.length === 0) checkRecords(known.site, known.names);
  return problems;

  /** Holds components against the records that they name. */
  function checkRecords(site: Site, names: ReadonlySet<string>): void {
    visit(tree as Root, (node) => {
      const fault = isElement(node) ? recordFault(node, site, names) : undefined;
      if (fault) report(node.position?.start.offset ?? 0, ...fault);
    });
  }

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
    const name = slugger.slug(textOf(node));
    const plainName = slugOf(textOf(node));
    if (name !== plainName)
      report(
        offset,
        'same-heading',
        `There is another heading with the words of \`${textOf(node)}\`.`,
        'Give one of them other words, so that a link can name it.',
        'warning',
      );
    else if (isFrameId(kind, name))
      report(
        offset,
        'frame-heading',
        `The page has a part of its own called \`${name}\`, so a link could not tell the two apart.`,
        'Write the heading in other words.',
      );
  }

  function unfinishedText(text: string, offset: number): void {
    const found = unfinishedWords.exec(text)?.[0];
    if (found)
      report(
        offset,
        'unfinished-text',
        `\`${found}\` only keeps the place of a text.`,
        'Write what is known, or remove it.',
      );
  }

  function pictureIsThere(address: string, offset: number): void {
    if (known?.hasPicture && /^\/(?!\/)/.test(address) && !known.hasPicture(address))
      report(
        offset,
        'missing-picture',
        `There is no picture ${address}.`,
        'Put the file into public/, or correct its address.',
      );
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
    const columns = node.align?.length ?? node.children[0]?.children.length ?? 0;
    for (const row of node.children.slice(1)) {
      const cells = cellsIn(body.slice(row.position?.start.offset, row.position?.end.offset));
      if (cells !== columns)
        report(
          row.position?.start.offset ?? offset,
          'table-row',
          `The row has ${cells} ${cells === 1 ? 'cell' : 'cells'}, but the table has ${columns} columns.`,
          cells > columns
            ? 'Remove a |, or write \\| where the sign is meant; the last cells would not be shown.'
            : 'Add the cells that are missing; an empty one is two | with a space between.',
          'warning',
        );
    }
  }
}

/** How many cells a row of a table has, as written. */
function cellsIn(row: string): number {
  const inner = row
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '');
  return inner.replaceAll(/\\\|/g, '').split('|').length;
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

/** The words of a part of prose without format. */
export const textOf = (node: Nodes): string =>
  'value' in node
    ? node.value
    : 'children' in node
      ? node.children.map(textOf).join('')
      : 'alt' in node
        ? (node.alt ?? '')
        : '';
