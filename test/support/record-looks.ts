/** What is looked at on the page of every record, of the invented world and of the guide. */
import type { Frame, Page } from 'playwright-core';
import { kindNames } from '../../src/model/kinds.ts';
import { leadsOn, type BuiltPage } from './built-pages.ts';
import type { LaidOut } from './laid-out.ts';

const ofRecord = new RegExp(`^/(${kindNames.join('|')})/[^/]+/$`);

/** The pages of all records but sources, whose first line is the link to the original. */
export const recordPages = (pages: readonly BuiltPage[]): BuiltPage[] =>
  pages.filter(
    (page) =>
      ofRecord.test(page.address) && !leadsOn(page) && !page.address.startsWith('/sources/'),
  );

/** How far down a phone's page the first thing to do may begin, in CSS pixels: two screens. */
const farthest = 1500;

/** Whether what a reader can do begins too far down: the button of the fact box, else the first link of the text. */
export const actionIsFar = (page: Page | Frame): Promise<string[]> =>
  page.evaluate((most) => {
    const link =
      document.querySelector('.record .do a') ??
      document.querySelector('.record .prose a, .record .records a, .record .ledger a, .record a');
    const top = link ? link.getBoundingClientRect().top + scrollY : Infinity;
    return top > most ? [`the first thing to do begins at ${Math.round(top)} px`] : [];
  }, farthest);

/** Whether a page scrolls sideways at one of some widths. */
export async function scrollsSideways(page: Page, widths: readonly number[]): Promise<string[]> {
  // Playwright's own way sizes the window too, which takes most of the time.
  const client = await page.context().newCDPSession(page);
  const faults = await tooWide(page, widths, (width) =>
    client.send('Emulation.setDeviceMetricsOverride', {
      width,
      height: 800,
      deviceScaleFactor: 1,
      mobile: false,
    }),
  );
  await client.detach();
  return faults;
}

/** The same of a page that is laid out in a frame. */
export const scrollsSidewaysIn = ({ frame, resize }: LaidOut, widths: readonly number[]) =>
  tooWide(frame, widths, resize);

async function tooWide(
  page: Page | Frame,
  widths: readonly number[],
  resize: (width: number) => Promise<unknown>,
): Promise<string[]> {
  const faults: string[] = [];
  for (const width of widths) {
    await resize(width);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (over > 0) faults.push(`is ${over} px too wide at ${width}`);
  }
  return faults;
}
