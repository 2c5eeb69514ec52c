/** The promise of permanence, held against a built site: which addresses it has, and which of those once published it lost. */
import { copyFileSync, existsSync, globSync, mkdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { placeOf, rootOf } from '../../i18n/addresses.ts';
import { kindNames } from '../../model/kinds.ts';
import type { Redirects } from '../../model/redirects.ts';

/** What others link to, subscribe to, read by machine, or keep: pages, feeds, calendars, data and its schemas, and what browsers ask for by name. */
const kept = [
  '**/index.html',
  '**/index.md',
  '**/*.{ics,xml,csv,txt,webmanifest}',
  '{api,feeds}/**/*.json',
  'editing/schemas/*.json',
  '.well-known/*',
  '*.{js,png,svg}',
];
/** Parts that belong to one build. */
const passing = ['_astro/**', 'pagefind/**', '**/*.{br,gz}'];

/** What stands beside the page of a record or of a kind: its Markdown and its data. They follow its address and need no line of their own. */
export const besides = (page: string): string[] =>
  ofContent.test(page) ? [`${page}index.md`, `/api/v1${page.slice(0, -1)}.json`] : [];
const ofContent = new RegExp(`^/(?:${kindNames.join('|')})/(?:[^/]+/)?$`);

/** What moves with the page of a record, in one order: its Markdown, and where it has them data, calendar and feeds. */
const movesWith = (page: string): string[] => {
  if (!ofContent.test(page)) return [`${page}index.md`];
  const name = page.slice(0, -1);
  return [
    `${page}index.md`,
    `/api/v1${name}.json`,
    `/calendars${name}.ics`,
    ...['xml', 'json'].map((end) => `/feeds/${basename(page)}.${end}`),
  ];
};

/**
 * Every address of a built site that others may keep, sorted: `/`, `/groups/cpwg/`, `/sitemap.xml`. Those in other languages follow from
 * the English ones: which of them there are depends on what is translated, and on the languages that a build is asked for.
 */
export function addressesIn(folder: string): string[] {
  const found = globSync(kept, { cwd: folder, exclude: passing }).map(
    (file) => `/${file.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1')}`,
  );
  const follows = new Set(found.flatMap(besides));
  return found
    .filter((address) => placeOf(address).language === 'en' && !follows.has(address))
    .sort();
}

/** Addresses once published at which a built site has neither a page, a file nor a redirect, and what is missing beside a page. */
export const unanswered = (
  folder: string,
  published: readonly string[],
  redirects: Redirects,
): string[] =>
  published.flatMap((address) => {
    const moved = redirects[address]?.replace(/#.*/, '');
    if (!isThere(folder, moved ?? address)) return [address];
    return moved ? [] : besides(address).filter((beside) => !isThere(folder, beside));
  });

/**
 * Puts what moved with a page at its old address too: programs that read data, calendars and feeds often cannot be led on, and many
 * hosts cannot lead them. The same for a file that moved alone. What has no successor stays away. Returns how many were put there.
 */
export function followMoves(folder: string, redirects: Redirects): number {
  const moves = Object.entries(redirects).flatMap(([from, to]): [string, string][] => {
    const { language, address: old } = placeOf(from);
    const target = placeOf(to.replace(/#.*/, '')).address;
    const root = rootOf(language);
    // A page that leads to English takes the English copy along, but keeps its calendar, which every language has.
    const inLanguage = (file: string) => (isThere(folder, root + file) ? root + file : file);
    if (!old.endsWith('/') || !target.endsWith('/'))
      return old.endsWith('/') ? [] : [[from, inLanguage(target)]];
    const now = movesWith(target);
    return movesWith(old).flatMap((file, index): [string, string][] =>
      // Data for programs is in no language.
      root !== '' && file.startsWith('/api/')
        ? []
        : [[root + file, inLanguage(now[index] ?? target)]],
    );
  });
  const missing = moves.filter(
    ([from, to]) => !to.endsWith('/') && !isThere(folder, from) && isThere(folder, to),
  );
  for (const [from, to] of missing) {
    mkdirSync(dirname(fileAt(folder, from)), { recursive: true });
    copyFileSync(fileAt(folder, to), fileAt(folder, from));
  }
  return missing.length;
}

/** Whether a built site has a page or a file at an address below its root. */
export const isThere = (folder: string, address: string) => existsSync(fileAt(folder, address));
const fileAt = (folder: string, address: string) =>
  join(folder, address, address.endsWith('/') ? 'index.html' : '');

/** The list of addresses with new ones put in their places; none is ever taken out. */
export function withNew(
  published: readonly string[],
  found: readonly string[],
): { text: string; added: string[] } {
  const known = new Set(published);
  const added = found.filter((address) => !known.has(address));
  const all = [...new Set([...published, ...added])].sort();
  return { text: `${head}\n${all.join('\n')}\n`, added };
}

const head = `# Every address that was ever published, one a line. Written by \`npm run addresses\`; no line is ever taken out.
# Editors need not touch this file: a new page is added here after it is published.
# A page that goes needs a line in redirects.yml, which the check asks for.
# Beside each record and each list stand its Markdown and its data, at addresses that follow from its own:
# /groups/cpwg/index.md and /api/v1/groups/cpwg.json. They are promised too, without a line.
# Pages, calendars and feeds in other languages stand below /fr/ and so on, at the same addresses, as far as there are translations.`;
