/** Reads Markdown as a tree, with the grammar by which Astro makes pages of it: with tables and notes. */
import type { Root } from 'mdast';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import type { CodeFault } from './prose-code.ts';

/** Reads a body as a tree. Undefined if it is nested too deeply to be read; what stands against it if it is MDX that cannot be compiled. */
export type ReadProse = (body: string) => Root | CodeFault | undefined;

const markdown = remark().use(remarkGfm).freeze();

/** More quotations or lists inside each other than anyone writes; reading them would take minutes. */
export const tooDeep = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))){20}/m;

/** No page is nearly as long. The grammar takes seconds for some texts of this length, and four times as long for one of twice. */
export const longestProse = 30_000;

/** Whether a body can be read in a moment. */
export const isReadable = (body: string): boolean =>
  body.length <= longestProse && !tooDeep.test(body);

/** As many as a guide has, or twice. */
const mostKnown = 500;

export const readMarkdown: ReadProse = lately((body) => {
  if (!isReadable(body)) return undefined;
  try {
    return markdown.parse(body);
  } catch {
    return undefined;
  }
});

/**
 * A reader that remembers what it read lately: the check, its links and the units of translation ask for the same bodies. Nobody
 * changes a tree.
 */
export function lately(read: ReadProse): ReadProse {
  const known = new Map<string, ReturnType<ReadProse>>();
  return (body) => {
    if (!known.has(body)) {
      if (known.size === mostKnown) known.clear();
      known.set(body, read(body));
    }
    return known.get(body);
  };
}

export const isTree = (read: ReturnType<ReadProse>): read is Root =>
  read !== undefined && 'type' in read;
