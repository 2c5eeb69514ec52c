/** Builds the invented world with its town to run from right to left. */
import type { TestProject } from 'vitest/node';
import { worldBuild } from './build.ts';
import { provideSite } from './site.ts';
import { worldWithTown } from './town.ts';

export function setup(project: TestProject): () => Promise<void> {
  const { content, remove } = worldWithTown();
  const env = (folder: string) => worldBuild(folder, { CONTENT_DIR: content, DIRECTION: 'rtl' });
  return provideSite(project, 'rtl', content, env, remove);
}
