/**
 * A built page as plain Markdown: the same words in the same order, without what only serves the screen. (Measured on 300 pages:
 * hast-util-to-mdast and mdast-util-to-markdown take four times as long, and save 90 of these lines for three packages.)
 */
import { parseDocument } from 'htmlparser2';

type Node = ReturnType<typeof parseDocument>['children'][number];
type Element = Extract<Node, { attribs: unknown }>;

const isElement = (node: Node): node is Element => 'attribs' in node;
const namesOf = (classes: string) => new Set(classes.split(/\s+/));

/** What readers of Markdown do not need: ways around the page, forms, pictures beside their text, words only for screen readers. */
const skippedTags = new Set([
  'nav',
  'script',
  'style',
  'template',
  'svg',
  'form',
  'button',
  'input',
  'select',
  'label',
  'dialog',
  'noscript',
]);
const isSkipped = ({ name, attribs }: Element) =>
  skippedTags.has(name) || 'hidden' in attribs || namesOf(attribs['class'] ?? '').has('hidden');

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

/** `- **Status:** Active` */
function described(terms: readonly string[], values: readonly string[]): string[] {
  const label = `**${terms.join(', ')}:**`;
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

const descendants = (element: Element, name: string): Element[] =>
  element.children
    .filter(isElement)
    .flatMap((child) => (child.name === name ? [child] : descendants(child, name)));

const indented = (text: string, first: string, rest: string) =>
  text
    .split('\n')
    .map((line, index) =>
      index === 0 ? `${first}${line}` : line === '' ? rest.trimEnd() : `${rest}${line}`,
    )
    .join('\n');

/** Inline nodes as one line of Markdown. */
const lineOf = (nodes: readonly Node[], address: string): string =>
  inline(nodes, address).replaceAll(/\s+/g, ' ').trim();

function inline(nodes: readonly Node[], address: string): string {
  let text = '';
  let afterElement = false;
  for (const node of nodes) {
    const part = isElement(node)
      ? isSkipped(node)
        ? ''
        : inlineElement(node, address)
      : 'data' in node && node.type === 'text'
        ? escaped(String(node.data))
        : '';
    if (part === '') continue;
    // Two elements set as blocks by the style sheet have no space between them in the page.
    if (
      afterElement &&
      isElement(node) &&
      /[\p{L}\p{N}*]$/u.test(text) &&
      /^[\p{L}\p{N}*]/u.test(part)
    )
      text += ' ';
    text += part;
    afterElement = isElement(node);
  }
  return text;
}

function inlineElement(element: Element, address: string): string {
  const { name, attribs, children } = element;
  const text = inline(children, address);
  const wrap = (mark: string) =>
    text.trim() === '' ? text : text.replace(/^(\s*)(.*?)(\s*)$/s, `$1${mark}$2${mark}$3`);
  switch (name) {
    case 'b':
    case 'strong':
      return wrap('**');
    case 'em':
    case 'i':
      return wrap('*');
    case 'code':
      return `\`${rawText(element)}\``;
    case 'br':
      return ' ';
    case 'small':
      return aside(text);
    case 'span':
      return spanOf(text, namesOf(attribs['class'] ?? ''));
    case 'img':
      return attribs['alt'] ? escaped(attribs['alt']) : '';
    case 'sup':
      return namesOf(attribs['class'] ?? '').has('cite')
        ? ` ${descendants(element, 'a')
            .map((link) => `[${rawText(link)}]`)
            .join(' ')}`
        : text;
    case 'a':
      return attribs['href'] && text.trim()
        ? wrapLink(text, new URL(attribs['href'], address).href)
        : text;
    default:
      return text;
  }
}

/** What the style sheet sets apart by its looks: a state as emphasis, how old or how sure something is in brackets. */
function spanOf(text: string, classes: ReadonlySet<string>): string {
  if (classes.has('evidence')) return ` (${text})`;
  if (classes.has('as-of')) return aside(text);
  return classes.has('badge') ? `*${text}*` : text;
}

const aside = (text: string) => text.replace(/^(\s*)([^\s(].*?)(\s*)$/s, '$1($2)$3');

const wrapLink = (text: string, href: string) =>
  text.replace(
    /^(\s*)(.*?)(\s*)$/s,
    (_, before: string, label: string, after: string) =>
      `${before}[${label}](${href.replaceAll(/[()\s]/g, encodeURIComponent)})${after}`,
  );

const rawText = (node: Node): string =>
  isElement(node)
    ? isSkipped(node)
      ? ''
      : node.children.map(rawText).join('')
    : 'data' in node
      ? String(node.data)
      : '';

/** Text whose signs Markdown would read as marks, with a backslash before each; an underline inside a word is none. */
const escaped = (text: string) =>
  text.replaceAll(/[\\*`[\]<~]|&(?=#?\w+;)|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\$&');

/** A line that would begin a heading or a list, with a backslash before the sign that would. */
const unmarked = (line: string) =>
  line.replace(/^(#{1,6}(?=\s|$)|[-+>])/, '\\$1').replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2');
