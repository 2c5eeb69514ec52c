/** The second step: Astro draws all pages, data files and feeds. */
import type { Settings } from '../context/settings.ts';

/** Draws the site into a folder. The pages read their settings from the environment, as in `npm run dev`. */
export async function drawPages(folder: string, { now, base }: Settings): Promise<void> {
  Object.assign(process.env, {
    // The pages must see the same instant and the same path.
    SOURCE_DATE_EPOCH: String(now.epochMilliseconds / 1000),
    BASE_PATH: base,
    // Astro would look for the repository and tell its makers of the build.
    ASTRO_TELEMETRY_DISABLED: '1',
  });
  // Astro takes a second to load, which an error in the content need not wait for.
  const { build } = await import('astro');
  // With `force` nothing that Astro remembers of an earlier build comes into this one.
  await build({ outDir: folder, force: true, logLevel: 'warn' });
}
