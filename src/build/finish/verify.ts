/** Holds the built pages against what every one of them must keep, before they are published. */
import { readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import type { Redirects } from '../../model/redirects.ts';
import { filesBelow } from '../files-below.ts';
import { unanswered } from '../hosts/permalinks.ts';
import { loadsOf, safetyFaults } from './html-security.ts';

/** What is to be known of a page for checking it and those that link to it. */
interface PageParts {
  readonly ids: readonly string[];
  /** Addresses that it links to or loads from, each once. */
  readonly links: readonly string[];
  /** What must not be in it, each as the end of a sentence that begins with the page. */
  readonly unsafe: readonly string[];
  readonly headings: number;
  readonly duplicates: readonly string[];
}

/** How many pages a built site has. Throws if any has a fault, or if nothing answers at an address that was published before. */
export function requireSoundSite(
  folder: string,
  base: string,
  published: readonly string[],
  redirects: Redirects,
): number {
  const { pages, problems } = verifySite(folder, base);
  const lost = unanswered(folder, published, redirects).map(
    (address) =>
      `${address}: was published before, but nothing stands there now; bring it back, or add a line to redirects.yml.`,
  );
  const faults = [...problems, ...lost].map((fault) => `  ${fault}`);
  if (faults.length === 0) return pages;
  throw new Error(`The pages have faults, so they were not published:\n${faults.join('\n')}`);
}

/** Checks a folder of pages served under a base path. Every problem is one line that names the page. */
export function verifySite(folder: string, base: string): { pages: number; problems: string[] } {
  // A folder is none: it answers at its address with a slash alone.
  const names = filesBelow(folder);
  const pages = new Map(
    names
      .filter((name) => name.endsWith('.html'))
      .sort()
      .map((file) => [file, partsOf(readFileSync(join(folder, file), 'utf8'))]),
  );
  const there = new Set(names);
  const ids = new Map([...pages].map(([file, page]) => [file, new Set(page.ids)]));
  const problems: string[] = [];
  if (pages.size === 0) problems.push('There are no pages.');

  for (const [file, page] of pages) {
    if (page.headings !== 1)
      problems.push(`${file}: has ${page.headings} first headings (h1); it must have one.`);
    for (const id of page.duplicates) problems.push(`${file}: the id ${id} stands twice.`);
    for (const fault of page.unsafe) problems.push(`${file}: ${fault}`);
    for (const link of page.links) {
      const fault = faultOf(link, file, ids, there, base);
      if (fault) problems.push(`${file}: ${fault}`);
    }
  }
  return { pages: pages.size, problems };
}

function faultOf(
  link: string,
  file: string,
  ids: ReadonlyMap<string, ReadonlySet<string>>,
  there: ReadonlySet<string>,
  base: string,
): string | undefined {
  if (/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(link)) return undefined;
  const [path = '', anchor] = link.split('#');
  const below = path.split('?')[0]!;
  let target = file;
  if (below !== '') {
    const root = base.replace(/\/$/, '');
    if (below.startsWith('/') && !`${below}/`.startsWith(`${root}/`))
      return `the link ${link} leaves the site's base path ${base}.`;
    const inside = below.startsWith('/')
      ? below.slice(root.length + 1)
      : posix.join(dirname(file), below);
    target = inside === '' || inside.endsWith('/') ? `${inside}index.html` : inside;
    // No address leads out of the site, however many steps up it takes.
    const at = posix.normalize(`/${target}`).slice(1);
    if (!there.has(at))
      return there.has(`${at}/index.html`)
        ? `the link ${link} lacks the slash at its end.`
        : `the link ${link} leads nowhere.`;
  }
  if (anchor && ids.get(target)?.has(decodeURIComponent(anchor)) === false)
    return `the link ${link} leads to a part that is not there.`;
  return undefined;
}

/** What is to be known of a page. */
function partsOf(html: string): PageParts {
  const ids = new Set<string>();
  const duplicates: string[] = [];
  const links = new Set<string>();
  let headings = 0;
  const unsafe = safetyFaults(html, (name, attributes) => {
    const { id, href } = attributes;
    if (name === 'h1') headings++;
    if (id) {
      if (ids.has(id)) duplicates.push(id);
      ids.add(id);
    }
    const alternate = name === 'link' && attributes['rel'] === 'alternate';
    if ((name === 'a' || alternate) && href !== undefined) links.add(href);
    // The picture for sharing is named with its host, which is not known here.
    if (attributes['property'] === 'og:image' && attributes['content'])
      links.add(new URL(attributes['content']).pathname);
    for (const address of loadsOf(name, attributes)) links.add(address);
  });
  return { ids: [...ids], links: [...links], unsafe, headings, duplicates };
}
