import { describe, expect, test } from 'vitest';
import { visit } from '../support/visit.ts';

describe('without script', () => {
  test('a record reads in full', async () => {
    await visit('/groups/cpwg/', { script: false }, async (page) => {
      expect(await page.locator('h1').innerText()).toContain('CPWG');
      expect(await page.locator('#sources').isVisible()).toBe(true);
    });
  });
});

describe('which region am I', () => {
  test.each([
    ['kenya', 'AFRALO'],
    ['Аргентина', 'LACRALO'],
    ['الهند', 'APRALO'],
    ['Royaume-Uni', 'EURALO'],
    ['puerto rico', 'NARALO'],
  ])('%s is in %s', async (asked, region) => {
    await visit('/which-region/', {}, async (page) => {
      await page.locator('#country').fill(asked);
      await page.waitForFunction(
        () => document.querySelectorAll('.places > li:not([hidden])').length < 5,
      );
      expect(await page.locator('.places > li:not([hidden]) a').first().innerText()).toBe(region);
    });
  });
  test('without script every country is listed in six languages', async () => {
    await visit('/which-region/', { script: false }, async (page) => {
      expect(await page.locator('.places > li').count()).toBeGreaterThan(240);
      expect(
        await page.locator('.places > li', { hasText: 'Kenya' }).locator('[lang]').count(),
      ).toBe(5);
    });
  });
});

describe('by keyboard', () => {
  test('the skip link moves to the content', async () => {
    await visit('/groups/cpwg/', {}, async (page) => {
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
    });
  });
});
