import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { visit } from '../support/visit.ts';

/** Records that fit, folded or not. */
const shown = (page: Page) => page.locator('main .records > li:not([hidden])').count();
const counted = (page: Page) => page.locator('.narrow-form [role=status]');

describe('a list of records', () => {
  test('is narrowed by keyboard alone, says how many fit, and Back undoes it', async () => {
    await visit('/groups/', {}, async (page) => {
      const all = await shown(page);
      await page.getByLabel('Status').focus();
      await page.keyboard.type('Act');
      await page.waitForFunction(() => location.search === '?state=active');
      const active = await shown(page);
      expect(active).toBeGreaterThan(0);
      expect(active).toBeLessThan(all);
      expect(await counted(page).innerText()).toBe(`${active} of ${all} fit.`);
      expect(await page.locator('main .records > li:visible .badge.now').count()).toBe(active);
      expect(await page.locator('main .part:visible').count()).toBe(
        await page.locator('main .part:visible:has(.records > li:visible)').count(),
      );
      await page.goBack();
      await page.waitForFunction(() => location.search === '');
      expect(await shown(page)).toBe(all);
    });
  });
  test('shows the choice of a shared address, and typing narrows it further, without marks or capitals', async () => {
    await visit('/groups/?state=active&find=cp', {}, async (page) => {
      await page.waitForFunction(
        () => document.querySelectorAll('.records > li[hidden]').length > 0,
      );
      expect(await page.getByLabel('Find in this list').inputValue()).toBe('cp');
      expect(await page.locator('main .records > li:visible').first().innerText()).toContain(
        'CPWG',
      );
      await page.getByLabel('Find in this list').fill('qqq');
      await page.getByText('Nothing in this list fits.').waitFor();
      const wider = page.getByRole('link', { name: 'search the whole guide' });
      expect(await wider.getAttribute('href')).toMatch(/\/search\/\?q=qqq$/);
    });
  });
  test('counts what it narrows, and no list that stands below it; a part tells its whole number only while it is whole', async () => {
    await visit('/opportunities/', {}, async (page) => {
      const own = '.records[data-narrows] > li';
      const all = await page.locator(own).count();
      expect(await page.locator('main .count').innerText()).toBe(`${all} pages`);
      const sizes = () => page.locator('[data-size]:visible').count();
      const folds = await sizes();
      await page.getByLabel('Find in this list').fill('icann');
      await page.waitForFunction(() => location.search !== '');
      const fit = await page.locator(`${own}:not([hidden])`).count();
      expect(await counted(page).innerText()).toBe(`${fit} of ${all} fit.`);
      expect([folds > 0, await sizes()]).toEqual([true, 0]);
      await page.getByLabel('Find in this list').fill('');
      await expect.poll(sizes).toBe(folds);
    });
  });
  test('can be put in the order of titles and back', async () => {
    await visit('/groups/', {}, async (page) => {
      const titles = () => page.locator('main .records > li > a').allTextContents();
      const before = await titles();
      await page.getByLabel('Order').selectOption('title');
      await page.waitForFunction(() => location.search === '?sort=title');
      const sorted = await titles();
      expect(sorted).toEqual(sorted.toSorted((a, b) => a.localeCompare(b, 'en')));
      expect([...sorted].sort()).toEqual([...before].sort());
      await page.getByLabel('Order').selectOption('');
      expect(await titles()).toEqual(before);
    });
  });
  test('opens a folded part in which something was asked for', async () => {
    await visit('/groups/?state=closed', {}, async (page) => {
      await page.waitForFunction(
        () => document.querySelectorAll('.records > li[hidden]').length > 0,
      );
      expect(await page.locator('main .records > li:visible').count()).toBe(await shown(page));
    });
  });
  test('whose parts are all folded is an index: it opens for what is asked for, and for an order without parts', async () => {
    const seen = (page: Page) => page.locator('main .records > li:visible').count();
    await visit('/sources/', {}, async (page) => {
      expect(await seen(page)).toBe(0);
      const all = await shown(page);
      await page.getByLabel('Find in this list').fill('bylaws');
      await counted(page)
        .getByText(/ fit\.$/)
        .waitFor();
      expect(await seen(page)).toBe(await shown(page));
      await page.getByLabel('Find in this list').fill('');
      await expect.poll(() => seen(page)).toBe(0);
      await page.getByLabel('Order').selectOption('title');
      await expect.poll(() => seen(page)).toBe(all);
      expect(await page.locator('main summary:visible').count()).toBe(0);
    });
    await visit('/sources/#part-at-large-wiki', {}, (page) =>
      expect.poll(() => seen(page)).toBeGreaterThan(100),
    );
    await visit('/sources/', { script: false }, async (page) => {
      await page.locator('summary:has(#part-at-large-website)').click();
      expect(await seen(page)).toBeGreaterThan(10);
    });
  });
  test('stands complete without script, and offers nothing that would not work', async () => {
    await visit('/groups/', { script: false }, async (page) => {
      expect(await page.locator('.narrow-form').isVisible()).toBe(false);
      expect(await shown(page)).toBeGreaterThan(20);
    });
  });
});
