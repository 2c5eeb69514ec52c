import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axeFaults } from '../support/axe.ts';
import { visit } from '../support/visit.ts';

/** The proposed days, as `step | day`. */
const days = (page: Page) =>
  page
    .locator('[data-plan-result] tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) => `${row.children[0]!.textContent} | ${row.children[1]!.textContent}`),
    );
const plan = '/plan/?procedure=common-yearly-round&start=2025-04-14&agm=2025-10-30&candidates=2';

describe('the planner in the browser', () => {
  test('finds the round of 2025 again from a shared address, and says why', async () => {
    await visit(plan, {}, async (page) => {
      await page.locator('[data-plan-result] tbody tr').first().waitFor();
      expect(await days(page)).toEqual(
        expect.arrayContaining([
          'Beginning of Call | Mon, 14 April 2025',
          'End of Nominations | Fri, 25 April 2025',
          'End of Vote | Fri, 16 May 2025',
          'Beginning of Seating | Thu, 30 October 2025',
        ]),
      );
      expect(await page.locator('[data-plan-result] tbody').innerText()).toContain(
        'Rule: A vote begins within one week of the deadline for acceptance',
      );
    });
  });
  test('plans by keyboard, moves the focus to the result, and puts what was asked into the address', async () => {
    await visit('/plan/', {}, async (page) => {
      await page.locator('#plan-start').focus();
      await page.locator('#plan-start').fill('2027-04-12');
      await page.keyboard.press('Enter');
      await page.locator('[data-plan-result] tbody tr').first().waitFor();
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('result');
      expect(new URL(page.url()).searchParams.get('start')).toBe('2027-04-12');
    });
  });
  test('says in words what is missing, and that the rules leave no day', async () => {
    await visit('/plan/', {}, async (page) => {
      await page.locator('[data-planner] button').click();
      await page.getByText('Give the day of the first step').waitFor();
      await page.locator('#plan-start').fill('2027-04-12');
      await page.locator('#plan-avoid').fill('2027-04-12..2027-12-31');
      await page.locator('[data-planner] button').click();
      await page.getByText('No timetable within two months').waitFor();
      expect(await page.locator('[data-plan-result]').isHidden()).toBe(true);
    });
  });
  test('hands out a calendar that another parser reads', async () => {
    await visit(plan, {}, async (page) => {
      await page.locator('[data-plan-result] tbody tr').first().waitFor();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.locator('a[data-take="calendar"]').click(),
      ]);
      const events = new ICAL.Component(
        ICAL.parse(readFileSync(await download.path(), 'utf8')),
      ).getAllSubcomponents('vevent');
      expect(events.map((one) => one.getFirstPropertyValue('status'))).toEqual(
        events.map(() => 'TENTATIVE'),
      );
    });
  });
  test('holds a pasted timetable against the rules, with the line', async () => {
    await visit('/plan/', {}, async (page) => {
      await page
        .locator('#plan-pasted')
        .fill('nominations:\n  opens: 2027-04-12\n  closes: 2027-04-21\n');
      await page.locator('[data-plan-check] button').click();
      await page.getByText('1 thing to repair.').waitFor();
      expect(await page.locator('[data-check-result]').innerText()).toContain(
        'Line 3: From nominations.opens (2027-04-12) to nominations.closes (2027-04-21) is 8 working days',
      );
    });
  });
  test('has nothing that axe finds, with a plan open, in either scheme', async () => {
    for (const scheme of ['light', 'dark'] as const) {
      await visit(plan, { scheme }, async (page) => {
        await page.locator('[data-plan-result] tbody tr').first().waitFor();
        expect(await axeFaults(page)).toEqual([]);
      });
    }
  });
});

describe('a round whose page is read on another day than it was built', () => {
  const round = '/cycles/2025-common/';
  const at = (instant: string, check: (page: Page) => Promise<void>) =>
    visit(round, {}, async (page) => {
      await page.clock.setFixedTime(new Date(instant));
      await page.reload();
      await check(page);
    });
  const states = (page: Page) =>
    page
      .locator('.step-table tbody tr')
      .evaluateAll((rows) =>
        rows.map(
          (row) =>
            `${(row as HTMLElement).dataset['title']} ${row.querySelector('.badge')?.textContent}`,
        ),
      );

  test.each([
    ['before the vote', '2025-05-06T00:00:00Z', 'Calls with candidates open now', 'Vote coming'],
    ['during the vote', '2025-05-16T23:59:00Z', 'Calls with candidates past', 'Vote open now'],
    ['after the vote', '2025-05-17T00:00:00Z', 'Vote past', 'Seating coming'],
  ])('%s shows the state of that day', async (_, instant, ...expected) => {
    await at(instant, async (page) => {
      await expect.poll(() => states(page)).toEqual(expect.arrayContaining(expected));
    });
  });
});
