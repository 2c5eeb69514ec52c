/** What is looked at on the page of every record, of the invented world and of the guide. */
import type { Page } from 'playwright-core';
import { kindNames } from '../../src/model/kinds.ts';
import { leadsOn, type BuiltPage } from './built-pages.ts';

const ofRecord = new RegExp(`^/(${kindNames.join('|')})/[^/]+/$`);

/** The addresses of all records but sources, whose first line is the link to the original. */
export const recordAddresses = (pages: readonly BuiltPage[]): string[] =>
  pages
    .filter((page) => ofRecord.test(page.address) && !leadsOn(page))
    .map(({ address }) => address)
    .filter((address) => !address.startsWith('/sources/'));

/** How far down a phone's page the first thing to do may begin, in CSS pixels: two screens. */
const farthest = 1500;

/** Whether what a reader can do begins too far down: the button of the fact box, else the first link of the text. */
export const actionIsFar = (page: Page): Promise<string[]> =>
  page.evaluate((most) => {
    const link =
      document.querySelector('.record .do a') ??
      document.querySelector('.record .prose a, .record .records a, .record .ledger a, .record a');
    const top = link ? link.getBoundingClientRect().top + scrollY : Infinity;
    return top > most ? [`the first thing to do begins at ${Math.round(top)} px`] : [];
  }, farthest);

/** Whether a page scrolls sideways at one of some widths. */
export async function scrollsSideways(page: Page, widths: readonly number[]): Promise<string[]> {
  const faults: string[] = [];
  // Playwright's own way sizes the window too, which takes most of the time.
  const client = await page.context().newCDPSession(page);
  for (const width of widths) {
    const size = { width, height: 800, deviceScaleFactor: 1, mobile: false };
    await client.send('Emulation.setDeviceMetricsOverride', size);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (over > 0) faults.push(`is ${over} px too wide at ${width}`);
  }
  await client.detach();
  return faults;
}
