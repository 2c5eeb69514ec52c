/**
 * A built page as plain Markdown: the same words in the same order, without what only serves the screen. (Measured on 300 pages:
 * hast-util-to-mdast and mdast-util-to-markdown take four times as long, and save 90 of these lines for three packages.)
 */
import { parseDocument } from 'htmlparser2';
import {
  descendants,
  isElement,
  isSkipped,
  lineOf,
  rawText,
  unmarked,
  type Element,
  type Node,
} from './html-line.ts';

const blockTags = new Set(
  'address article aside blockquote dd details div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main ol p pre section summary table ul'.split(
    ' ',
  ),
);
const isBlock = (node: Node) =>
  isElement(node) && (blockTags.has(node.name) || node.children.some(isBlock));

/**
 * The main part of a page as Markdown, headed by its title and its address. Links become absolute.
 * Undefined for a page that names no such twin: a tool, or a page that leads on.
 */
export function markdownOf(html: string): string | undefined {
  const address = /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1];
  const main = /<main[^>]*>(.*)<\/main>/s.exec(html)?.[1];
  if (!address || !main || !/<link rel="alternate" type="text\/markdown"/.test(html))
    return undefined;
  const blocks = blocksOf(parseDocument(main).children, address);
  const title = blocks.findIndex((block) => block.startsWith('# '));
  const [heading] = title < 0 ? [] : blocks.splice(title, 1);
  return `${[...(heading ? [heading] : []), `Page: <${address}>`, ...blocks].join('\n\n')}\n`;
}

/** The blocks of some nodes; inline nodes between two blocks make a paragraph. */
function blocksOf(nodes: readonly Node[], address: string): string[] {
  const blocks: string[] = [];
  let run: Node[] = [];
  const flush = () => {
    const text = lineOf(run, address);
    if (text) blocks.push(unmarked(text));
    run = [];
  };
  for (const node of nodes) {
    if (isElement(node) && isSkipped(node)) continue;
    if (!isBlock(node)) {
      run.push(node);
      continue;
    }
    flush();
    blocks.push(...blockOf(node as Element, address));
  }
  flush();
  return blocks;
}

function blockOf(element: Element, address: string): string[] {
  const { name, children } = element;
  const elements = () => children.filter(isElement).filter((child) => !isSkipped(child));
  if (/^h[1-6]$/.test(name)) return [`${'#'.repeat(Number(name[1]))} ${lineOf(children, address)}`];
  switch (name) {
    case 'ul':
      return list(elements().map((item) => ['- ', blocksOf(item.children, address)]));
    case 'ol':
      return list(
        elements().map((item, index) => [`${index + 1}. `, blocksOf(item.children, address)]),
      );
    case 'dl':
      return list(
        termsOf(elements()).map(({ terms, values }) => [
          '- ',
          described(
            terms.map((term) => lineOf(term.children, address)),
            values.flatMap((value) => blocksOf(value.children, address)),
          ),
        ]),
      );
    case 'table':
      return [tableOf(element, address)];
    case 'blockquote':
      return [indented(blocksOf(children, address).join('\n\n'), '> ', '> ')];
    case 'pre':
      return [`\`\`\`\n${rawText(element).trimEnd()}\n\`\`\``];
    case 'hr':
      return ['---'];
    case 'summary':
      // A folded part of a page keeps its heading; the number behind it only tells whether to open it.
      return elements().some((child) => /^h\d$/.test(child.name))
        ? elements().flatMap((child) => blockOf(child, address))
        : [`**${lineOf(children, address)}**`];
    default:
      return blocksOf(children, address);
  }
}

/** Items with their marks as one block; an item of several blocks is indented below its mark. */
function list(items: readonly (readonly [mark: string, blocks: readonly string[]])[]): string[] {
  const lines = items
    .filter(([, blocks]) => blocks.length > 0)
    .map(([mark, blocks]) =>
      indented(
        blocks
          .map((block, index) =>
            index === 0 || /^\s*(- |\d+\. )/.test(block) ? block : `\n${block}`,
          )
          .join('\n'),
        mark,
        ' '.repeat(mark.length),
      ),
    );
  return lines.length > 0 ? [lines.join('\n')] : [];
}

/** `- **Status:** Active`; a question has its own sign, and no colon: `- **May I stand?** Yes` */
function described(terms: readonly string[], values: readonly string[]): string[] {
  const names = terms.join(', ');
  const label = `**${names}${/[?？؟]$/.test(names) ? '' : ':'}**`;
  const [first, ...rest] = values;
  if (first === undefined) return [label];
  return /^\s*(- |\d+\. )/.test(first) ? [label, ...values] : [`${label} ${first}`, ...rest];
}

/** The terms of a definition list with what stands beside them, whether or not each pair is wrapped in a `div`. */
function termsOf(elements: readonly Element[]): { terms: Element[]; values: Element[] }[] {
  const groups: { terms: Element[]; values: Element[] }[] = [];
  for (const part of elements.flatMap((one) =>
    one.name === 'div' ? one.children.filter(isElement) : [one],
  )) {
    const last = groups.at(-1);
    if (part.name === 'dd') last?.values.push(part);
    else if (part.name === 'dt' && last && last.values.length === 0) last.terms.push(part);
    else if (part.name === 'dt') groups.push({ terms: [part], values: [] });
  }
  return groups;
}

function tableOf(table: Element, address: string): string {
  const rows = descendants(table, 'tr').map((row) =>
    row.children
      .filter(isElement)
      .map((cell) =>
        blocksOf(cell.children, address).join(' ').replaceAll('\n', ' ').replaceAll('|', '\\|'),
      ),
  );
  // A column that only draws has no words.
  const [header = [], ...body] = rows.map((row) =>
    row.filter((_, index) => rows.slice(1).some((one) => one[index])),
  );
  const line = (cells: readonly string[]) =>
    `| ${header.map((_, index) => cells[index] ?? '').join(' | ')} |`;
  const caption = descendants(table, 'caption')[0];
  return [
    ...(caption ? [`${lineOf(caption.children, address)}\n`] : []),
    line(header),
    line(header.map(() => '---')),
    ...body.map(line),
  ].join('\n');
}

const indented = (text: string, first: string, rest: string) =>
  text
    .split('\n')
    .map((line, index) =>
      index === 0 ? `${first}${line}` : line === '' ? rest.trimEnd() : `${rest}${line}`,
    )
    .join('\n');
