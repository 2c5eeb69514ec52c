/** The form of translators, on a small world that nobody has translated yet. */
import { expect, test } from 'vitest';
import { visit } from '../../support/visit.ts';

test('a text is translated, checked, kept through a reload, and handed over as the file of its kind', () =>
  visit(
    '/editing/translating/form/?language=ar&record=groups/alpha',
    { width: 360 },
    async (page) => {
      const summary = page.getByLabel('Translation, Summary');
      await summary.fill('مجموعة <b>ألفا</b>');
      expect(
        await summary.evaluate((box) => [
          box.getAttribute('lang'),
          getComputedStyle(box).direction,
        ]),
      ).toEqual(['ar', 'rtl']);
      const check = page.getByRole('button', { name: 'Check the translations' });
      await check.click();
      // The check answers when its rules have come.
      await page.waitForFunction(() => document.activeElement?.matches('.unit textarea'));
      expect(await summary.evaluate((box) => box === document.activeElement)).toBe(true);
      expect(await page.locator('.unit .problem:not([hidden])').innerText()).toContain('raw HTML');
      await summary.fill('المجموعة التي تعتني\nبالحديقة.');
      await page.getByText('Your draft is kept on this device.').waitFor();
      await page.reload();
      expect(await summary.inputValue()).toBe('المجموعة التي تعتني بالحديقة.');
      await check.click();
      await page.getByRole('heading', { name: 'Ready to hand over' }).waitFor();
      expect(await page.locator('.review pre.file').textContent()).toMatch(
        /msgid "The group that looks after the garden\."\nmsgstr "المجموعة التي تعتني بالحديقة\."\n/,
      );
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: 'Download the file' }).click(),
      ]);
      expect(download.suggestedFilename()).toBe('groups.po');
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(
        true,
      );
    },
  ));
