/** The choice of a few pages that stand for many. */
import { templatesOf, type BuiltPage } from './built-pages.ts';

/** The fewest pages, greedily chosen, that together hold every part. `partsOf` names the parts of a page. */
export function fewestPages<Page>(
  pages: readonly Page[],
  partsOf: (page: Page) => Iterable<string>,
): Page[] {
  const parts = new Map(pages.map((page) => [page, new Set(partsOf(page))]));
  const missing = new Set([...parts.values()].flatMap((own) => [...own]));
  const chosen: Page[] = [];
  while (missing.size > 0) {
    const brought = (page: Page) => parts.get(page)!.intersection(missing).size;
    const best = pages.reduce((most, page) => (brought(page) > brought(most) ? page : most));
    chosen.push(best);
    for (const part of parts.get(best)!) missing.delete(part);
  }
  return chosen;
}

/** Addresses of templates that have every element, role, class and mark for scripts between them, and all that answer a question in their address. */
export function templatesWithAllParts(pages: readonly BuiltPage[]): string[] {
  const htmlAt = new Map(pages.map(({ address, html }) => [address, html]));
  return fewestPages(templatesOf(pages), (address) => [
    ...(address.includes('?') ? [address] : []),
    ...partsIn(htmlAt.get(address.replace(/\?.*/, ''))!),
  ]);
}

const partsIn = (html: string): string[] => [
  ...[...html.matchAll(/<[a-z][\w-]*|\sdata-[\w-]+|\srole="[^"]*"/g)].map(([part]) => part),
  ...[...html.matchAll(/\sclass="([^"]*)"/g)].flatMap(([, names]) =>
    names!.split(' ').map((name) => `.${name}`),
  ),
];
