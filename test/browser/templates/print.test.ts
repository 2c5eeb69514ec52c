/** Pages as they come out on paper. A sheet of A4 with the margins of the guide is 680 pixels wide. */
import type { Page } from 'playwright-core';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { kindNames } from '../../../src/model/kinds.ts';
import { builtPages, heaviestOf } from '../../support/built-pages.ts';
import { linksOnPaper } from '../../support/paper.ts';
import { visit, visitAll } from '../../support/visit.ts';

const { folder } = inject('site');
const pages = builtPages(folder);
const group = heaviestOf(pages, 'groups').address;
/** What people print: a record and the list of every kind, and the two large tables. */
const printed = [
  ...kindNames
    .filter((kind) => existsSync(join(folder, kind)))
    .flatMap((kind) => [heaviestOf(pages, kind).address, `/${kind}/`]),
  '/structure/',
  '/elections/compare/',
];
const onScreen = [
  'form',
  'button',
  '.contents',
  '.jump',
  '.trail',
  '.main-nav',
  '.site-footer nav',
  '[href^="webcal:"]',
  '[href*="/editing/change/"]',
];

/** What embarrasses on a sheet: too wide, controls, missing addresses, days without a year. */
const faultsOn = async (page: Page): Promise<string[]> => [
  ...(await linksOnPaper(page)).flatMap(({ href, isWritten }) =>
    isWritten ? [] : [`hides ${href}`],
  ),
  ...(await page.evaluate((controls) => {
    const shown = (element: Element) => element.checkVisibility();
    const after = (element: Element) => getComputedStyle(element, '::after').content;
    const faults = controls
      .filter((one) => [...document.querySelectorAll(one)].some(shown))
      .map((one) => `shows ${one}`);
    if (document.documentElement.scrollWidth > innerWidth)
      faults.push(`is ${document.documentElement.scrollWidth} pixels wide`);
    const own = document.querySelector<HTMLLinkElement>('[rel=canonical]')!;
    if (!shown(own) || !after(own).includes(own.href)) faults.push('does not say its address');
    for (const time of document.querySelectorAll('main time'))
      if (shown(time) && !/\d{4}/.test(time.textContent)) faults.push(`says ${time.textContent}`);
    return faults;
  }, onScreen)),
];

const onPaper = {
  width: 680,
  scheme: 'dark',
  context: { viewport: { width: 680, height: 1000 } },
} as const;
const print = (page: Page) => page.emulateMedia({ media: 'print' });

describe('on paper', () => {
  test('pages fit the sheet, show no controls, and print full addresses and years', async () => {
    const faults = await visitAll(printed, onPaper, async (page) => {
      await print(page);
      return faultsOn(page);
    });
    expect(faults).toEqual([]);
  });
  test('the paper stays white in the dark scheme', async () => {
    await visit(group, onPaper, async (page) => {
      await print(page);
      expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
        'rgb(255, 255, 255)',
      );
    });
  });
  test('a planted table that is too wide, a control, a hidden address and a day without its year are found', async () => {
    await visit(group, onPaper, async (page) => {
      await print(page);
      await page.evaluate(() => {
        document
          .querySelector('main')!
          .insertAdjacentHTML(
            'beforeend',
            '<table><tr><td></td></tr></table><form>x</form><time>3 May</time>',
          );
        [...document.querySelectorAll('table')].at(-1)!.style.inlineSize = '900px';
        document.querySelector<HTMLElement>('[rel=canonical]')!.style.display = 'none';
      });
      const faults = await faultsOn(page);
      expect(faults).toEqual(
        expect.arrayContaining([
          'shows form',
          expect.stringMatching(/^is \d+ pixels wide$/),
          'does not say its address',
          'says 3 May',
        ]),
      );
    });
  });
});
