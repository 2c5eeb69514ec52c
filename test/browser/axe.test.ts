/** Axe is shown planted faults; what it says of templates is asked in `templates/every-template.test.ts`. */
import { describe, expect, test } from 'vitest';
import { axeFaults, type Proven } from '../support/axe.ts';
import { visit } from '../support/visit.ts';

const rulesOf = (faults: readonly string[]) => faults.map((fault) => fault.split(':')[0]);

describe('axe finds a planted fault', () => {
  test('of contrast, and a name that is missing', async () => {
    await visit('/about/', {}, async (page) => {
      await page.evaluate(() => {
        document.querySelector('h1')!.style.color = '#ddd';
        document.querySelector('main')!.append(document.createElement('button'));
      });
      expect(rulesOf(await axeFaults(page))).toEqual(
        expect.arrayContaining(['button-name', 'color-contrast']),
      );
    });
  });

  const changes: readonly [name: string, change: () => void][] = [
    ['in its own colour', () => (document.querySelector('h1')!.style.color = '#999')],
    [
      'in what is behind it',
      () => (document.querySelector('main')!.style.backgroundColor = '#777'),
    ],
    ['by being seen through', () => (document.querySelector('main')!.style.opacity = '0.5')],
    [
      'by a box that lies between it and its page',
      () => {
        const title = document.querySelector<HTMLElement>('main h2[id]')!;
        const box = document.createElement('div');
        title.before(box);
        Object.assign(title.parentElement!.style, { position: 'relative' });
        Object.assign(box.style, { position: 'absolute', inset: '0', backgroundColor: '#444' });
        Object.assign(title.style, { position: 'relative' });
      },
    ],
    [
      'in a size that asks for more',
      () =>
        Object.assign(document.querySelector('h1')!.style, {
          color: '#888',
          fontSize: '16px',
          fontWeight: '400',
        }),
    ],
  ];
  test.each(changes)(
    'of contrast on one page alone, though axe has passed that page and all its looks before: %s',
    async (_, change) => {
      await visit('/groups/cpwg/', {}, async (page) => {
        const passed: Proven = new Set();
        expect(await axeFaults(page, 'everything', passed)).toEqual([]);
        expect(passed.size).toBeGreaterThan(5);
        await page.evaluate(change);
        // What has failed is not forgotten because it was seen.
        for (let time = 0; time < 2; time++)
          expect(rulesOf(await axeFaults(page, 'colours', passed))).toContain('color-contrast');
      });
    },
  );
  test('of contrast in the dark scheme alone', async () => {
    await visit('/about/', {}, async (page) => {
      const passed: Proven = new Set();
      await page.evaluate(
        () => (document.querySelector('h1')!.style.color = 'light-dark(black, #333)'),
      );
      expect(await axeFaults(page, 'colours', passed)).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(rulesOf(await axeFaults(page, 'colours', passed))).toEqual(['color-contrast']);
    });
  });
  test('of every link that only its colour tells from the text around it, as often as it is asked', async () => {
    await visit('/about/', {}, async (page) => {
      const planted = ['/planted-one/', '/planted-other/'];
      await page.evaluate((addresses) => {
        const main = document.querySelector('main')!;
        for (const [index, address] of addresses.entries()) {
          const line = document.createElement('p');
          const link = document.createElement('a');
          Object.assign(link, { href: address, textContent: 'a planted link' });
          Object.assign(link.style, { textDecoration: 'none', color: ['#333', '#444'][index] });
          line.append('The words around ', link, ' are in the colour of all words.');
          main.append(line);
        }
      }, planted);
      const passed: Proven = new Set();
      for (let time = 0; time < 2; time++) {
        const faults = (await axeFaults(page, 'colours', passed)).filter((fault) =>
          fault.startsWith('link-in-text-block:'),
        );
        expect(faults.map((fault) => /href="([^"]+)"/.exec(fault)![1]).sort()).toEqual(planted);
      }
    });
  });
  test('of an outline that leaves out a level', async () => {
    await visit('/about/', {}, async (page) => {
      await page.evaluate(() =>
        document.querySelector('main h2')!.insertAdjacentHTML('afterend', '<h4>Planted</h4>'),
      );
      expect(rulesOf(await axeFaults(page))).toContain('heading-order');
    });
  });
  test('of a target that is too small on a phone', async () => {
    await visit('/about/', { width: 360 }, async (page) => {
      await page.evaluate(() => {
        const [one, other] = document.querySelectorAll<HTMLElement>('.site-footer a');
        for (const link of [one!, other!])
          Object.assign(link.style, { fontSize: '6px', padding: '0', lineHeight: '1' });
        for (const item of document.querySelectorAll<HTMLElement>('.site-footer ul'))
          item.style.gap = '0';
      });
      expect(rulesOf(await axeFaults(page, 'places'))).toContain('target-size');
    });
  });
});
