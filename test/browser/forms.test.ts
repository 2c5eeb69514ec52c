import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { checkFiles } from '../../src/editing/check-files.ts';
import { parseContent } from '../../src/editing/parse.ts';
import { readMdx } from '../../src/editing/prose-mdx.ts';
import { readContent } from '../../src/editing/read.ts';
import { axeFaults } from '../support/axe.ts';
import { launchChromium } from '../support/chromium.ts';
import { serve, type Served } from '../support/server.ts';

const root = join(import.meta.dirname, '../../content');
const now = Temporal.Instant.from('2026-11-28T12:00:00Z');
let browser: Browser;
let site: Served;
beforeAll(async () => {
  [browser, site] = await Promise.all([launchChromium(), serve(inject('site').folder)]);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** Opens a form and waits until it is drawn; fails on any console error, policy violation or request to another host. */
async function inForm<T>(
  address: string,
  use: (page: Page) => Promise<T>,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<T> {
  const context: BrowserContext = await browser.newContext({
    reducedMotion: 'reduce',
    acceptDownloads: true,
    ...options,
  });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on(
    'request',
    (request) =>
      /^https?:/.test(request.url()) &&
      !request.url().startsWith(site.origin) &&
      faults.push(`asked ${request.url()}`),
  );
  page.on('dialog', (dialog) => void dialog.accept());
  try {
    await page.goto(site.origin + address);
    await page.locator('form.edit-form').waitFor();
    await page.locator('datalist#list-rule').waitFor({ state: 'attached' });
    const seen = await use(page);
    expect(faults).toEqual([]);
    return seen;
  } finally {
    await context.close();
  }
}

const check = async (page: Page) => {
  await page.getByRole('button', { name: 'Check and show the file' }).click();
  await page.locator('.review h2').first().waitFor();
  return page.locator('.review h2').first().innerText();
};
const fileShown = (page: Page) =>
  page.locator('.review pre.file:not(.difference) code').evaluate((code) => code.textContent);

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

describe('a new group', () => {
  test('written in the form is the file that one would have written by hand, and the check passes', async () => {
    await inForm('/editing/new/groups/', async (page) => {
      const part = (name: string) => page.getByRole('group', { name, exact: true });
      await page.getByLabel('Title').fill('Group of the Garden');
      expect(await page.getByLabel('Name of the file').inputValue()).toBe('group-of-the-garden');
      await page.getByLabel('Acronym').fill('GOTG');
      expect(await page.getByLabel('Name of the file').inputValue()).toBe('gotg');
      await page.locator('summary', { hasText: 'Aliases' }).click();
      await page.getByRole('button', { name: 'Add: Aliases' }).click();
      await page.keyboard.type('garden group');
      await page.getByLabel('Summary').fill('Looks after the garden of the invented example.');
      await page.getByLabel('Kind').selectOption({ label: 'Working group' });
      await page.getByLabel('Parent').fill('groups/alac');
      expect(await page.locator('output', { hasText: 'At-Large Advisory Committee' }).count()).toBe(
        1,
      );
      await part('Status').getByLabel('State').selectOption({ label: 'Active' });
      await part('Status').getByLabel('Known as').first().selectOption('month');
      await part('Status').getByLabel('Month').fill('2026-11');
      await part('Status').getByLabel('Sources 1', { exact: true }).fill('wiki-ofb-wg-workspace');
      await part('Purpose')
        .getByLabel('What it says')
        .fill('It does one thing: it waters the plants.');
      await part('Purpose')
        .getByRole('button', { name: 'Take the sources of the field before' })
        .click();
      await page.getByRole('button', { name: 'Take all sources cited above' }).click();
      await page
        .getByLabel('Text of the page')
        .fill('## What happens here\n\nSee the [ALAC](/groups/alac/).');
      const day = await page.getByLabel('Checked on').inputValue();
      expect(day).toMatch(/^\d{4}-\d{2}-\d{2}$/);

      expect(await check(page)).toBe('The check finds nothing to repair');
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
    });
  });

  test('says what is missing in the words of the check, and leads to the field', async () => {
    await inForm('/editing/new/groups/', async (page) => {
      await page.getByLabel('Name of the file').fill('CPWG');
      expect(await check(page)).toMatch(/^To repair: \d+$/);
      expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/^To repair/);
      const problem = (text: string) => page.locator('.problems > li', { hasText: text });
      expect(await problem('cannot be an address').innerText()).toContain('Rename it to cpwg');
      await problem('summary is missing').getByRole('button').click();
      expect(
        await page.evaluate(
          () => (document.activeElement as HTMLInputElement).labels?.[0]?.textContent,
        ),
      ).toBe('Summary');
      expect(await page.getByLabel('Summary').getAttribute('aria-invalid')).toBe('true');
      expect(
        await page.getByLabel('Summary').evaluate((field) =>
          field
            .getAttribute('aria-describedby')!
            .split(' ')
            .map((id) => document.getElementById(id)!.textContent)
            .join(' '),
        ),
      ).toContain('is missing');

      await page.getByLabel('Name of the file').fill('cpwg');
      await check(page);
      expect(await problem('There is already a record groups/cpwg').count()).toBe(1);
      expect(await page.getByRole('link', { name: /hosting site/ }).count()).toBe(0);
    });
  });
});

describe('a changed chair', () => {
  test('differs from today’s file only in her lines, and the check passes', async () => {
    await inForm('/editing/change/?record=groups/ofb-wg', async (page) => {
      const today = readFileSync(join(root, 'groups/ofb-wg.md'), 'utf8');
      expect(await page.locator('.form-title').innerText()).toContain(
        'Operations, Finance and Budget',
      );
      await check(page);
      expect(await page.getByText('Nothing yet: the file would be the same.').count()).toBe(1);

      await page.locator('summary', { hasText: /^Chairs 1: Claire Craig/ }).click();
      const first = page.getByRole('group', { name: /^Chairs 1/ });
      await first.getByLabel('Name', { exact: true }).fill('Ada Example');
      await first.getByLabel('Known as').nth(2).selectOption('year');
      await first.getByLabel('Year').fill('2026');
      expect(await check(page)).toBe('The check finds nothing to repair');
      const text = await fileShown(page);
      const chair = /(- name: )Claire Craig(\n {4}role: Co-chair\n {4}asOf: )(\S+)/;
      const [, , , asOf] = chair.exec(today)!;
      expect(text).toBe(today.replace(chair, '$1Ada Example$22026'));
      expect(checked('groups/ofb-wg.md', text).filter((one) => one.startsWith('error'))).toEqual(
        [],
      );
      const lines = await page.locator('.difference > :is(ins, del)').allInnerTexts();
      expect(lines.map((line) => line.replace(/\s+/g, ' '))).toEqual([
        'Removed: − - name: Claire Craig',
        'Added: + - name: Ada Example',
        `Removed: − asOf: ${asOf}`,
        'Added: + asOf: 2026',
      ]);
    });
  });

  test('that names a record which is not there is answered as the check answers', async () => {
    await inForm('/editing/change/?record=groups/ofb-wg', async (page) => {
      await page.getByLabel('Parent').fill('groups/alax');
      expect(await check(page)).toBe('To repair: 1');
      expect(await page.locator('.problems > li').innerText()).toContain(
        'Did you mean groups/alac?',
      );
      await page.locator('.problems > li').getByRole('button').click();
      expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe(
        'groups/alax',
      );
    });
  });

  test('can be added, moved and removed by keyboard alone, and every step is said', async () => {
    await inForm('/editing/change/?record=groups/ofb-wg', async (page) => {
      const focused = () =>
        page.evaluate(
          () =>
            document.activeElement?.getAttribute('aria-label') ??
            document.activeElement?.textContent,
        );
      const said = () => page.locator('[role=status]').innerText();
      await page.getByRole('button', { name: 'Move Chairs 2 up' }).focus();
      await page.keyboard.press('Enter');
      expect(await said()).toBe('Moved to place 1 of 7.');
      expect(await page.locator('summary', { hasText: 'Chairs 1: Bukola Oronti' }).count()).toBe(1);
      expect(await focused()).toBe('Move Chairs 1 down');
      await page.getByRole('button', { name: 'Remove Chairs 1', exact: true }).focus();
      await page.keyboard.press('Space');
      expect(await said()).toBe('Removed. 6 left.');
      expect(await focused()).toBe('Remove Chairs 1');
      await page.getByRole('button', { name: 'Add: Chairs' }).focus();
      await page.keyboard.press('Enter');
      await page.keyboard.type('Ada Example');
      expect(
        await page
          .getByRole('group', { name: 'Chairs 7' })
          .getByLabel('Name', { exact: true })
          .inputValue(),
      ).toBe('Ada Example');
    });
  });
});

describe('handing over', () => {
  /** The page as it is where the hosting site of the repository is known. */
  const withRepository = async (address: string, use: (page: Page) => Promise<void>) =>
    inForm('/editing/new/glossary/', async (page) => {
      await page.route('**/editing/**/*', async (route) => {
        if (!route.request().isNavigationRequest()) return route.continue();
        const response = await route.fetch();
        const body = await response.text();
        await route.fulfill({
          response,
          body: body.replace(
            '&quot;withProse&quot;',
            '&quot;repository&quot;:&quot;https://github.com/owner/guide&quot;,&quot;withProse&quot;',
          ),
        });
      });
      await page.goto(site.origin + address);
      await page.locator('datalist#list-rule').waitFor({ state: 'attached' });
      await use(page);
    });

  test('a new word goes along in the address of the hosting site', async () => {
    await withRepository('/editing/new/glossary/', async (page) => {
      await page.getByLabel('Title').fill('Watering');
      await page.getByLabel('Summary').fill('Giving water to plants.');
      await page.getByLabel('Sources 1', { exact: true }).fill('wiki-ofb-wg-workspace');
      await check(page);
      const link = page.getByRole('link', { name: 'Open the new file on the hosting site' });
      const address = new URL((await link.getAttribute('href'))!);
      expect(address.origin + address.pathname).toBe(
        'https://github.com/owner/guide/new/main/content/glossary',
      );
      expect(address.searchParams.get('filename')).toBe('watering.yml');
      expect(address.searchParams.get('value')).toBe(await fileShown(page));
    });
  });

  test('a change is copied and pasted into the file', async () => {
    await withRepository('/editing/change/?record=glossary/quorum', async (page) => {
      await page.getByLabel('Summary').fill('The least number of members who must be there.');
      await check(page);
      expect(
        await page
          .getByRole('link', { name: 'Open the file on the hosting site' })
          .getAttribute('href'),
      ).toBe('https://github.com/owner/guide/edit/main/content/glossary/quorum.yml');
      expect(await page.getByText('select everything in it and paste').count()).toBe(1);
    });
  });
});

describe('a new source', () => {
  test('can be cited in the next record before it is published, and the page says to hand over both', async () => {
    await inForm('/editing/new/sources/', async (page) => {
      await page.getByLabel('Title').fill('Minutes of the garden');
      await page.getByLabel('Publisher').fill('The Gardeners');
      await page.getByLabel('Type').selectOption({ label: 'Web page' });
      await page.getByLabel('Web address').fill('https://example.org/minutes');
      await page.getByLabel('Access').selectOption({ label: 'On the web' });
      expect(await check(page)).not.toMatch(/^To repair/);
      await page.goto(`${site.origin}/editing/change/?record=glossary/quorum`);
      await page.locator('datalist#list-rule').waitFor({ state: 'attached' });
      await page.getByRole('button', { name: 'Add: Sources' }).click();
      await page.keyboard.type('minutes-of-the-garden');
      expect(await page.locator('output', { hasText: 'Minutes of the garden' }).count()).toBe(1);
      expect(await check(page)).not.toMatch(/^To repair/);
      expect(await page.locator('.review').innerText()).toContain(
        'content/sources/minutes-of-the-garden.yml',
      );
    });
  });
});

describe('every kind', () => {
  test.each([
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
  ])('%s goes through the form unchanged, with nothing to repair', async (record) => {
    await inForm(`/editing/change/?record=${record}`, async (page) => {
      expect(await check(page)).not.toMatch(/^To repair/);
      expect(await page.getByText('Nothing yet: the file would be the same.').count()).toBe(1);
    });
  });

  test('a record that is not there is answered in words', async () => {
    const page = await browser.newPage();
    await page.goto(`${site.origin}/editing/change/?record=groups/nothing`);
    await page.getByText('The address names no record of this guide.').waitFor();
    await page.close();
  });
});

describe('the forms are open to everyone', () => {
  const pages = [
    '/editing/new/groups/',
    '/editing/new/cycles/',
    '/editing/change/?record=positions/alac-chair',
  ];
  test.each(pages)('%s has no fault in either scheme, checked or not', async (address) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await inForm(
        address,
        async (page) => {
          await page.evaluate(() =>
            document.querySelectorAll('details').forEach((fold) => (fold.open = true)),
          );
          await check(page);
          expect(await axeFaults(page)).toEqual([]);
        },
        { colorScheme },
      );
    }
  });
  test.each(pages)('%s does not scroll sideways at 320 pixels', async (address) => {
    await inForm(
      address,
      async (page) => {
        await page.evaluate(() =>
          document.querySelectorAll('details').forEach((fold) => (fold.open = true)),
        );
        await check(page);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
          320,
        );
      },
      { viewport: { width: 320, height: 800 } },
    );
  });
  test('without script the page says what to do instead', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${site.origin}/editing/new/groups/`);
    expect(await page.locator('main').innerText()).toContain('This form needs JavaScript.');
    await context.close();
  });
  test('a page for readers loads nothing of them', async () => {
    const page = await browser.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(`${site.origin}/groups/cpwg/`, { waitUntil: 'networkidle' });
    expect(asked.filter((url) => /editing|record-check|EditForm/.test(url))).toEqual([]);
    await page.getByRole('link', { name: 'Suggest a change' }).click();
    await page.waitForURL(/editing\/change\/\?record=groups\/cpwg/);
    await page.close();
  });
});
