/** Pages of records: what one can do is near, parts unfold, citations open beside their mark. */
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { builtPages } from '../../support/built-pages.ts';
import { layOutAll } from '../../support/laid-out.ts';
import {
  actionIsFar,
  recordPages,
  scrollsSideways,
  scrollsSidewaysIn,
} from '../../support/record-looks.ts';
import { visit } from '../../support/visit.ts';

const pages = builtPages(inject('site').folder);
const phone = { width: 360 };

describe('on a phone', () => {
  const looks = (records: typeof pages) =>
    layOutAll(records, phone.width, async (page) => [
      ...(await actionIsFar(page.frame)),
      ...(await scrollsSidewaysIn(page, [320, 1920])),
    ]);
  test('the first thing to do begins within two screens on every record, and none scrolls sideways', async () =>
    expect(await looks(recordPages(pages))).toEqual([]));
  test('a page on which it comes late, and one that scrolls, are found', async () => {
    const { address, html } = pages.find((page) => page.address === '/groups/alpha/')!;
    const planted = ['min-block-size: 1600px', 'min-inline-size: 700px'].map((style, index) => ({
      file: '',
      address: `${index}`,
      html: html.replace(/class="?record-head\b/, (found) => `style="${style}" ${found}`),
    }));
    expect(html).not.toBe(planted[0]!.html);
    expect(await looks([...planted, { file: '', address, html }])).toEqual([
      expect.stringMatching(/^0: the first thing to do begins at \d+ px$/),
      expect.stringMatching(/^1: is \d+ px too wide at 320$/),
    ]);
  });
});

test('a page that scrolls sideways is found', () =>
  visit('/groups/alpha/', {}, async (page) => {
    await page.evaluate(() => (document.querySelector('h1')!.style.minWidth = '700px'));
    expect(await scrollsSideways(page, [320, 1920])).toHaveLength(1);
  }));

test('a long day of a round breaks within its column, where the table has no bars too', () =>
  visit('/cycles/2031-gardener/', {}, async (page) => {
    await page.evaluate(() => {
      for (const cell of document.querySelectorAll('.step-table .bar')) cell.remove();
      for (const time of document.querySelectorAll('.step-table time'))
        time.textContent = 'Wednesday, 30 September 2031, 23:59 Anywhere on Earth';
    });
    expect(await page.locator('.step-table time').count()).toBeGreaterThan(0);
    expect(await scrollsSideways(page, [320, 640, 700, 768])).toEqual([]);
  }));

test('on a long page the contents mark what is being read, and a way leads back to the top', () =>
  visit('/groups/alpha/', phone, async (page) => {
    const top = page.locator('.to-top');
    const read = (await page.locator('.contents a').nth(1).getAttribute('href'))!;
    await page.evaluate((id) => document.querySelector(id)!.scrollIntoView(), read);
    await expect
      .poll(() => page.locator('.contents [aria-current]').getAttribute('href'))
      .toBe(read);
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await top.click();
    expect(await page.evaluate(() => [scrollY, document.activeElement?.id])).toEqual([
      0,
      'content',
    ]);
    // It goes with the event of scrolling, which comes with the next frame.
    await expect.poll(() => top.isVisible()).toBe(false);
  }));

describe('a folded part', () => {
  const isOpen = (page: Page) =>
    page
      .locator('details:has(> summary #rules)')
      .evaluate((fold) => (fold as HTMLDetailsElement).open);
  test('is shut, and opens for an address that leads to it or into it', async () => {
    await visit('/groups/alpha/', {}, async (page) => {
      expect(await isOpen(page)).toBe(false);
      await page.evaluate(() => (location.hash = '#rules'));
      await page.waitForFunction(() =>
        document.querySelector('details.fold')!.hasAttribute('open'),
      );
    });
    for (const hash of ['#rules', '#rule-alpha-rules-2030-4-2'])
      await visit(`/groups/alpha/${hash}`, {}, async (page) =>
        expect.poll(() => isOpen(page)).toBe(true),
      );
  });
  test('can be reached without script', () =>
    visit('/groups/alpha/', { script: false }, async (page) => {
      await page.locator('summary:has(#rules)').click();
      expect(await page.locator('#rule-alpha-rules-2030-4-2').isVisible()).toBe(true);
    }));
  test('is printed open', () =>
    visit('/groups/alpha/', {}, async (page) => {
      const height = () =>
        page
          .locator('details.fold')
          .first()
          .evaluate((fold) => fold.scrollHeight);
      const shut = await height();
      await page.emulateMedia({ media: 'print' });
      expect(await height()).toBeGreaterThan(shut + 20);
    }));
});

describe('a citation', () => {
  const note = (page: Page) => page.locator('#word-note:popover-open');
  test('shows its source beside it, whose links are next for Tab; Escape closes it', () =>
    visit('/groups/alpha/', {}, async (page) => {
      const citation = page.locator('.ledger .cite a').first();
      await citation.focus();
      await note(page).waitFor();
      expect(await note(page).innerText()).toContain('Minutes of the first meeting');
      await page.keyboard.press('Tab');
      expect(
        await page.evaluate(() => document.activeElement!.closest('#word-note') !== null),
      ).toBe(true);
      await page.keyboard.press('Escape');
      expect(await note(page).count()).toBe(0);
    }));
  test('leads to the list of sources, and from there back to where one was', () =>
    visit('/groups/alpha/', {}, async (page) => {
      const citation = page.locator('.cite [href="#source-1"]').last();
      await citation.scrollIntoViewIfNeeded();
      await citation.focus();
      await note(page).waitFor();
      await page.keyboard.press('Enter');
      await page.getByRole('link', { name: 'Back to the text' }).first().click();
      expect(await citation.evaluate((link) => link === document.activeElement)).toBe(true);
    }));
  test('opens on the first tap and leads on at the second', () =>
    visit(
      '/groups/alpha/',
      { ...phone, context: { hasTouch: true, isMobile: true } },
      async (page) => {
        const citation = page.locator('.ledger .cite a').first();
        await citation.tap();
        await note(page).waitFor();
        expect(page.url()).not.toContain('#source');
        await citation.tap();
        await page.waitForURL(/#source-1$/);
      },
    ));
  test('stands a finger away from its neighbour', () =>
    visit('/groups/alpha/', phone, async (page) => {
      const gaps = await page.evaluate(() =>
        [...document.querySelectorAll('.cite a + a')].map((link) => {
          const middle = (one: Element) => {
            const { left, width } = one.getBoundingClientRect();
            return left + width / 2;
          };
          return Math.abs(middle(link) - middle(link.previousElementSibling!));
        }),
      );
      expect(gaps.filter((gap) => gap > 0 && gap < 24)).toEqual([]);
    }));
});
