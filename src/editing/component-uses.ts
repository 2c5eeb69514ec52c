/** Finds the components in the prose of a guide. */
import { visit } from 'unist-util-visit';
import { attributesOf, isElement } from './component-faults.ts';
import { isTree, type ReadProse } from './prose-tree.ts';

/** Every component of a text in its order, with its attributes and its place; none if the text cannot be read. */
export function componentsIn(body: string, read: ReadProse) {
  const uses: {
    name: string;
    attributes: Record<string, string>;
    start: number;
    end: number;
  }[] = [];
  const tree = body.includes('<') ? read(body) : undefined;
  if (isTree(tree))
    visit(tree, (node) => {
      if (!isElement(node) || !node.name || !node.position) return;
      const { start, end } = node.position;
      uses.push({
        name: node.name,
        attributes: attributesOf(node),
        start: start.offset!,
        end: end.offset!,
      });
    });
  return uses;
}
