import { describe, expect, test } from 'vitest';
import { visit } from '../support/visit.ts';

const place = '/find-your-place/';
const status = '[data-find-status]';

describe('find your place', () => {
  test('by keyboard alone: an answer narrows the list, says how many are left, and stands in the address', async () => {
    await visit(place, {}, async (page) => {
      await page.getByText(/^\d+ places in this guide/).waitFor();
      await page.locator('select[name=interest]').focus();
      await page.keyboard.type('Policy');
      await page
        .getByText(/may fit/)
        .first()
        .waitFor();
      expect(await page.locator(status).innerText()).toMatch(/^\d+ places fit\. \d+ may fit/);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      await page.keyboard.type('not');
      await page.waitForURL(/membership=none/);
      expect(new URL(page.url()).search).toBe('?interest=policy-advice&membership=none');
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => (document.activeElement as HTMLSelectElement).name)).toBe(
        'region',
      );
    });
  });
  test('a shared address shows the answers, the places and why each fits', async () => {
    await visit(
      `${place}?interest=policy-advice&membership=none&language=fr`,
      { width: 320 },
      async (page) => {
        const first = page
          .locator('.found > li')
          .filter({ hasText: 'Consolidated Policy Working Group (CPWG)' });
        expect(
          (await first.locator('.reasons > li').allInnerTexts()).map((one) => one.trim()),
        ).toEqual([
          'Works on Policy advice development',
          'No membership needed',
          'Calls in English, Spanish and French',
        ]);
        expect(await page.locator('select[name=language]').inputValue()).toBe('fr');
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
          320,
        );
      },
    );
  });
  test('shows every place that it counts, however many come', async () => {
    await visit(`${place}?membership=none`, {}, async (page) => {
      await page.locator('.found').first().waitFor();
      const said = (await page.locator(status).innerText()).match(/\d+/g)!.map(Number);
      expect(said[0]).toBeGreaterThan(12);
      await expect
        .poll(() => page.locator('[data-found] .found > li').count())
        .toBe(said.reduce((sum, one) => sum + one, 0));
    });
  });
  test('the Back button takes back one answer, in the sentence and in the list', async () => {
    await visit(`${place}?interest=policy-advice`, {}, async (page) => {
      await page.locator('.found').first().waitFor();
      const before = await page.locator(status).innerText();
      await page.locator('select[name=language]').selectOption('fr');
      expect(await page.locator(status).innerText()).not.toBe(before);
      await page.goBack();
      expect(await page.locator(status).innerText()).toBe(before);
      expect(await page.locator('select[name=language]').inputValue()).toBe('');
    });
  });
  test('when nothing fits for certain, it names the answer to take back', async () => {
    await visit(`${place}?interest=policy-advice&language=pt`, {}, async (page) => {
      await page.locator(status, { hasText: /^\d+ may fit/ }).waitFor();
      const way = page.locator('[data-found] a').first();
      expect(await way.innerText()).toMatch(/^Without “.+”, \d+ places? fits?$/);
      await way.click();
      await page.getByRole('heading', { name: 'Fits what you said' }).waitFor();
    });
  });
  test('without script the same questions stand with their answers as links', async () => {
    await visit(place, { script: false }, async (page) => {
      expect(await page.locator('form.sentence').isVisible()).toBe(false);
      expect(
        await page.getByRole('heading', { name: 'Which language do you speak?' }).isVisible(),
      ).toBe(true);
      expect(await page.locator('main dl a[href="/groups/cpwg/"]').count()).toBeGreaterThan(2);
    });
  });
  test('says so when the places cannot be reached', async () => {
    await visit(
      '/about/',
      {},
      async (page) => {
        await page.route('**/offers.json', (route) => route.abort());
        await page.goto(new URL(place, page.url()).href);
        await page.getByText('The list could not be loaded').waitFor();
      },
      ['net::ERR_FAILED'],
    );
  });
});
