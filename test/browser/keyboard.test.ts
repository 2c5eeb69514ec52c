/** Five things that readers come for, done with the keyboard alone; and where the keyboard goes on every template. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { templates } from '../support/templates.ts';
import { visit, visitAll } from '../support/visit.ts';

/** Presses Tab until the focus is on what fits the selector; fails if it is not met within the stops a page may have. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let stop = 0; stop < 150; stop++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((selector) => document.activeElement!.matches(selector), selector))
      return;
  }
  throw new Error(`Tab does not come to ${selector} on ${page.url()}`);
}

/** Follows the link on which the focus is. */
async function enter(page: Page, address: string): Promise<void> {
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.pathname === address);
}

describe('with the keyboard alone a reader', () => {
  test('finds a group', async () =>
    visit('/', {}, async (page) => {
      await tabTo(page, '.main-nav a[href="/groups/"]');
      await enter(page, '/groups/');
      await tabTo(page, 'main a[href="/groups/cpwg/"]');
      await enter(page, '/groups/cpwg/');
      expect(await page.locator('h1').innerText()).toContain('CPWG');
    }));
  test('finds out whether a vote is open', async () =>
    visit('/', {}, async (page) => {
      await tabTo(page, 'a[href="/open/"]');
      await enter(page, '/open/');
      expect(await page.locator('main h2').first().innerText()).toBe('Open now');
    }));
  test('searches and reads what was found', async () =>
    visit('/', {}, async (page) => {
      await tabTo(page, 'input[type=search]');
      await page.keyboard.type('cpwg');
      await enter(page, '/search/');
      await page.locator('ol[data-results] > li a').first().waitFor();
      await tabTo(page, 'ol[data-results] > li:first-child a');
      await enter(page, '/groups/cpwg/');
    }));
  test('narrows a list and hears how many fit', async () =>
    visit('/groups/', {}, async (page) => {
      await tabTo(page, 'select[name=state]');
      await page.keyboard.type('Act');
      await page.waitForFunction(() => location.search === '?state=active');
      expect(await page.locator('.narrow-form [role=status]').innerText()).toMatch(
        /^\d+ of \d+ fit\.$/,
      );
      await tabTo(page, 'main .records > li > a');
    }));
  test('does not come to what is no place for Tab, and the walk says so', async () =>
    visit('/groups/', {}, async (page) => {
      await page.evaluate(
        () => (document.querySelector<HTMLElement>('select[name=state]')!.tabIndex = -1),
      );
      await expect(tabTo(page, 'select[name=state]')).rejects.toThrow(
        'Tab does not come to select[name=state]',
      );
    }));
  test('changes to the dark scheme', async () =>
    visit('/about/', {}, async (page) => {
      await tabTo(page, '[data-display-words]');
      await page.keyboard.press('Enter');
      await page.getByRole('radio').first().waitFor();
      await tabTo(page, 'input[name=display-scheme]');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      expect(
        await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme),
      ).toBe('dark');
    }));
});

/** What is wrong with the places that Tab comes to: they go back in the text, are hidden behind something, or show no mark. */
async function walk(page: Page, stops: number): Promise<string[]> {
  const faults: string[] = [];
  // Results that arrive while one walks move what is below them.
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => scrollTo(0, 0));
  for (let stop = 0; stop < stops; stop++) {
    await page.keyboard.press('Tab');
    const fault = await page.evaluate(() => {
      const memory = window as { before?: Element };
      const active = document.activeElement!;
      if (active === document.body) return undefined;
      const back =
        memory.before &&
        memory.before.compareDocumentPosition(active) & Node.DOCUMENT_POSITION_PRECEDING;
      memory.before = active;
      const { outlineStyle, outlineWidth } = getComputedStyle(active);
      const boxes = [...active.getClientRects()];
      const inSight = boxes.some(({ left, top, width, height }) => {
        return active.contains(document.elementFromPoint(left + width / 2, top + height / 2));
      });
      const wrong = [
        back && 'goes back in the text',
        outlineStyle === 'none' && 'shows no mark',
        parseFloat(outlineWidth) < 2 && 'has a thin mark',
        !inSight && 'is hidden',
      ];
      return (
        wrong
          .filter(Boolean)
          .map((one) => `${active.outerHTML.slice(0, 80)} ${one}`)
          .join('; ') || undefined
      );
    });
    if (fault) faults.push(fault);
  }
  return faults;
}

describe('the focus', () => {
  test('moves forward in the text of every template, always in sight and with a mark', async () =>
    expect(await visitAll(templates, {}, (page) => walk(page, 25))).toEqual([]));
  test.each([
    [
      'goes back in the text',
      () => document.querySelector('.site-footer a')!.setAttribute('tabindex', '1'),
    ],
    [
      'shows no mark',
      () => void (document.querySelector<HTMLElement>('.brand')!.style.outline = 'none'),
    ],
    [
      'is hidden',
      () => void (document.querySelector<HTMLElement>('.brand')!.style.clipPath = 'inset(50%)'),
    ],
    // Such as a summary that cannot be closed: a stop for the keyboard where a pointer can do nothing.
    [
      'is hidden',
      () => void (document.querySelector<HTMLElement>('.brand')!.style.pointerEvents = 'none'),
    ],
  ])('is found where it %s', async (said, plant) =>
    visit('/about/', {}, async (page) => {
      await page.evaluate(plant);
      expect((await walk(page, 4)).join()).toContain(said);
    }),
  );
});
