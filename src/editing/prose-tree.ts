/** Reads prose as a tree, with the grammars by which Astro makes pages of it: Markdown with tables and notes, and MDX. */
import type { Root } from 'mdast';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import { refusedMdx, type CodeFault } from './prose-code.ts';

const markdown = remark().use(remarkGfm).freeze();
const mdx = remark().use(remarkMdx).use(remarkGfm).freeze();

/** More quotations or lists inside each other than anyone writes; reading them would take minutes. */
export const tooDeep = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))){20}/m;

/** The tree of a body; undefined if it is nested too deeply to be read. For MDX that cannot be compiled, what stands against it. */
export function readProse(body: string, isMdx: boolean): Root | CodeFault | undefined {
  if (tooDeep.test(body)) return undefined;
  try {
    return (isMdx ? mdx : markdown).parse(body);
  } catch (error) {
    return isMdx ? refusedMdx(error, body) : undefined;
  }
}

export const isTree = (read: Root | CodeFault | undefined): read is Root =>
  read !== undefined && 'type' in read;
