import { AxeBuilder } from '@axe-core/playwright';
import { describe, expect, test } from 'vitest';
import { templates } from '../support/templates.ts';
import { visit } from '../support/visit.ts';

/** Rules whose answer depends on the colours; all others were asked in the light scheme already. */
const colourRules = ['color-contrast', 'link-in-text-block'];

describe('accessibility', () => {
  test.concurrent.each(templates)('%s has no fault in the light scheme', async (address) => {
    await visit(address, { scheme: 'light' }, async (page) => {
      const { violations } = await new AxeBuilder({ page })
        .setLegacyMode(true)
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze();
      expect(violations.map((one) => `${one.id}: ${one.nodes[0]?.html}`)).toEqual([]);
    });
  });
  test.concurrent.each(templates)('%s has no fault of colour in the dark scheme', async (address) => {
    await visit(address, { scheme: 'dark' }, async (page) => {
      const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).withRules(colourRules).analyze();
      expect(violations.map((one) => `${one.id}: ${one.nodes[0]?.html}`)).toEqual([]);
    });
  });
  test('a planted fault of contrast and a missing name are found', async () => {
    await visit('/about/', {}, async (page) => {
      await page.evaluate(() => {
        document.querySelector('h1')!.style.color = '#ddd';
        document.querySelector('main')!.append(document.createElement('button'));
      });
      const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
      expect(violations.map((one) => one.id)).toEqual(expect.arrayContaining(['button-name', 'color-contrast']));
    });
  });
});

describe('on a narrow screen', () => {
  test.concurrent.each(templates)('%s does not scroll sideways at 320 pixels', async (address) => {
    await visit(address, { width: 320 }, async (page) => {
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    });
  });
});

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
      await page.waitForFunction(() => document.querySelectorAll('.places > li:not([hidden])').length < 5);
      expect(await page.locator('.places > li:not([hidden]) a').first().innerText()).toBe(region);
    });
  });
  test('without script every country is listed in six languages', async () => {
    await visit('/which-region/', { script: false }, async (page) => {
      expect(await page.locator('.places > li').count()).toBeGreaterThan(240);
      expect(await page.locator('.places > li', { hasText: 'Kenya' }).locator('[lang]').count()).toBe(5);
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
  test('every stop shows where it is', async () => {
    await visit('/groups/cpwg/', {}, async (page) => {
      for (let stop = 0; stop < 40; stop++) {
        await page.keyboard.press('Tab');
        const outlined = await page.evaluate(() => {
          const active = document.activeElement!;
          return active === document.body || getComputedStyle(active).outlineStyle !== 'none';
        });
        expect(outlined).not.toBe(false);
      }
    });
  });
});
