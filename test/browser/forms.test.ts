/** Forms on the real guide: every kind, whole records, and how long they are on a phone. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { checkFiles } from '../../src/editing/check-files.ts';
import { parseContent } from '../../src/editing/parse.ts';
import { readMdx } from '../../src/editing/prose-mdx.ts';
import { readContent } from '../../src/editing/read.ts';
import { axeFaults, type Proven } from '../support/axe.ts';
import { check, fileShown, openForm, visitForm } from '../support/form-visits.ts';
import { visit } from '../support/visit.ts';

const root = join(import.meta.dirname, '../../content');
/** The browser fills in the day of today. */
const now = Temporal.Now.instant();

/** What `npm run check` says about a file written in the place of today's. */
function checked(file: string, text: string): string[] {
  const [kind, name] = file.split('/') as ['groups', string];
  const { files } = readContent(root);
  const mine = parseContent(text, { kind, id: name.replace(/\.\w+$/, ''), file });
  const all = [...files.filter((one) => one.file !== file), mine];
  const { problems } = checkFiles(all, [], now, { readMdx });
  return problems.filter((one) => one.file === file).map((one) => `${one.level} ${one.rule}`);
}

const newGroup = `---
title: Group of the Garden
acronym: GOTG
aliases:
  - garden group
summary: Looks after the garden of the invented example.
kind: working-group
parent: groups/alac
status:
  state: active
  asOf: 2026-11
  sources:
    - wiki-ofb-wg-workspace
purpose:
  - says: 'It does one thing: it waters the plants.'
    sources:
      - wiki-ofb-wg-workspace
sources:
  - wiki-ofb-wg-workspace
checked: DAY
---

## What happens here

See the [ALAC](/groups/alac/).
`;

/** Fills in a new group as far as the form asks. */
async function fillGroup(page: Page): Promise<void> {
  const part = (name: string) => page.getByRole('group', { name, exact: true });
  await page.getByLabel('Title').fill('Group of the Garden');
  await page.getByLabel('Summary').fill('Looks after the garden of the invented example.');
  await page.getByLabel('Kind').selectOption({ label: 'Working group' });
  await part('Status').getByLabel('State').selectOption({ label: 'Active' });
  await part('Status').getByLabel('Known as').first().selectOption('month');
  await part('Status').getByLabel('Month').fill('2026-11');
  await part('Purpose').getByLabel('What it says').fill('It does one thing: it waters the plants.');
  await part('Sources').getByLabel('Sources 1').fill('OFB-WG workspace');
}

describe('a new group', () => {
  test('written in the form is the file that one would have written by hand, and the check passes', async () =>
    visitForm('/editing/new/groups/', {}, async (page) => {
      await fillGroup(page);
      await page.locator('summary', { hasText: /^More: Acronym/ }).click();
      await page.getByLabel('Name in its address').waitFor();
      expect(await page.getByLabel('Name in its address').inputValue()).toBe('group-of-the-garden');
      await page.getByLabel('Acronym').fill('GOTG');
      expect(await page.getByLabel('Name in its address').inputValue()).toBe('gotg');
      await page.locator('summary', { hasText: /^Aliases/ }).click();
      await page.getByRole('button', { name: 'Add: Aliases' }).click();
      await page.keyboard.type('garden group');
      await page.getByLabel('Parent').fill('At-Large Advisory Committee (ALAC)');
      await page
        .getByLabel('Text of the page')
        .fill('## What happens here\n\nSee the [ALAC](/groups/alac/).');
      const day = await page.getByLabel('Checked on').inputValue();
      expect(day).toMatch(/^\d{4}-\d{2}-\d{2}$/);

      expect(await check(page)).toBe('Ready to hand over');
      const text = await fileShown(page);
      expect(text).toBe(newGroup.replace('DAY', day));
      expect(checked('groups/gotg.md', text).filter((one) => one.startsWith('error'))).toEqual([]);

      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: 'Download the file' }).click(),
      ]);
      expect([download.suggestedFilename(), readFileSync(await download.path(), 'utf8')]).toEqual([
        'gotg.md',
        text,
      ]);
    }));

  test('says what is missing by its label, each place once, and leads there', async () =>
    visitForm('/editing/new/groups/', {}, async (page) => {
      expect(await check(page)).toMatch(/^\d+ things to mend first$/);
      expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/to mend/);
      const names = await page.locator('.problems button').allInnerTexts();
      expect(new Set(names).size).toBe(names.length);
      await page.getByRole('button', { name: 'Summary', exact: true }).click();
      const summary = page.getByLabel('Summary');
      expect(await summary.evaluate((field) => field === document.activeElement)).toBe(true);
      expect(await summary.getAttribute('aria-invalid')).toBe('true');
      expect(
        await summary.evaluate((field) =>
          field
            .getAttribute('aria-describedby')!
            .split(' ')
            .map((id) => document.getElementById(id)!.textContent)
            .join(' '),
        ),
      ).toContain('This is missing.');
    }));
});

