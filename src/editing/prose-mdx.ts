/**
 * Reads MDX as a tree, with the grammar of the compiler. It stands apart because that grammar reads code too and weighs half
 * as much as all of the check: the forms load it only for guides in MDX.
 */
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import type { Nodes, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { explainMdxError } from './prose-code.ts';
import { isReadable, lately, type ReadProse } from './prose-tree.ts';

const mdx = remark().use(remarkMdx).use(remarkGfm).freeze();

export const readMdx: ReadProse = lately((body) => {
  if (!isReadable(body)) return undefined;
  try {
    return withoutWrappers(mdx.parse(body));
  } catch (error) {
    return explainMdxError(error, body);
  }
});

/** Takes the paragraph away from components that stand alone in one, as the compiler does before anything else. */
function withoutWrappers(tree: Root): Root {
  visit(tree, 'paragraph', ({ children }, index, parent) => {
    const isBlank = (node: Nodes) => node.type === 'text' && /^[\t\n\r ]*$/.test(node.value);
    const isJsx = ({ type }: Nodes) => type === 'mdxJsxTextElement' || type === 'mdxTextExpression';
    if (!parent || !children.some(isJsx) || !children.every((node) => isJsx(node) || isBlank(node)))
      return undefined;
    const flow = children
      .filter((node) => !isBlank(node))
      .map((node) => ({ ...node, type: node.type.replace('Text', 'Flow') }));
    parent.children.splice(index!, 1, ...(flow as typeof parent.children));
    return [SKIP, index!];
  });
  return tree;
}
