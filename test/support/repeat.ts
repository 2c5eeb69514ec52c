/**
 * `npm run repeat [-- content folder]`: builds the site twice at one instant, in two copies of the project, with another
 * time zone, another language and files made in another order, and shows every file that differs. Exit code 1 if any does.
 */
import { linkSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { project, runBuild } from './build.ts';
import { differences } from './tree.ts';

/** What the project makes again by itself, and what belongs to one folder. */
const left = /^(\.git|\.astro|\.build|dist)$|^node_modules\/\.(astro|vite|cache|vite-temp)$/;

const circumstances = [
  { TZ: 'Pacific/Kiritimati', LANG: 'C', LC_ALL: 'C' },
  { TZ: 'America/St_Johns', LANG: 'ar_EG.UTF-8', LC_ALL: 'ar_EG.UTF-8', LC_TIME: 'fr_FR.UTF-8' },
] as const;

/** Builds a content folder twice and returns what differs, one line for each file, with how many files there are. */
export async function repeat(content: string, epoch = '1795600000'): Promise<{ files: number; differing: string[] }> {
  mkdirSync(join(project, '.build'), { recursive: true });
  const workshop = mkdtempSync(join(project, '.build', 'repeat-'));
  try {
    const built: string[] = [];
    for (const [index, circumstance] of circumstances.entries()) {
      const copy = join(workshop, `copy-${index}`);
      linkTree(project, copy, index === 1);
      const site = join(workshop, `a-site-${'longer-'.repeat(index)}name`);
      const env = { PATH: process.env['PATH'], HOME: process.env['HOME'], ...circumstance };
      const own = { CONTENT_DIR: relative(project, content), BUILD_DIR: site, SITE_URL: 'https://guide.example', SOURCE_DATE_EPOCH: epoch };
      const { code, complaint, printed } = await runBuild({ ...env, ...own }, undefined, copy);
      if (code !== 0) throw new Error(complaint || printed);
      built.push(site);
    }
    const [one, other] = built as [string, string];
    return { files: readdirSync(one, { recursive: true }).length, differing: differences(one, other) };
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
}

/** A copy of a folder whose files are links to the same bytes, made in the order of names or backwards. */
function linkTree(from: string, to: string, backwards: boolean, below = ''): void {
  mkdirSync(join(to, below), { recursive: true });
  const entries = readdirSync(join(from, below), { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of backwards ? entries.reverse() : entries) {
    const path = below ? `${below}/${entry.name}` : entry.name;
    if (left.test(path)) continue;
    if (entry.isDirectory()) linkTree(from, to, backwards, path);
    else if (entry.isFile()) linkSync(join(from, path), join(to, path));
  }
}

if (import.meta.main) {
  const content = resolve(process.argv[2] ?? join(project, 'content'));
  const { files, differing } = await repeat(content);
  console.log(differing.length === 0 ? `Two builds, ${files} files each: the same to the byte.` : `Not the same:\n${differing.join('\n')}`);
  process.exitCode = differing.length === 0 ? 0 : 1;
}
