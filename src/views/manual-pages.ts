/** The pages of the editors' manual, in their order: each file of `src/editor-guide` is one below `/editing/`; `overview.md` is `/editing/` itself. */
import type { MarkdownInstance } from 'astro';

type Page = MarkdownInstance<{ title: string; summary: string; order: number }>;

export const manualPages = Object.entries(
  import.meta.glob<Page>('../editor-guide/**/*.md', { eager: true }),
)
  .map(([file, page]) => ({
    name: file.replace('../editor-guide/', '').replace(/\.md$/, ''),
    page,
  }))
  .sort((a, b) => a.page.frontmatter.order - b.page.frontmatter.order)
  .map(({ name, page }) => ({
    name: name === 'overview' ? undefined : name,
    address: name === 'overview' ? '/editing/' : `/editing/${name}/`,
    page,
  }));

/** Pages that have a view of their own, for they show more than their prose. */
const withOwnView = (name: string | undefined) => name?.startsWith('translating') ?? false;
/** The pages of which the manual is made by itself. */
export const plainManualPages = manualPages.filter(({ name }) => !withOwnView(name));
/** What the manual lists: of the pages of translators the first, which leads to those of the languages. */
export const listedManualPages = manualPages.filter(
  ({ name }) => !name?.startsWith('translating/'),
);

/** The words and the prose of a page. Throws for a name that no file has. */
export function manualPage(name: string) {
  const found = manualPages.find((one) => one.name === name);
  if (!found) throw new Error(`There is no src/editor-guide/${name}.md.`);
  const { page } = found;
  return {
    frontmatter: page.frontmatter,
    prose: { Content: page.Content, headings: page.getHeadings() },
  };
}
