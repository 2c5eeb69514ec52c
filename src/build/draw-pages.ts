/** The second step: Astro draws all pages, data files and feeds. */
import { passToPages, type Settings } from '../context/settings.ts';

/** Draws the site into a folder. */
export async function drawPages(folder: string, settings: Settings): Promise<void> {
  passToPages(settings);
  // Astro takes a second to load, which an error in the content need not wait for.
  const { build } = await import('astro');
  // With `force` nothing that Astro remembers of an earlier build comes into this one.
  await build({ outDir: folder, force: true, logLevel: 'warn' });
}
