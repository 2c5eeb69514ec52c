/** With the network off: the server of these tests is really stopped. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { serve } from '../support/dist.ts';

let browser: Browser;
beforeAll(async () => void (browser = await launchChromium()));
afterAll(async () => browser?.close());

/** A reader on the page for reading offline, and what takes the network away. */
async function reader(): Promise<{ page: Page; goOffline: () => Promise<void>; origin: string }> {
  const site = await serve();
  const page = await browser.newPage();
  onTestFinished(async () => page.context().close());
  await page.goto(`${site.origin}/offline/`);
  return { page, origin: site.origin, goOffline: site.close };
}
const line = (page: Page, text: string | RegExp) => page.locator('[data-line]').getByText(text).waitFor();

describe('reading offline', () => {
  test('states its size first, saves the whole guide, and then reads and searches without a network', async () => {
    const { page, goOffline, origin } = await reader();
    expect(await page.locator('[data-size]').innerText()).toMatch(/^The whole guide has \d+ pages\. Saving it fetches [\d.]+ MB\.$/);
    await page.getByRole('button', { name: 'Save the whole guide' }).click();
    await line(page, /^Saved: \d+ pages/);
    await goOffline();

    await page.goto(`${origin}/groups/cpwg/`);
    expect(await page.locator('h1').innerText()).toContain('CPWG');
    expect(await page.locator('[data-saved]').innerText()).toMatch(/^You are offline\. This is the page as saved on \d+ \w+ \d{4};/);
    expect(await page.evaluate(() => getComputedStyle(document.querySelector('.record-head')!).display)).toBe('grid');
    await page.goto(`${origin}/search/?q=cpwg`);
    expect(await page.locator('ol[data-results] > li a').first().getAttribute('href')).toBe('/groups/cpwg/');
    await page.locator('#q').fill('verifiable draw');
    await page.getByText('for “verifiable draw”').waitFor();
    expect(await page.locator('ol[data-results] > li').count()).toBeGreaterThan(0);
    await page.goto(`${origin}/guides/first-steps/`);
    await page.locator('a.word').first().focus();
    await page.locator('#word-note:popover-open').waitFor();
  });

  test('keeps only visited pages where that was asked, says so, and says of others that they are not here', async () => {
    const { page, goOffline, origin } = await reader();
    await page.getByRole('button', { name: 'Keep only the pages I visit' }).click();
    await line(page, /^The pages you visit from now on/);
    await page.goto(`${origin}/groups/alac/`);
    expect(await page.locator('[data-saved]').count()).toBe(0);
    await goOffline();
    await page.goto(`${origin}/groups/alac/`);
    expect(await page.locator('[data-saved]').innerText()).toContain('You are offline.');
    await page.goto(`${origin}/groups/cpwg/`);
    expect(await page.locator('h1').innerText()).toBe('Read offline');
  });

  test('leaves no trace when it is removed, and keeps no calendar', async () => {
    const { page, origin } = await reader();
    await page.getByRole('button', { name: 'Keep only the pages I visit' }).click();
    await line(page, /^The pages you visit from now on/);
    await page.goto(`${origin}/groups/alac/`);
    await page.evaluate(async () => (await fetch('/calendars/all.ics')).text());
    const kept = await page.evaluate(async () =>
      (await Promise.all((await caches.keys()).map(async (name) => (await (await caches.open(name)).keys()).map((one) => new URL(one.url).pathname)))).flat(),
    );
    expect(kept).toContain('/groups/alac/');
    expect(kept.filter((path) => path.endsWith('.ics'))).toEqual([]);
    await page.goto(`${origin}/offline/`);
    await page.getByRole('button', { name: 'Remove everything' }).click();
    await line(page, /^Everything was removed/);
    expect(
      await page.evaluate(async () => [
        await caches.keys(),
        (await navigator.serviceWorker.getRegistrations()).length,
        localStorage.length,
        (await indexedDB.databases()).length,
      ]),
    ).toEqual([[], 0, 0, 0]);
  });
});
