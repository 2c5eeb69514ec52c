/** What prose needs beyond Markdown itself, as plugins for the processor that draws it. */
import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

/** Puts the base path under which the site is served before links that begin at the site's root. */
export const rehypeBasePath = (base: string) => () => (tree: Root) =>
  visit(tree, 'element', ({ tagName, properties }) => {
    const { href } = properties;
    if (tagName === 'a' && typeof href === 'string' && /^\/(?!\/)/.test(href))
      properties['href'] = base.replace(/\/$/, '') + href;
  });
