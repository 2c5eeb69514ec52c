/**
 * The guide built to run from right to left, which the browser tests look at beside the guide itself. It is built anew when
 * the guide has been, without the compressed copies that nobody asks it for: in about 13 seconds.
 */
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { project, runBuild } from './build.ts';
import { distFolder } from './dist.ts';

export const rtlFolder = join(project, '.build/rtl');

/** Builds it if need be. Vitest calls this before the first test in a browser. */
export async function setup(): Promise<void> {
  const builtAt = (folder: string) =>
    existsSync(join(folder, 'index.html')) ? statSync(join(folder, 'index.html')).mtimeMs : 0;
  if (builtAt(rtlFolder) > builtAt(distFolder)) return;
  const { PATH, HOME, SOURCE_DATE_EPOCH = '' } = process.env;
  const { code, complaint } = await runBuild({
    PATH,
    HOME,
    SOURCE_DATE_EPOCH,
    DIRECTION: 'rtl',
    PRECOMPRESS: 'no',
    BUILD_DIR: rtlFolder,
  });
  if (code !== 0) throw new Error(`The guide could not be built from right to left: ${complaint}`);
}
