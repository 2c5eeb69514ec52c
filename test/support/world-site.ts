/** Builds the invented world with its town, for the tests of `npm test` that look at a site. */
import type { TestProject } from 'vitest/node';
import { worldBuild } from './build.ts';
import { provideSite } from './site.ts';
import { worldWithTown } from './town.ts';

export function setup(project: TestProject): () => Promise<void> {
  const { content, remove } = worldWithTown();
  const env = (folder: string) => worldBuild(folder, { CONTENT_DIR: content });
  return provideSite(project, 'world', content, env, remove);
}
