/** Where the links of a built site lead, from its home page on. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { Parser } from 'htmlparser2';
import type { BuiltPage } from './built-pages.ts';

export interface Walk {
  /** `/about/ → /grups/` */
  readonly broken: string[];
  /** The addresses of pages that were reached. */
  readonly seen: Set<string>;
}

/**
 * Walks to every page that links lead to, from page to page, on the files themselves. `npm run test:release` follows the links over HTTP
 * with a program that is not ours (`follow-links.ts`), which takes fifty seconds for 1,850 pages and leaves out what this does not: copies in
 * Markdown, and the form for changes but for one record.
 */
export function reachedFrom(start: string, pages: readonly BuiltPage[], folder: string): Walk {
  const at = new Map(pages.map((page) => [page.address, partsOf(page.html)]));
  const [broken, seen] = [new Set<string>(), new Set([start])];
  for (const address of seen)
    for (const link of at.get(address)?.links ?? []) {
      const { host, pathname, hash } = new URL(link, `http://guide${address}`);
      if (host !== 'guide') continue;
      const target = at.get(pathname);
      if (target) seen.add(pathname);
      const isThere = target
        ? hash === '' || target.ids.has(decodeURIComponent(hash.slice(1)))
        : isFile(join(folder, decodeURIComponent(pathname)));
      if (!isThere) broken.add(`${address} → ${link}`);
    }
  return { broken: [...broken], seen };
}

/** A folder is none: a link to a page ends in a slash, without which its page would not be walked. */
const isFile = (path: string) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

function partsOf(html: string): { ids: Set<string>; links: Set<string> } {
  const [ids, links] = [new Set<string>(), new Set<string>()];
  const parser = new Parser({
    onopentag(name, { id, href }) {
      if (id) ids.add(id);
      if (name === 'a' && href !== undefined) links.add(href);
    },
  });
  parser.end(html);
  return { ids, links };
}
