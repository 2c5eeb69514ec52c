/** The built site that a ring of tests looks at, see `rings.ts`: the invented world, or the real guide. */
import { writeFileSync } from 'node:fs';
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

interface Started {
  readonly site: TestedSite;
  readonly built: Promise<void>;
}
const run = globalThis as { builtSites?: Map<string, Started> };

/** Where the reason stands why a site was not built. */
export const failureBeside = (folder: string): string => `${folder}.failed`;

/**
 * Builds a site for a project, once for all projects of a run. Test files get it with `inject('site')`. Tests begin while it is built;
 * those that look at it have `site-ready.ts` as a setup file.
 */
export function provideSite(
  project: TestProject,
  name: 'world' | 'rtl' | 'guide' | 'languages',
  content: string,
  env: (folder: string) => NodeJS.ProcessEnv,
  removeContent: () => void = () => {},
): () => Promise<void> {
  const { folder: around, remove } = temporaryFolder();
  const started = (run.builtSites ??= new Map<string, Started>());
  const { site, built } = started.get(name) ?? start(join(around, 'site'), content, env);
  started.set(name, { site, built });
  project.provide('site', site);
  built.catch((error: unknown) => writeFileSync(failureBeside(site.folder), String(error)));
  return async () => {
    await built.catch(() => undefined);
    remove();
    removeContent();
  };
}

function start(
  folder: string,
  content: string,
  env: (folder: string) => NodeJS.ProcessEnv,
): Started {
  const build = async () => {
    const { code, printed, complaint } = await runBuild(env(folder));
    if (code !== 0) throw new Error(`The site could not be built.\n${printed}${complaint}`);
  };
  return { site: { folder, content }, built: build() };
}
