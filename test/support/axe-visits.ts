/** Axe, and what axe cannot see, on many pages of the built site, in both schemes, on a wide screen and on a phone. */
import type { Page } from 'playwright-core';
import { axeFaults, type Proven } from './axe.ts';
import { looksOnPhone, looksOnWide } from './a11y-checks.ts';
import { visitAll } from './visit.ts';

/** How wide the screens are, in CSS pixels. */
export const screens = { wide: 1280, phone: 360 } as const;

/** The faults of a page on a wide screen. */
export const faultsOnWide = async (page: Page, proven: Proven): Promise<string[]> =>
  named('wide', [
    ...(await inBothSchemes(page, 'everything', proven)),
    ...(await looksOnWide(page)),
  ]);

/** The faults of a page on a phone. Without `axe` the other looks alone: they find what axe would, but for contrast. */
export const faultsOnPhone = async (page: Page, proven: Proven, axe = true): Promise<string[]> =>
  named('phone', [
    ...(axe ? await inBothSchemes(page, 'places', proven) : []),
    ...(await looksOnPhone(page)),
  ]);

/** The faults on these pages. Both widths are visited at once, so that two processors have work; `proven` serves all of a run. */
export async function axeOn(addresses: readonly string[], proven: Proven): Promise<string[]> {
  const faults = await Promise.all([
    visitAll(addresses, { width: screens.wide }, (page) => faultsOnWide(page, proven)),
    visitAll(addresses, { width: screens.phone }, (page) => faultsOnPhone(page, proven)),
  ]);
  return faults.flat();
}

async function inBothSchemes(
  page: Page,
  asked: 'everything' | 'places',
  proven: Proven,
): Promise<string[]> {
  const light = await axeFaults(page, asked, proven);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await axeFaults(page, 'colours', proven);
  await page.emulateMedia({ colorScheme: 'light' });
  return [...light, ...dark.map((fault) => `dark: ${fault}`)];
}

const named = (screen: string, faults: readonly string[]) =>
  faults.map((fault) => `${screen}: ${fault}`);
