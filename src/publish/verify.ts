/** Holds the built pages against what every one of them must keep, before they are published. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';
import { Parser } from 'htmlparser2';
import { loadsOf, safetyFaults } from './safety.ts';

interface PageParts {
  readonly ids: Set<string>;
  readonly links: string[];
  /** Addresses from which the page would load something. */
  readonly loads: string[];
  /** What must not be in it. */
  readonly unsafe: string[];
  readonly headings: number;
  readonly duplicates: string[];
}

/** Checks a folder of pages served under a base path. Every problem is one line that names the page. */
export function verifySite(folder: string, base: string): { pages: number; problems: string[] } {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => file.replaceAll('\\', '/'))
    .sort();
  const pages = new Map(files.map((file) => [file, partsOf(readFileSync(join(folder, file), 'utf8'))]));
  const problems: string[] = [];
  if (files.length === 0) problems.push('There are no pages.');

  for (const [file, page] of pages) {
    if (page.headings !== 1) problems.push(`${file}: has ${page.headings} first headings (h1); it must have one.`);
    for (const id of page.duplicates) problems.push(`${file}: the id ${id} stands twice.`);
    for (const fault of page.unsafe) problems.push(`${file}: ${fault}`);
    for (const link of [...page.links, ...page.loads]) {
      const fault = faultOf(link, file, pages, folder, base);
      if (fault) problems.push(`${file}: ${fault}`);
    }
  }
  return { pages: files.length, problems };
}

function faultOf(link: string, file: string, pages: ReadonlyMap<string, PageParts>, folder: string, base: string): string | undefined {
  if (/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(link)) return undefined;
  const [path = '', anchor] = link.split('#');
  const below = path.split('?')[0]!;
  let target = file;
  if (below !== '') {
    const root = base.replace(/\/$/, '');
    if (below.startsWith('/') && !`${below}/`.startsWith(`${root}/`)) return `the link ${link} leaves the site's base path ${base}.`;
    const inside = below.startsWith('/') ? below.slice(root.length + 1) : posix.join(dirname(file), below);
    target = inside === '' || inside.endsWith('/') ? `${inside}index.html` : inside;
    if (!existsSync(join(folder, relative('/', `/${target}`)))) return `the link ${link} leads nowhere.`;
  }
  if (anchor && pages.has(target) && !pages.get(target)!.ids.has(decodeURIComponent(anchor))) return `the link ${link} leads to a part that is not there.`;
  return undefined;
}

function partsOf(html: string): PageParts {
  const ids = new Set<string>();
  const duplicates: string[] = [];
  const links: string[] = [];
  const loads: string[] = [];
  let headings = 0;
  const parser = new Parser({
    onopentag(name, attributes) {
      const { id, href } = attributes;
      if (name === 'h1') headings++;
      if (id) {
        if (ids.has(id)) duplicates.push(id);
        ids.add(id);
      }
      const alternate = name === 'link' && attributes['rel'] === 'alternate';
      if ((name === 'a' || alternate) && href !== undefined) links.push(href);
      // The picture for sharing is named with its host, which is not known here.
      if (attributes['property'] === 'og:image' && attributes['content']) links.push(new URL(attributes['content']).pathname);
      loads.push(...loadsOf(name, attributes));
    },
  });
  parser.end(html);
  return { ids, links, loads, unsafe: safetyFaults(html), headings, duplicates };
}
