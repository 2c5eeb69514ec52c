/** The pages of the editors' manual, in their order: each file of `src/manual` is one below `/editing/`; `overview.md` is `/editing/` itself. */
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
