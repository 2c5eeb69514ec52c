/** The promise of permanence, held against a built site: which addresses it has, and which of those once published it lost. */
import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';
import type { Redirects } from '../model/redirects.ts';

/** What others link to, subscribe to or read by machine. A page's Markdown and data follow its address and are not listed. */
const kept = ['**/index.html', '**/*.{ics,xml,csv}'];
/** Parts that belong to one build. */
const passing = ['_astro/**', 'pagefind/**'];

/** Every address of a built site that others may keep, sorted: `/`, `/groups/cpwg/`, `/sitemap.xml`. */
export const addressesIn = (folder: string): string[] =>
  globSync(kept, { cwd: folder, exclude: passing })
    .map((file) => `/${file.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1')}`)
    .sort();

/** Published addresses at which a built site has neither a page, a file nor a redirect. */
export const unanswered = (folder: string, published: readonly string[], redirects: Redirects): string[] =>
  published.filter((address) => !(address in redirects) && !existsSync(join(folder, address, address.endsWith('/') ? 'index.html' : '')));

/** The list of addresses with new ones put in their places; none is ever taken out. */
export function withNew(published: readonly string[], found: readonly string[]): { text: string; added: string[] } {
  const known = new Set(published);
  const added = found.filter((address) => !known.has(address));
  const all = [...new Set([...published, ...added])].sort();
  return { text: `${head}\n${all.join('\n')}\n`, added };
}

const head = `# Every address that was ever published, one a line. Written by \`npm run addresses\`; no line is ever taken out.
# Editors need not touch this file: a new page is added here after it is published.
# A page that goes needs a line in redirects.yml, which the check asks for.`;
