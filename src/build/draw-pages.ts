/** The second step: Astro draws all pages, data files and feeds. */
import { passRecords } from '../context/handed-over.ts';
import { passToPages, type Settings } from '../context/settings.ts';
import type { Site } from '../model/site.ts';

/** Draws the site that was checked into a folder. */
export async function drawPages(folder: string, settings: Settings, site: Site): Promise<void> {
  passToPages(settings);
  passRecords(site.records);
  // Astro takes a second to load, which an error in the content need not wait for.
  const { build } = await import('astro');
  // With `force` nothing that Astro remembers of an earlier build comes into this one.
  await build({ outDir: folder, force: true, logLevel: 'warn' });
}
