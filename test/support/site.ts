/** The built site that a ring of tests looks at, see `rings.ts`: the invented world, or the real guide. */
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { runBuild, temporaryFolder } from './build.ts';

export interface TestedSite {
  /** Where it was built. */
  readonly folder: string;
  /** What it was built from. */
  readonly content: string;
}

declare module 'vitest' {
  export interface ProvidedContext {
    site: TestedSite;
  }
}

const run = globalThis as { builtSites?: Map<string, Promise<TestedSite>> };

/** Builds a site before the first test of a project, once for all projects of a run. Test files get it with `inject('site')`. */
export async function provideSite(
  project: TestProject,
  name: 'world' | 'rtl' | 'guide' | 'languages',
  content: string,
  env: (folder: string) => NodeJS.ProcessEnv,
  removeContent: () => void = () => {},
): Promise<() => void> {
  const { folder: around, remove } = temporaryFolder();
  const folder = join(around, 'site');
  const build = async () => {
    const { code, printed, complaint } = await runBuild(env(folder));
    if (code !== 0) throw new Error(`The site could not be built.\n${printed}${complaint}`);
    return { folder, content };
  };
  const sites = (run.builtSites ??= new Map());
  const site = sites.get(name) ?? build();
  sites.set(name, site);
  project.provide('site', await site);
  return () => {
    remove();
    removeContent();
  };
}
