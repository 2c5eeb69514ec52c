/** Walks of newcomers on a phone: from the home page by taps to a page whose answer stands in its first two screens. */
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { rootOf } from '../../src/i18n/addresses.ts';
import type { Language } from '../../src/i18n/languages.ts';
import { visit } from './visit.ts';

/** A phone of 360 by 740 pixels, in a zone whose clock does not show UTC. */
const phoneIn = (locale: Language) => ({
  width: 360,
  context: { viewport: { width: 360, height: 740 }, timezoneId: 'Asia/Kolkata', locale },
});
const twoScreens = 2 * 740;

interface Walk {
  readonly page: Page;
  /** Follows a link by its name; at most three times. */
  tap(name: string | RegExp): Promise<void>;
  /** Types a country into the field of the home page. Typing is no tap. */
  country(name: string): Promise<void>;
  /** Fails unless a part is shown within the first two screens. */
  sees(part: Locator): Promise<void>;
}

/** Takes a walk from the home page of a language, for a reader whose browser asks for it. */
export const walk = (take: (walk: Walk) => Promise<void>, language: Language = 'en') =>
  visit(`${rootOf(language)}/`, phoneIn(language), async (page) => {
    let taps = 0;
    await take({
      page,
      async tap(name) {
        expect(++taps).toBeLessThanOrEqual(3);
        const before = page.url();
        await page.getByRole('link', { name }).first().click();
        await page.waitForURL((url) => url.href !== before);
        await page.waitForLoadState();
      },
      async country(name) {
        await page.locator('#country').fill(name);
      },
      async sees(part) {
        const seen = part.filter({ visible: true }).first();
        await seen.waitFor();
        const box = await seen.boundingBox();
        const scrolled = await page.evaluate(() => scrollY);
        expect(box).not.toBeNull();
        expect(box!.y + scrolled).toBeLessThan(twoScreens);
      },
    });
  });
