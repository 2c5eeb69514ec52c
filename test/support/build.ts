/** Builds a content folder as a visitor of another host would get it: into a folder of its own, under a base path, at an instant. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { worldFolder, worldNow } from './world.ts';

export const project = join(import.meta.dirname, '../..');

/** Where a program that is run finds the code that others before it have compiled, see `rings.ts`. */
export const compiled = (): NodeJS.ProcessEnv => ({
  NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'],
});

/** What the build of the invented world is told, and no more: the test runner's own settings (`BASE_URL`, `NODE_ENV`) would change it. */
export const worldBuild = (
  target: string,
  more: Readonly<Record<string, string>> = {},
): NodeJS.ProcessEnv => ({
  ...compiled(),
  PATH: process.env['PATH'],
  HOME: process.env['HOME'],
  BUILD_DIR: target,
  CONTENT_DIR: worldFolder,
  SOURCE_DATE_EPOCH: String(worldNow.epochMilliseconds / 1000),
  SITE_URL: 'https://guide.example',
  ...more,
});

/**
 * What the build of the real guide is told: the moment and the languages, if the environment names them. In English alone by default:
 * what differs in other languages is tested on the small world.
 */
export const guideBuild = (target: string): NodeJS.ProcessEnv => {
  const { PATH, HOME, SOURCE_DATE_EPOCH = '', LANGUAGES = 'en' } = process.env;
  return { ...compiled(), PATH, HOME, SOURCE_DATE_EPOCH, LANGUAGES, BUILD_DIR: target };
};

/** An empty folder below the system's temporary one, and what removes it. */
export function temporaryFolder(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'guide-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Runs the build with a given environment, perhaps after a command of the shell, in the project or a copy of it; what it printed, and its exit code. */
export async function runBuild(
  env: NodeJS.ProcessEnv,
  before = 'true',
  folder = project,
): Promise<{ code: number; printed: string; complaint: string }> {
  try {
    const { stdout, stderr } = await promisify(execFile)(
      'sh',
      ['-c', `${before}; exec "$0" src/build/build-cli.ts`, process.execPath],
      { cwd: folder, env },
    );
    return { code: 0, printed: stdout, complaint: stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, printed: stdout, complaint: stderr };
  }
}
