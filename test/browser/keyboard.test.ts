/** Five things that readers come for, done with the keyboard alone. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { visit } from '../support/visit.ts';

/** Presses Tab until the focus is on what fits the selector; fails if it is not met within the stops a page may have. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let stop = 0; stop < 150; stop++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((selector) => document.activeElement!.matches(selector), selector))
      return;
  }
  throw new Error(`Tab does not come to ${selector} on ${page.url()}`);
}

/** Follows the link on which the focus is. */
async function enter(page: Page, address: string): Promise<void> {
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.pathname === address);
}

describe('with the keyboard alone a reader', () => {
  test('finds a group', async () =>
    visit('/', {}, async (page) => {
      await tabTo(page, '.main-nav a[href="/groups/"]');
      await enter(page, '/groups/');
      await tabTo(page, 'main a[href="/groups/cpwg/"]');
      await enter(page, '/groups/cpwg/');
      expect(await page.locator('h1').innerText()).toContain('CPWG');
    }));
  test('finds out whether a vote is open', async () =>
    visit('/', {}, async (page) => {
      await tabTo(page, 'a[href="/open/"]');
      await enter(page, '/open/');
      expect(await page.locator('main h2').first().innerText()).toBe('Open now');
    }));
  test('searches and reads what was found', async () =>
    visit('/', {}, async (page) => {
      await tabTo(page, 'input[type=search]');
      await page.keyboard.type('cpwg');
      await enter(page, '/search/');
      await page.locator('ol[data-results] > li a').first().waitFor();
      await tabTo(page, 'ol[data-results] > li:first-child a');
      await enter(page, '/groups/cpwg/');
    }));
  test('narrows a list and hears how many fit', async () =>
    visit('/groups/', {}, async (page) => {
      await tabTo(page, 'select[name=state]');
      await page.keyboard.type('Act');
      await page.waitForFunction(() => location.search === '?state=active');
      expect(await page.locator('.narrow-form [role=status]').innerText()).toMatch(
        /^\d+ of \d+ fit\.$/,
      );
      await tabTo(page, 'main .records > li > a');
    }));
  test('does not come to what is no place for Tab, and the walk says so', async () =>
    visit('/groups/', {}, async (page) => {
      await page.evaluate(
        () => (document.querySelector<HTMLElement>('select[name=state]')!.tabIndex = -1),
      );
      await expect(tabTo(page, 'select[name=state]')).rejects.toThrow(
        'Tab does not come to select[name=state]',
      );
    }));
  test('changes to the dark scheme', async () =>
    visit('/about/', {}, async (page) => {
      await tabTo(page, '[data-display-words]');
      await page.keyboard.press('Enter');
      await page.getByRole('radio').first().waitFor();
      await tabTo(page, 'input[name=display-scheme]');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      expect(
        await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme),
      ).toBe('dark');
    }));
});
