/** What prose needs beyond Markdown itself, as plugins for the processor that draws it. */
import type { Element, Root } from 'hast';
import type { Root as Prose } from 'mdast';
import { visit } from 'unist-util-visit';
import { anchorsFor } from './context/handed-over.ts';
import { isElement } from './editing/component-faults.ts';
import { findCode } from './editing/prose-code.ts';
import { isUnread } from './model/unread-address.ts';

/** The file that is drawn, as plugins get it. */
interface DrawnFile {
  readonly path: string;
  readonly value: unknown;
  readonly data: { astro?: { frontmatter?: Record<string, unknown> } };
  /** Stops the work; `place` goes into the error. */
  fail(reason: string, place: { line: number; column: number }): never;
}

/**
 * Refuses a text in which anything could run as code, before anything of it is compiled. It must be the first plugin. Fields
 * are taken away too: Astro would follow some of them, such as `layout`, and the site gets them from the check's reader.
 */
export const remarkWithoutCode = () => (tree: Prose, file: DrawnFile) => {
  const body = String(file.value);
  const path = file.path.replaceAll('\\', '/');
  const [first] = findCode(tree, body);
  if (first) {
    const before = body.slice(0, first.offset).split('\n');
    const place = { line: before.length, column: before.at(-1)!.length + 1 };
    const name = path.split('/').slice(-2).join('/');
    file.fail(`${name}:${place.line}:${place.column} ${first.message} ${first.repair}`, place);
  }
  // Pages of the editors' guide are part of the source, and their view reads their fields.
  if (file.data.astro && !path.includes('/src/editor-guide/')) file.data.astro.frontmatter = {};
  shareOneComponent(tree);
};

/** All components of guides are drawn by one, `GuideComponent`, which is told the name that the guide writes. */
function shareOneComponent(tree: Prose): void {
  visit(tree, (node) => {
    if (!isElement(node)) return;
    const name = { type: 'mdxJsxAttribute', name: 'component', value: node.name } as const;
    node.attributes.push(name);
    node.name = 'GuideComponent';
  });
}

/** Puts the base path under which the site is served before links that begin at the site's root. */
export const rehypeBasePath = (base: string) => () => (tree: Root) =>
  visit(tree, 'element', ({ tagName, properties }) => {
    const { href } = properties;
    if (tagName === 'a' && typeof href === 'string' && /^\/(?!\/)/.test(href))
      properties['href'] = base.replace(/\/$/, '') + href;
  });

/** An address that nobody reads is plain text in one piece, though Markdown makes a link of every address. */
export const rehypeUnreadAddresses = () => (tree: Root) =>
  visit(tree, 'element', (element) => {
    const { href } = element.properties;
    if (element.tagName !== 'a' || typeof href !== 'string') return;
    if (!href.startsWith('mailto:') || !isUnread(href.slice('mailto:'.length))) return;
    element.tagName = 'span';
    element.properties = { className: ['whole'] };
  });

/** Quotations have a class, so that only pages that hold one carry its style. */
export const rehypeQuotations = () => (tree: Root) =>
  visit(tree, 'element', ({ tagName, properties }) => {
    if (tagName === 'blockquote') properties['className'] = ['quote'];
  });

/** Words of another language on the pages of its translators, where they stand as emphasis: they say which language they are in. */
export const rehypeForeignWords =
  () =>
  (tree: Root, { path }: Pick<DrawnFile, 'path'>) => {
    const [, lang] =
      /\/src\/editor-guide\/translating\/into-(\w\w)\.md$/.exec(path.replaceAll('\\', '/')) ?? [];
    if (!lang) return;
    visit(tree, 'element', (element) => {
      if (element.tagName !== 'em') return;
      // Scripts without italics have none here either.
      element.tagName = /^(?:ar|zh)$/.test(lang) ? 'span' : 'i';
      Object.assign(element.properties, { lang, ...(lang === 'ar' && { dir: 'rtl' }) });
    });
  };

/**
 * Makes tables of prose those of the rest of the site: the first cell of a row names it, and every other one knows the name
 * of its column, for a phone shows each row as a card.
 */
export const rehypeTables = () => (tree: Root) =>
  visit(tree, 'element', (table) => {
    if (table.tagName !== 'table') return;
    table.properties['className'] = ['cards', 'told'];
    const rows = (section: string) =>
      elementsOf(table)
        .filter(({ tagName }) => tagName === section)
        .flatMap(elementsOf);
    const names = rows('thead').flatMap((row) => elementsOf(row).map(textOf));
    for (const row of rows('tbody'))
      for (const [index, cell] of elementsOf(row).entries()) {
        if (index === 0) Object.assign(cell, { tagName: 'th', properties: { scope: 'row' } });
        else cell.properties['dataLabel'] = names[index] ?? '';
      }
  });

const elementsOf = ({ children }: Element): Element[] =>
  children.filter((child) => child.type === 'element');

const textOf = ({ children }: Element): string =>
  children
    .map((child) =>
      child.type === 'text' ? child.value : child.type === 'element' ? textOf(child) : '',
    )
    .join('');

/**
 * Gives the headings of translated prose the anchors of the English ones, so that a link to a part of a page holds in every
 * language. Who translates hands them over by the path of the file, see `context/handed-over.ts`.
 */
export const rehypeEnglishAnchors =
  () =>
  (tree: Root, { path }: Pick<DrawnFile, 'path'>) => {
    const anchors = anchorsFor(path);
    if (!anchors) return;
    let place = 0;
    visit(tree, 'element', ({ tagName, properties }) => {
      if (/^h[1-6]$/.test(tagName)) properties['id'] = anchors[place++];
    });
  };
