/** What axe cannot see, on every template. One page is reused, so that all of it costs a minute. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { templates } from '../support/templates.ts';
import { visit, visitAll, type Visit } from '../support/visit.ts';

const onAll = (settings: Visit, look: (page: Page) => Promise<string[]>) => visitAll(templates, settings, look);

/** What reaches over the edge of the window. */
const overflow = (page: Page) =>
  page.evaluate(() =>
    document.documentElement.scrollWidth > document.documentElement.clientWidth ? [`${document.documentElement.scrollWidth} pixels wide`] : [],
  );

describe('nothing runs over the edge', () => {
  test('of a window of 1280 pixels enlarged to 400 %, which is 320 by 256', async () =>
    expect(await onAll({ width: 320, context: { viewport: { width: 320, height: 256 } } }, overflow)).toEqual([]));
  test('when a reader spaces lines, letters and words as WCAG 1.4.12 allows', async () =>
    expect(
      await onAll({ width: 320 }, async (page) => {
        await page.evaluate(() => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(
            '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
          );
          document.adoptedStyleSheets.push(sheet);
        });
        return overflow(page);
      }),
    ).toEqual([]));
  test('when the page runs from right to left', async () =>
    expect(
      await onAll({ width: 360, direction: 'rtl' }, async (page) =>
        (await page.evaluate(() => document.dir)) === 'rtl' ? overflow(page) : ['does not run from right to left'],
      ),
    ).toEqual([]));
});

describe('targets', () => {
  const small = (page: Page) =>
    page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, summary')]
        .filter((one) => one.checkVisibility() && !one.closest('p, li, dd, td, th, label, .cite') && !one.matches('.skip'))
        .map((one) => ({ one, box: one.getBoundingClientRect() }))
        .filter(({ box }) => box.height > 0 && box.height < 24)
        .map(({ one, box }) => `${one.outerHTML.slice(0, 60)} is ${Math.round(box.height)} pixels high`),
    );
  test('outside sentences are at least 24 pixels high', async () => expect(await onAll({ width: 360 }, small)).toEqual([]));
  test('a planted small one is found', async () =>
    visit('/about/', {}, async (page) => {
      await page.evaluate(() => document.querySelector('main')!.insertAdjacentHTML('beforeend', '<div><a href="#content" id="planted">x</a></div>'));
      await page.evaluate(() => Object.assign(document.querySelector<HTMLElement>('#planted')!.style, { display: 'block', height: '12px' }));
      expect((await small(page)).length).toBe(1);
    }));
});

describe('a link', () => {
  test('with the same words leads to the same place on a page', async () =>
    expect(
      await onAll({}, (page) =>
        page.evaluate(() => {
          const places = new Map<string, Set<string>>();
          for (const link of document.querySelectorAll<HTMLAnchorElement>('main a[href]')) {
            const name = (link.getAttribute('aria-label') ?? link.textContent).trim().replaceAll(/\s+/g, ' ');
            // Lists of related pages stand under the kind of page they lead to.
            if (!link.matches('.rule') && !link.closest('section:has(> #related, > #named-by)'))
              places.set(name, (places.get(name) ?? new Set()).add(link.getAttribute('href')!));
          }
          return [...places].filter(([, addresses]) => addresses.size > 1).map(([name, addresses]) => `${name} → ${[...addresses].join(', ')}`);
        }),
      ),
    ).toEqual([]));
});

describe('with forced colours', () => {
  test('the marks of states and steps are still there', async () =>
    visit('/groups/', { context: { forcedColors: 'active' } }, async (page) => {
      const border = await page
        .locator('.badge')
        .first()
        .evaluate((badge) => getComputedStyle(badge, '::before').borderTopStyle);
      expect(border).toBe('solid');
    }));
});

describe('on paper', () => {
  test('sources are printed with their addresses, and navigation is left out', async () =>
    visit('/groups/cpwg/', {}, async (page) => {
      await page.emulateMedia({ media: 'print' });
      expect(
        await page
          .locator('.original')
          .first()
          .evaluate((link) => getComputedStyle(link, '::after').content),
      ).toContain('http');
      expect(await page.locator('.main-nav').isVisible()).toBe(false);
    }));
});
