/** The parts of built record pages that neither the check knows nor the text of the record names. */
import { isMdx } from '../../src/editing/parse.ts';
import { listAnchors } from '../../src/editing/prose.ts';
import { readMdx } from '../../src/editing/prose-mdx.ts';
import { readMarkdown } from '../../src/editing/prose-tree.ts';
import { readContent } from '../../src/editing/read.ts';
import { isFrameId } from '../../src/editing/section-anchors.ts';
import type { BuiltPage } from './built-pages.ts';

/** One line for each: `/groups/alac/ news`. A heading with the name of such a part would break the build after a clean check. */
export const untoldIds = (pages: readonly BuiltPage[], content: string): string[] => {
  const pageAt = new Map(pages.map((page) => [page.address, page]));
  return readContent(content).files.flatMap((file) => {
    const page = pageAt.get(`/${file.kind}/${file.id}/`);
    if (!page) return [];
    const headings = listAnchors(file.body, isMdx(file) ? readMdx : readMarkdown);
    return [...page.html.matchAll(/<[a-z][^>]*? id="?([^"\s>]+)/g)]
      .map((match) => match[1]!)
      .filter((id) => !headings.has(id) && !isFrameId(file.kind, id))
      .map((id) => `${page.address} ${id}`);
  });
};
