/** Where the Markdown of a page lives: `/groups/cpwg/` → `/groups/cpwg/index.md`. */
export const markdownAddress = (page: string) => `${page}index.md`;
