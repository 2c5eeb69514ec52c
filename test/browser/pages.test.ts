import type { Page } from 'playwright-core';
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
    ["Cote d'Ivoire", 'AFRALO'],
    ['UK', 'EURALO'],
  ])('%s is in %s, and the card of the region says how to join', async (asked, region) => {
    await visit('/which-region/', {}, async (page) => {
      await page.locator('#country').fill(asked);
      const card = page.locator('.lookup-answer .region-card');
      await card.waitFor();
      expect(await card.locator('h2').innerText()).toContain(`(${region})`);
      for (const label of ['Join as an individual', 'Mailing list', 'Next election', 'Next call'])
        expect(await card.getByText(label, { exact: true }).isVisible()).toBe(true);
      expect(new URL(page.url()).search).toMatch(/^\?country=[A-Z]{2}$/);
    });
  });
  test('a name that several countries share is asked back', async () => {
    await visit('/which-region/', {}, async (page) => {
      await page.locator('#country').fill('Korea');
      await page.getByText('Several places are called that').last().waitFor();
      await page.getByRole('link', { name: 'South Korea', exact: true }).click();
      expect(await page.locator('.lookup-answer h2').innerText()).toContain('(APRALO)');
    });
  });
  test('without script every country is listed in six languages, and each region has its card', async () => {
    await visit('/which-region/', { script: false }, async (page) => {
      expect(await page.locator('.places > li:visible').count()).toBeGreaterThan(240);
      // Kenya in French is spelt as in English, and each spelling stands once.
      expect(
        await page.locator('.places > li', { hasText: 'Kenya' }).locator('[lang]').count(),
      ).toBe(4);
      expect(await page.locator('.region-card:visible').count()).toBe(5);
    });
  });
  test('with script that list is folded until one asks for it, or comes for it', async () => {
    const places = (page: Page) => page.locator('.places > li:visible').count();
    await visit('/which-region/', {}, async (page) => {
      expect(await places(page)).toBe(0);
      await page.locator('summary:has(#all)').click();
      expect(await places(page)).toBeGreaterThan(240);
    });
    await visit('/which-region/#all', {}, (page) =>
      expect.poll(() => places(page)).toBeGreaterThan(240),
    );
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
