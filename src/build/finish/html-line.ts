/** What stands in a line of a built page, as Markdown: words with emphasis, links and citations. */
import type { parseDocument } from 'htmlparser2';

export type Node = ReturnType<typeof parseDocument>['children'][number];
export type Element = Extract<Node, { attribs: unknown }>;

export const isElement = (node: Node): node is Element => 'attribs' in node;
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
export const isSkipped = ({ name, attribs }: Element) =>
  skippedTags.has(name) || 'hidden' in attribs || namesOf(attribs['class'] ?? '').has('hidden');

/** Elements of a name inside an element, but none inside another of them. */
export const descendants = (element: Element, name: string): Element[] =>
  element.children
    .filter(isElement)
    .flatMap((child) => (child.name === name ? [child] : descendants(child, name)));

/** Inline nodes as one line of Markdown. */
export const lineOf = (nodes: readonly Node[], address: string): string =>
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

export const rawText = (node: Node): string =>
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
export const unmarked = (line: string) =>
  line.replace(/^(#{1,6}(?=\s|$)|[-+>])/, '\\$1').replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2');
