/** One small invented world: a content folder with one record of every kind, and copies of it with planted faults. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { checkContent } from '../../src/editing/check.ts';
import type { Problem } from '../../src/model/problem.ts';
import { buildSite, type Site } from '../../src/model/site.ts';

export const worldFolder = join(import.meta.dirname, 'world');
export const worldNow = Temporal.Instant.from('2031-01-10T12:00:00Z');

/** The world as a linked site at an instant. */
export function theWorld(now: Temporal.Instant = worldNow, folder = worldFolder): Site {
  // Seen from the past, the days on which its facts were seen would lie in the future.
  const { site, problems } = checkContent(folder, worldNow);
  if (!site) throw new Error(`The invented world is broken: ${problems.map(oneLine).join('\n')}`);
  return buildSite(site.settings, site.records, now);
}

/** A copy of a content folder that is removed when the test ends. */
export function copyOf(folder: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'guide-'));
  onTestFinished(() => rmSync(copy, { recursive: true, force: true }));
  cpSync(folder, copy, { recursive: true });
  return copy;
}

/** Replaces text in a file of a copy and returns the line it stood on; fails if the text is not there, so that no planted fault is lost. */
export function plant(folder: string, file: string, from: string, to: string): number {
  const text = readFileSync(join(folder, file), 'utf8');
  if (!text.includes(from)) throw new Error(`${file} does not hold ${JSON.stringify(from)}.`);
  writeFileSync(join(folder, file), text.replace(from, to));
  return text.slice(0, text.indexOf(from)).split('\n').length;
}

/** A problem as an editor sees it, in one line. */
export const oneLine = ({ file, line, column, level, rule, message, repair }: Problem) =>
  `${file}:${line}:${column} ${level} ${rule}: ${message} ${repair}`;

/** What the check says about the world after one change. */
export function problemsAfter(file: string, from: string, to: string): string {
  const folder = copyOf(worldFolder);
  plant(folder, file, from, to);
  return checkContent(folder, worldNow).problems.map(oneLine).join('\n');
}

/** What the check says about the world with one file written whole. */
export function problemsWith(file: string, text: string | Uint8Array): string {
  const folder = copyOf(worldFolder);
  writeFileSync(join(folder, file), text);
  return checkContent(folder, worldNow).problems.map(oneLine).join('\n');
}
