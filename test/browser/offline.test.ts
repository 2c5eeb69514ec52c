/** The whole guide is saved and read with the network off: the server is really stopped. What else is kept, and when, see `test/all/world`. */
import { expect, inject, onTestFinished, test } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { serve } from '../support/server.ts';

test('reading offline states its size first, saves the whole guide, and then reads, searches, chooses and shows the map without a network', async () => {
  const site = await serve(inject('site').folder);
  onTestFinished(() => site.close());
  const browser = await launchChromium();
  onTestFinished(() => browser.close());
  const page = await browser.newPage();
  await page.goto(`${site.origin}/offline/`);
  expect(await page.locator('[data-size]').innerText()).toMatch(
    /^The whole guide has [\d,]+ pages\. Saving it fetches [\d.]+ MB\. .* \d+ kB are fetched now,/,
  );
  await page.getByRole('button', { name: 'Save the whole guide' }).click();
  await page
    .locator('[data-line]')
    .getByText(/^Saved: [\d,]+ pages/)
    .waitFor();
  await site.close();
  await (await page.context().newCDPSession(page)).send('Network.clearBrowserCache');

  await page.goto(`${site.origin}/groups/cpwg/`);
  expect(await page.locator('h1').innerText()).toContain('CPWG');
  expect(await page.locator('[data-saved]').innerText()).toMatch(
    /^You are offline, or the line is very slow\. This is the page as saved on \d+ \w+ \d{4};/,
  );
  expect(
    await page.evaluate(() => getComputedStyle(document.querySelector('.record-head')!).display),
  ).toBe('grid');
  await page.goto(`${site.origin}/search/?q=cpwg`);
  expect(await page.locator('ol[data-results] > li a').first().getAttribute('href')).toBe(
    '/groups/cpwg/',
  );
  // This word stands in texts alone: without their engine nothing would be found.
  await page.locator('#q').fill('screenshots');
  await page.getByText('for “screenshots”').waitFor();
  expect(await page.locator('ol[data-results] > li').count()).toBeGreaterThan(0);
  await page.goto(`${site.origin}/guides/first-steps/`);
  await page.locator('a.word').first().focus();
  await page.locator('#word-note:popover-open').waitFor();
  await page.goto(`${site.origin}/find-your-place/?interest=policy-advice`);
  await page.locator('.found > li').first().waitFor();
  await page.goto(`${site.origin}/regions/`);
  expect(await page.evaluate(async () => (await fetch('/pictures/regions.svg')).ok)).toBe(true);
});
