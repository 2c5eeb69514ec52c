/** A copy of the project to build in without meeting other builds; its files are links to the same bytes. */
import { linkSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { project } from './build.ts';

/** What the project makes again by itself, and what belongs to one folder. */
const left = /^(\.git|\.astro|\.build|dist)$|^node_modules\/\.(astro|vite|cache|vite-temp)$/;

/** Makes the copy, its files in the order of names, or backwards, without what earlier builds left. Links need the same disk, so it stands in the project's own workshop. */
export function copyProject(backwards = false): { folder: string; remove: () => void } {
  const workshop = join(project, '.build');
  mkdirSync(workshop, { recursive: true });
  const folder = mkdtempSync(join(workshop, 'copy-'));
  linkTree(folder, backwards, '');
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

function linkTree(to: string, backwards: boolean, below: string): void {
  mkdirSync(join(to, below), { recursive: true });
  const entries = readdirSync(join(project, below), { withFileTypes: true }).sort((a, b) =>
    a.name < b.name ? -1 : 1,
  );
  for (const entry of backwards ? entries.reverse() : entries) {
    const path = below ? `${below}/${entry.name}` : entry.name;
    if (left.test(path)) continue;
    if (entry.isDirectory()) linkTree(to, backwards, path);
    else if (entry.isFile()) linkSync(join(project, path), join(to, path));
  }
}
