/** `npm run screenshots [folder]`: every template in two widths and two schemes, and the picture in the README. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { launchChromium } from './chromium.ts';
import { serve } from './dist.ts';
import { templates } from './templates.ts';

const folder = process.argv[2] ?? '.build/screenshots';
mkdirSync(folder, { recursive: true });
const [browser, site] = await Promise.all([launchChromium(), serve()]);

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [360, 1280]) {
    const page = await browser.newPage({ colorScheme, viewport: { width, height: 900 }, reducedMotion: 'reduce' });
    for (const address of templates) {
      await page.goto(site.origin + address, { waitUntil: 'networkidle' });
      const name = address.replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '') || 'home';
      await page.screenshot({ path: join(folder, `${name}-${width}-${colorScheme}.png`), fullPage: true });
    }
    await page.close();
  }
}

const page = await browser.newPage({ viewport: { width: 1100, height: 720 } });
await page.goto(`${site.origin}/groups/cpwg/`);
mkdirSync('.github', { recursive: true });
await page.screenshot({ path: '.github/screenshot.png' });

await browser.close();
await site.close();
console.log(`The pictures are in ${folder}; the README's is .github/screenshot.png.`);
