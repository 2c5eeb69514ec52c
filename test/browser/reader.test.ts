import { describe, expect, test } from 'vitest';
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
      expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('23px');
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
      await page.route('**/_astro/**', (route) => route.fulfill({ contentType: 'text/javascript', body: '' }));
      await page.reload();
      expect(await page.evaluate(scheme)).toBe('dark');
    });
  });
  test('is not offered where no script runs', async () => {
    await visit('/about/', { script: false }, async (page) => expect(await page.locator('.display-button').isVisible()).toBe(false));
  });
});

describe('a heading', () => {
  test('copies the address of its part, by mouse and by keyboard', async () => {
    await visit('/groups/cpwg/', { context: { permissions: ['clipboard-read', 'clipboard-write'] } }, async (page) => {
      const heading = page.getByRole('heading', { name: 'Sources', exact: true });
      await heading.hover();
      await heading.getByRole('link').click();
      await page.getByText('The address of this part is copied.').waitFor();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
      expect(page.url()).toMatch(/\/groups\/cpwg\/#sources$/);
      await page.locator('main h2 a').first().focus();
      await page.keyboard.press('Enter');
      expect(await page.evaluate(() => navigator.clipboard.readText())).not.toContain('#sources');
    });
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
        await page.reload();
        return page.locator('main p').first().innerText();
      });
    expect(await seen('America/Lima')).toBe('25 November 2026, 23:59 UTC (25 Nov, 18:59 Peru Time)');
    expect(await seen('Africa/Bamako')).toBe('25 November 2026, 23:59 UTC');
  });
});
