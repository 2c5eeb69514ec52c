import type { MarkdownHeading, MarkdownInstance } from 'astro';

/** Markdown that was drawn, with its headings. */
export interface Prose {
  readonly Content: MarkdownInstance<object>['Content'];
  readonly headings: readonly MarkdownHeading[];
}