describe('a list', () => {
  test('is added to, moved in and removed from by keyboard alone, and every step is said', async () =>
    visitForm('/editing/change/?record=groups/ofb-wg&part=chairs', {}, async (page) => {
      const focused = () =>
        page.evaluate(
          () =>
            document.activeElement?.getAttribute('aria-label') ??
            document.activeElement?.textContent,
        );
      const said = () => page.locator('.form-place > [role=status]').innerText();
      const second = (await page.locator('summary', { hasText: /^Chairs 2/ }).innerText()).slice(
        10,
      );
      await page.locator('summary', { hasText: /^Chairs 2/ }).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Move Chairs 2 up' }).focus();
      await page.keyboard.press('Enter');
      expect(await said()).toMatch(/^Moved to place 1 of \d+\.$/);
      expect(await page.locator('summary', { hasText: `Chairs 1: ${second}` }).count()).toBe(1);
      expect(await focused()).toBe('Move Chairs 1 down');
      await page.getByRole('button', { name: 'Remove Chairs 1', exact: true }).focus();
      await page.keyboard.press('Space');
      expect(await said()).toMatch(/^Removed\. \d+ left\.$/);
      expect(await focused()).toMatch(/^Chairs 1/);
      await page.getByRole('button', { name: 'Add: Chairs' }).focus();
      await page.keyboard.press('Enter');
      await page.keyboard.type('Ada Example');
      expect(await page.locator('details[open] input').first().inputValue()).toBe('Ada Example');
    }));
});

describe('a new source', () => {
  test('can be cited in the next record before it is published, and the page says to hand over both', async () =>
    visitForm('/editing/new/sources/', {}, async (page) => {
      await page.getByLabel(/^Title(?! language)/).fill('Minutes of the garden');
      await page.getByLabel('Publisher').fill('The Gardeners');
      await page.getByLabel('Type').selectOption({ label: 'Web page' });
      await page.getByLabel('Web address').fill('https://example.org/minutes');
      await page.getByLabel('Access').selectOption({ label: 'On the web' });
      expect(await check(page)).not.toMatch(/mend/);
      await page.goto(
        new URL('/editing/change/?record=glossary/quorum&part=sources', page.url()).href,
      );
      await page.getByRole('button', { name: 'Add: Sources' }).click();
      await page.keyboard.type('Minutes of the garden');
      expect(await check(page)).not.toMatch(/mend/);
      expect(await page.locator('.review').innerText()).toContain(
        'content/sources/minutes-of-the-garden.yml',
      );
    }));
});

