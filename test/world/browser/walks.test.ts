/** The ways of newcomers, on a small world: what `test/browser/walks.test.ts` walks on the real guide. */
import { describe, expect, test } from 'vitest';
import { visit } from '../../support/visit.ts';
import { walk } from '../../support/walk.ts';

describe('from the home page a reader on a phone', () => {
  test('finds the region of a country, how to join it, and what comes next', () =>
    walk(async ({ page, country, tap, sees }) => {
      await country('China');
      await tap('How to join, and what comes next');
      await sees(page.getByText('Join as an individual', { exact: true }));
      await sees(page.locator('.lookup-answer h2', { hasText: 'EAS' }));
    }));
  test('finds a call to listen to', () =>
    walk(async ({ page, tap, sees }) => {
      await tap(/^Listen to a call/);
      expect(new URL(page.url()).hash).toBe('#calls');
      await sees(page.locator('#calls'));
    }));
  test('opens the menu without losing the place, and closes it with Escape', () =>
    walk(async ({ page }) => {
      const menu = page.locator('.menu-link');
      await menu.click();
      await page.locator('.menu-panel:popover-open').waitFor();
      expect(await page.evaluate(() => scrollY)).toBe(0);
      await page.keyboard.press('Escape');
      await page.locator('.menu-panel').waitFor({ state: 'hidden' });
      expect(await menu.evaluate((link) => document.activeElement === link)).toBe(true);
    }));
});

test('the region that a reader calls their own is kept, and shown first', () =>
  visit('/open/', {}, async (page) => {
    const first = () =>
      page
        .locator('.by-region > div')
        .evaluateAll(
          (rows) =>
            rows.toSorted(
              (a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top,
            )[0]!.dataset['for'],
        );
    expect(await first()).toBe('eastland');
    await page.locator('[data-my-region]').selectOption('westland');
    expect(await first()).toBe('westland');
    await page.reload();
    expect(await first()).toBe('westland');
    expect(await page.locator('[data-my-region]').inputValue()).toBe('westland');
  }));
test('the display panel opens below its button', () =>
  visit('/', {}, async (page) => {
    const button = page.locator('.display-button');
    await button.click();
    const panel = page.locator('.display-panel');
    await panel.waitFor();
    const [from, to] = [(await button.boundingBox())!, (await panel.boundingBox())!];
    expect(to.y).toBeGreaterThan(from.y + from.height);
    expect(Math.abs(to.x - from.x)).toBeLessThan(120);
  }));
