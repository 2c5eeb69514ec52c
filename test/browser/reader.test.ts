import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { settling } from '../support/settled.ts';
import { visit } from '../support/visit.ts';

const scheme = () => getComputedStyle(document.documentElement).colorScheme;

describe('the choice of display', () => {
  test('by keyboard alone: dark stays dark on the next page, and "as on this device" leaves no trace', async () => {
    await visit('/about/', {}, async (page) => {
      const button = page.getByRole('button', { name: 'Display' });
      await button.focus();
      await page.keyboard.press('Enter');
      await page.getByRole('radio', { name: 'As on this device' }).waitFor();
      await page.keyboard.press('Tab');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      expect(await page.evaluate(scheme)).toBe('dark');
      await page.keyboard.press('Escape');
      expect(await page.getByRole('radio').count()).toBe(0);
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Display');

      await page.goto(new URL('/groups/', page.url()).href);
      expect(await page.evaluate(scheme)).toBe('dark');
      await page.getByRole('button', { name: 'Display' }).click();
      expect(await page.getByRole('radio', { name: 'Dark' }).isChecked()).toBe(true);
      await page.getByRole('radio', { name: 'Larger' }).check();
      expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe(
        '23px',
      );
      expect(await page.evaluate(scheme)).toBe('dark');
      await page.getByRole('radio', { name: 'As on this device' }).check();
      await page.getByRole('radio', { name: 'Normal' }).check();
      expect(await page.evaluate(() => localStorage.length)).toBe(0);
    });
  });
  test('is kept before anything is painted: the page never shows the other colours', async () => {
    await visit('/about/', {}, async (page) => {
      await page.evaluate(() => localStorage.setItem('display', 'dark'));
      // Without the script of the page, only the line in its head is left to do it.
      await page.route('**/_astro/**', (route) =>
        route.fulfill({ contentType: 'text/javascript', body: '' }),
      );
      await page.reload();
      expect(await page.evaluate(scheme)).toBe('dark');
    });
  });
  test('is not offered where no script runs', async () => {
    await visit('/about/', { script: false }, async (page) =>
      expect(await page.locator('.display-button').isVisible()).toBe(false),
    );
  });
});

describe('a heading', () => {
  test('copies the address of its part, by mouse and by keyboard', async () => {
    await visit(
      '/groups/cpwg/',
      { context: { permissions: ['clipboard-read', 'clipboard-write'] } },
      async (page) => {
        const heading = page.getByRole('heading', { name: 'Sources', exact: true });
        await heading.hover();
        await heading.getByRole('link').click();
        await page.getByText('The address of this part is copied.').waitFor();
        expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
        expect(page.url()).toMatch(/\/groups\/cpwg\/#sources$/);
        await page.locator('main h2 a').first().focus();
        await page.keyboard.press('Enter');
        expect(await page.evaluate(() => navigator.clipboard.readText())).not.toContain('#sources');
      },
    );
  });
});

describe('a deadline', () => {
  test("shows the reader's own time beside UTC, and nothing where they agree", async () => {
    const seen = async (timezoneId: string) =>
      visit('/about/', { context: { timezoneId } }, async (page) => {
        await page.route('**/about/', async (route) => {
          const response = await route.fetch();
          const body = (await response.text()).replace(
            '</h1>',
            '</h1><p><time data-instant datetime="2026-11-25T23:59:00Z">25 November 2026, 23:59 UTC</time></p>',
          );
          await route.fulfill({ response, body });
        });
        const settled = settling(page);
        await page.reload();
        await settled();
        return page.locator('main p').first().innerText();
      });
    expect(await seen('America/Lima')).toBe(
      '25 November 2026, 23:59 UTC (25 Nov, 18:59 Peru Time)',
    );
    expect(await seen('Africa/Bamako')).toBe('25 November 2026, 23:59 UTC');
  });
});

describe('a page that was built long ago', () => {
  test.each([360, 1280])('says so %i px wide, and nothing moves', (width) =>
    visit('/open/', { width }, async (page) => {
      const sentence = page.locator('[data-built-on]');
      const look = async () => ({
        says: (await sentence.innerText()).replace(/\d+ \w+ \d{4}/, 'DAY'),
        height: (await sentence.boundingBox())!.height,
      });
      const built = Date.parse((await sentence.getAttribute('data-built-on'))!);
      await page.clock.setFixedTime(built + 36e5);
      await page.reload();
      const fresh = await look();
      expect(fresh.says).toBe('Dates are checked against DAY.');
      await page.clock.setFixedTime(built + 9 * 24 * 36e5);
      await page.reload();
      await page.getByText('This page was made on').waitFor();
      expect(await look()).toEqual({
        says: 'This page was made on DAY. Dates after that may be missing.',
        height: fresh.height,
      });
    }),
  );
});

describe('a glossary word', () => {
  const shown = (page: Page) => page.locator('#word-note:popover-open');
  test('explains itself on focus, and Escape closes the note without moving the reader', async () => {
    await visit('/guides/first-steps/', {}, async (page) => {
      const word = page.locator('a.word').first();
      await word.focus();
      await shown(page).waitFor();
      expect((await shown(page).innerText()).length).toBeGreaterThan(20);
      expect(await word.getAttribute('aria-describedby')).toBe('word-note');
      await page.keyboard.press('Escape');
      expect(await shown(page).count()).toBe(0);
      expect(await word.evaluate((link) => link === document.activeElement)).toBe(true);
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/glossary\/[^/]+\/$/);
    });
  });
  test('explains itself while the pointer is on it or on the note, inside the window', async () => {
    await visit('/guides/first-steps/', { width: 320 }, async (page) => {
      const word = page.locator('a.word').last();
      await word.hover();
      await shown(page).waitFor();
      await shown(page).hover();
      await page.waitForTimeout(500);
      expect(await shown(page).count()).toBe(1);
      const box = (await shown(page).boundingBox())!;
      expect(
        box.x >= 0 && box.x + box.width <= 320 && box.y >= 0 && box.y + box.height <= 800,
      ).toBe(true);
      await page.mouse.move(1, 1);
      await page.waitForFunction(() => !document.querySelector('#word-note:popover-open'));
    });
  });
  test('explains itself on the first tap and leads to its entry on the second', async () => {
    await visit(
      '/guides/first-steps/',
      { width: 360, context: { hasTouch: true, isMobile: true } },
      async (page) => {
        const before = page.url();
        await page.locator('a.word').first().tap();
        await shown(page).waitFor();
        expect(page.url()).toBe(before);
        await page.locator('a.word').first().tap();
        await page.waitForURL(/\/glossary\/[^/]+\/$/);
      },
    );
  });
  test('is a plain link where its meaning cannot be loaded', async () => {
    await visit(
      '/guides/first-steps/',
      { width: 360, context: { hasTouch: true, isMobile: true } },
      async (page) => {
        await page.route('**/words.json', (route) => route.abort());
        await page.locator('a.word').first().tap();
        await page.waitForURL(/\/glossary\/[^/]+\/$/);
      },
      ['ERR_FAILED'],
    );
  });
});
