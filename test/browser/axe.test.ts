/**
 * Axe on every template, and on as many other pages as it takes to see every kind of element of the site in every kind of
 * place; `npm run test:axe` asks every page in full.
 */
import { describe, expect, test } from 'vitest';
import { axeFaults, leaveOutRowsAlike } from '../support/axe.ts';
import { builtPages } from '../support/dist.ts';
import { coverOf } from '../support/signatures.ts';
import { templates } from '../support/templates.ts';
import { visit } from '../support/visit.ts';

const others = coverOf(
  builtPages().filter(({ html }) => !html.includes('http-equiv="refresh"')),
  templates,
);

describe('axe finds no fault', () => {
  test.concurrent.each([...templates, ...others])('on %s: in the light scheme from left to right, nor in the dark one from right to left', async (address) => {
    await visit(address, { scheme: 'light' }, async (page) => {
      await leaveOutRowsAlike(page);
      expect(await axeFaults(page)).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      await page.evaluate(() => (document.documentElement.dir = 'rtl'));
      expect(await axeFaults(page, 'looks')).toEqual([]);
    });
  });
});

describe('axe finds a planted fault', () => {
  test('of contrast, and a name that is missing', async () => {
    await visit('/about/', {}, async (page) => {
      await page.evaluate(() => {
        document.querySelector('h1')!.style.color = '#ddd';
        document.querySelector('main')!.append(document.createElement('button'));
      });
      await leaveOutRowsAlike(page);
      expect((await axeFaults(page)).map((fault) => fault.split(':')[0])).toEqual(expect.arrayContaining(['button-name', 'color-contrast']));
    });
  });
  test('in the last row of a long list, though rows alike are left out', async () => {
    await visit('/groups/', {}, async (page) => {
      await page.evaluate(() => ([...document.querySelectorAll<HTMLElement>('.records > li > a')].at(-1)!.textContent = ''));
      const rows = () => page.locator('.records > li').count();
      const before = await rows();
      await leaveOutRowsAlike(page);
      expect(await rows()).toBeLessThan(before / 2);
      expect((await axeFaults(page)).map((fault) => fault.split(':')[0])).toContain('link-name');
    });
  });
  test('of contrast in the dark scheme alone', async () => {
    await visit('/about/', { scheme: 'dark' }, async (page) => {
      await page.evaluate(() => (document.querySelector('h1')!.style.color = 'light-dark(black, #333)'));
      expect((await axeFaults(page, 'looks')).map((fault) => fault.split(':')[0])).toContain('color-contrast');
    });
  });
});
