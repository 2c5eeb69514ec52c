/**
 * `node test/support/screenshots.ts [folder [part of an address]]`: every template in eight conditions, two widths by two schemes by two
 * directions, and the picture in the README, which shows the page that its words there name. Those from right to left show the guide as
 * `DIRECTION=rtl` builds it.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { guideBuild, runBuild, temporaryFolder } from './build.ts';
import { builtPages, templatesOf } from './built-pages.ts';
import { launchChromium } from './chromium.ts';
import { serve } from './server.ts';

const [folder = '.build/screenshots', part = ''] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const sites = temporaryFolder();
const directions = ['ltr', 'rtl'];
for (const DIRECTION of directions) {
  const { code, complaint } = await runBuild({
    ...guideBuild(join(sites.folder, DIRECTION)),
    DIRECTION,
    PRECOMPRESS: 'no',
  });
  if (code !== 0) throw new Error(complaint);
}
const pages = builtPages(join(sites.folder, 'ltr'));
const browser = await launchChromium();
const served = await Promise.all(directions.map((name) => serve(join(sites.folder, name))));

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [360, 1280]) {
    const page = await browser.newPage({
      colorScheme,
      viewport: { width, height: 900 },
      reducedMotion: 'reduce',
    });
    for (const address of templatesOf(pages).filter((one) => one.includes(part))) {
      const name = address.replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '') || 'home';
      for (const [index, { origin }] of served.entries()) {
        await page.goto(origin + address, { waitUntil: 'networkidle' });
        await page.screenshot({
          path: join(folder, `${name}-${width}-${colorScheme}-${directions[index]}.png`),
          fullPage: true,
        });
      }
    }
    await page.close();
  }
}

const page = await browser.newPage({ viewport: { width: 1100, height: 720 } });
await page.goto(`${served[0]!.origin}/groups/cpwg/`);
mkdirSync('.github', { recursive: true });
await page.screenshot({ path: '.github/screenshot.png' });

await browser.close();
await Promise.all(served.map((site) => site.close()));
sites.remove();
console.log(`The pictures are in ${folder}; the README's is .github/screenshot.png.`);
