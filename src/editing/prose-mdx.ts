/**
 * Reads MDX as a tree, with the grammar of the compiler. It stands apart because that grammar reads code too and weighs half
 * as much as all of the check: the forms load it only for guides in MDX.
 */
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import { explainMdxError } from './prose-code.ts';
import { isReadable, type ReadProse } from './prose-tree.ts';

const mdx = remark().use(remarkMdx).use(remarkGfm).freeze();

export const readMdx: ReadProse = (body) => {
  if (!isReadable(body)) return undefined;
  try {
    return mdx.parse(body);
  } catch (error) {
    return explainMdxError(error, body);
  }
};