describe('every kind', () => {
  const records = [
    'areas/policy-advice',
    'groups/alac',
    'regions/euralo',
    'positions/alac-member',
    'procedures/lacralo-elections',
    'cycles/2025-common',
    'opportunities/orientation-programme',
    'guides/first-steps',
    'glossary/quorum',
    'sources/wiki-ofb-wg-workspace',
  ];
  // Twice what a browser waits for a form that does not come, for each record.
  const timeout = records.length * 60_000;
  // One browser keeps the scripts that all of them need.
  test('goes through the form unchanged, with nothing to mend', { timeout }, async () => {
    const answerFor = async (page: Page, record: string) => {
      await openForm(page, `/editing/change/?record=${record}&part=all`);
      const heading = await check(page);
      return { heading, unchanged: await page.getByText('Nothing is changed yet.').count() };
    };
    await visit('/404.html', {}, async (page) => {
      // What fails with one record does not hide what fails with the next.
      for (const record of records)
        expect
          .soft(await answerFor(page, record).catch(String), record)
          .toEqual({ heading: expect.not.stringMatching(/mend/), unchanged: 1 });
    });
  });

  test('a record that is not there is asked for, and found by its name', async () =>
    visitForm('/editing/change/?record=groups/nothing', {}, async (page) => {
      await page.getByText('The address names no page of this guide.').waitFor();
      await page.getByLabel('Which page do you want to change?').fill('Quorum');
      await page.keyboard.press('Enter');
      await page.waitForURL(/record=glossary\/quorum/);
    }));
});

describe('an editor’s tasks on a phone take at most four screens each', () => {
  const screen = 740;
  const phone = { context: { viewport: { width: 360, height: screen } } };
  const height = async (page: Page) =>
    (await page.evaluate(() => document.documentElement.scrollHeight)) / screen;
  test.each([
    ['a typo', '/editing/change/?record=groups/cpwg&part=text'],
    ['a new group', '/editing/new/groups/'],
    ['an election date', '/editing/change/?record=cycles/2025-common&part=steps.vote'],
    ['the choice of a part', '/editing/change/?record=groups/cpwg'],
  ])('%s', async (_, address) =>
    visitForm(address, phone, async (page) => expect(await height(page)).toBeLessThanOrEqual(4)),
  );
  test('and so does an election date in which something must be mended', async () =>
    visitForm('/editing/change/?record=cycles/2025-common&part=steps.vote', phone, async (page) => {
      await page.getByLabel('Day').nth(1).fill('2025-01-01');
      expect(await check(page)).toMatch(/things? to mend first$/);
      expect(await height(page)).toBeLessThanOrEqual(4);
    }));
  test('and so does a new group that is ready to hand over', async () =>
    visitForm('/editing/new/groups/', phone, async (page) => {
      await fillGroup(page);
      expect(await height(page)).toBeLessThanOrEqual(4);
      expect(await check(page)).toMatch(/^Ready to hand over/);
      expect(await height(page)).toBeLessThanOrEqual(4);
    }));
});

describe('the forms are open to everyone', () => {
  const pages = [
    '/editing/new/groups/',
    '/editing/new/cycles/',
    '/editing/change/?record=positions/alac-chair&part=all',
    '/editing/change/?record=groups/cpwg',
    '/editing/correct/?record=groups/cpwg',
  ];
  const openAll = (page: Page) =>
    page.evaluate(() => document.querySelectorAll('details').forEach((fold) => (fold.open = true)));
  const checkIfAny = async (page: Page) => {
    if (await page.getByRole('button', { name: 'Check the change' }).count()) await check(page);
  };
  const proven: Proven = new Set();
  test.each(pages)(
    '%s has no fault in either scheme and does not scroll sideways at 320 pixels, checked or not',
    async (address) =>
      visitForm(address, {}, async (page) => {
        const isTooWide = () =>
          page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        await openAll(page);
        await checkIfAny(page);
        expect(await axeFaults(page, 'everything', proven)).toEqual([]);
        await page.emulateMedia({ colorScheme: 'dark' });
        expect(await axeFaults(page, 'colours', proven)).toEqual([]);
        await page.setViewportSize({ width: 320, height: 800 });
        await openAll(page);
        expect(await isTooWide()).toBeLessThanOrEqual(0);
      }),
  );
  test('without script the page says what to do instead', async () =>
    visit('/editing/new/groups/', { script: false }, async (page) => {
      expect(await page.locator('main').innerText()).toContain('This form needs JavaScript.');
    }));
  test('a page for readers loads nothing of them', async () =>
    visit('/groups/cpwg/', {}, async (page) => {
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await page.reload({ waitUntil: 'networkidle' });
      expect(asked.filter((url) => /editing|record-check|EditForm/.test(url))).toEqual([]);
    }));
});
