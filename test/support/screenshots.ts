/**
 * `node test/support/screenshots.ts [folder [part of an address]]`: every template in eight conditions, two widths by two schemes by two
 * directions, and the picture in the README. Those from right to left show the guide as `DIRECTION=rtl` builds it.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { launchChromium } from './chromium.ts';
import { serve } from './dist.ts';
import { rtlFolder, setup } from './rtl-build.ts';
import { templates } from './templates.ts';

const [folder = '.build/screenshots', part = ''] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
await setup();
const [browser, site, turned] = await Promise.all([launchChromium(), serve(), serve(rtlFolder)]);

const directions = { ltr: site, rtl: turned };
for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [360, 1280]) {
    const page = await browser.newPage({
      colorScheme,
      viewport: { width, height: 900 },
      reducedMotion: 'reduce',
    });
    for (const address of templates.filter((one) => one.includes(part))) {
      const name = address.replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '') || 'home';
      for (const [direction, { origin }] of Object.entries(directions)) {
        await page.goto(origin + address, { waitUntil: 'networkidle' });
        await page.screenshot({
          path: join(folder, `${name}-${width}-${colorScheme}-${direction}.png`),
          fullPage: true,
        });
      }
    }
    await page.close();
  }
}

const page = await browser.newPage({ viewport: { width: 1100, height: 720 } });
await page.goto(`${site.origin}/groups/cpwg/`);
mkdirSync('.github', { recursive: true });
await page.screenshot({ path: '.github/screenshot.png' });

await browser.close();
await Promise.all([site.close(), turned.close()]);
console.log(`The pictures are in ${folder}; the README's is .github/screenshot.png.`);
