/**
 * The invented world with its town: records that the tests of a built site need and those of a single rule do not, such as five
 * regions with countries, groups that meet, past rounds, a record of many sources and texts to search in.
 */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from './build.ts';
import { writeLongRecord } from './long-record.ts';
import { worldFolder } from './world.ts';

/** Puts both into one content folder. A file of the town takes the place of the world's own. */
export function worldWithTown(): { content: string; remove: () => void } {
  const { folder, remove } = temporaryFolder();
  const content = join(folder, 'content');
  for (const part of [worldFolder, join(import.meta.dirname, 'town')])
    cpSync(part, content, { recursive: true });
  writeLongRecord(content);
  return { content, remove };
}
