/** Forms that people finish, on the invented world: in a browser of three years ago, part by part, with drafts, to the last step. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { check, fileShown, visitForm } from '../../support/form-visits.ts';
import { visit } from '../../support/visit.ts';

const now = '2031-01-10T12:00:00Z';
const phone = { width: 360, now };
const fileToday = (file: string) => readFileSync(join(inject('site').content, file), 'utf8');

describe('a form in a browser of three years ago', () => {
  test('opens, checks, and changes one chair and nothing else', async () =>
    visitForm(
      '/editing/change/?record=groups/alpha&part=chairs.0',
      { ...phone, isOld: true },
      async (page) => {
        expect(await page.evaluate(() => 'groupBy' in Map && 'Temporal' in globalThis)).toBe(true);
        await page.getByLabel('Role', { exact: true }).fill('Co-chair');
        // Nobody has said yet that this was seen in a source.
        expect(await check(page)).toBe('Ready to hand over; please look at this');
        expect(await fileShown(page)).toBe(
          fileToday('groups/alpha.md').replace('role: Chair', 'role: Co-chair'),
        );
      },
    ));
  test('for a new record and a correction opens too', async () => {
    await visitForm('/editing/new/glossary/', { ...phone, isOld: true }, (page) => check(page));
    await visitForm('/editing/correct/?record=groups/alpha', { isOld: true }, (page) =>
      page.getByRole('button', { name: 'Copy the text' }).click(),
    );
  });
  test('that does not work does not say that it will later', async () =>
    visit('/404.html', phone, async (page) => {
      // The fault is planted.
      page.removeAllListeners('pageerror');
      await page.route('**/editing/files/**', (route) => route.fulfill({ body: '{}' }));
      await page.goto(new URL('/editing/change/?record=groups/alpha', page.url()).href);
      const said = page.locator('.form-place [role=status]');
      await expect.poll(() => said.innerText()).toMatch(/does not work in this browser/);
    }));
  test('that did not arrive says to load it again', async () =>
    visit(
      '/404.html',
      phone,
      async (page) => {
        await page.route('**/editing/files/**', (route) => route.abort());
        await page.goto(new URL('/editing/change/?record=groups/alpha', page.url()).href);
        const said = page.locator('.form-place [role=status]');
        await expect.poll(() => said.innerText()).toMatch(/load the page again/);
      },
      ['net::ERR_FAILED'],
    ));
});

describe('a draft', () => {
  test('survives a reload, another part and a closed tab, and goes when handed over', async () =>
    visitForm('/editing/change/?record=groups/beta&part=summary', phone, async (page) => {
      const note = page.locator('.draft-note');
      await page.getByLabel('Summary').fill('The group that once counted trees.');
      await expect.poll(() => note.innerText()).toBe('Your draft is kept on this device.');
      expect(await page.locator('.form-place > [role=status]').innerText()).toBe(
        await note.innerText(),
      );
      await page.reload();
      expect(await page.locator('.draft-banner').innerText()).toContain('10 January 2031 at');
      expect(await page.getByLabel('Summary').inputValue()).toBe(
        'The group that once counted trees.',
      );
      await page.getByRole('link', { name: 'Change another part' }).click();
      expect(await page.locator('.part-list li', { hasText: 'Summary' }).innerText()).toContain(
        'Changed',
      );
      await page.goBack();
      expect(await page.getByLabel('Summary').inputValue()).toBe(
        'The group that once counted trees.',
      );

      const other = await page.context().newPage();
      await other.goto(new URL('/editing/change/', page.url()).href);
      await other.getByRole('link', { name: 'Beta Group' }).waitFor();
      await other.close();

      expect(await check(page)).toBe('Ready to hand over');
      await page.getByRole('link', { name: 'Download the file' }).click();
      await page.reload();
      await page.getByLabel('Summary').waitFor();
      expect(await page.getByLabel('Summary').inputValue()).toBe(
        'The group that once counted flowers.',
      );
      expect(await page.locator('.draft-banner').count()).toBe(0);
    }));
  test('of a new record is offered with its day, and can be thrown away', async () =>
    visitForm('/editing/new/groups/', phone, async (page) => {
      await page.getByLabel('Title').fill('Group of the Pond');
      await page.getByText('Your draft is kept on this device.').first().waitFor();
      await page.reload();
      expect(await page.getByLabel('Title').inputValue()).toBe('Group of the Pond');
      await page.goto(new URL('/editing/new/groups/', page.url()).href);
      const drafts = page.locator('.drafts');
      expect(await drafts.innerText()).toMatch(/Group of the Pond\s+\(10 January 2031/);
      await drafts.getByRole('button').click();
      expect(await drafts.isVisible()).toBe(false);
    }));
  test('that a browser does not keep is said, and leaving asks', async () =>
    visitForm(
      '/editing/change/?record=groups/beta&part=summary',
      {
        ...phone,
        before: () =>
          Object.defineProperty(globalThis, 'localStorage', {
            get: () => {
              throw new Error('forbidden');
            },
          }),
      },
      async (page) => {
        await page.getByLabel('Summary').fill('Trees.');
        await page.getByText('This browser keeps no drafts').first().waitFor();
        const asked = new Promise((done) =>
          page.once('dialog', (dialog) => {
            done(dialog.type());
            void dialog.accept();
          }),
        );
        await page.reload();
        expect(await asked).toBe('beforeunload');
      },
    ));
});

describe('a change is handed over', () => {
  const repository = { address: 'https://github.com/owner/guide', forge: 'github', branch: 'main' };
  test('on the hosting site, or as a message in plain sentences without an account', async () =>
    visitForm(
      '/editing/change/?record=cycles/2031-gardener&part=steps.vote',
      { ...phone, given: { repository, contact: 'guide@example.org' } },
      async (page) => {
        await page.getByLabel('Day').nth(1).fill('2031-05-12');
        expect(await check(page)).toBe('Ready to hand over; please look at this');
        expect(await page.locator('.says').first().innerText()).toBe(
          '“Vote” closes 3 days later: 9 May 2031, 23:59 UTC → 12 May 2031, 23:59 UTC',
        );
        expect(
          await page
            .getByRole('link', { name: 'Open the file on the hosting site' })
            .getAttribute('href'),
        ).toBe('https://github.com/owner/guide/edit/main/content/cycles/2031-gardener.yml');
        const message = new URL(
          (await page.getByRole('link', { name: 'Write the message' }).getAttribute('href'))!,
        );
        expect([message.pathname, message.searchParams.get('subject')]).toEqual([
          'guide@example.org',
          'Change for the guide: Head Gardener election 2031',
        ]);
        expect(message.searchParams.get('body')).toContain('closes 3 days later');
      },
    ));
  test('where copying is not allowed, the text is selected and it is said how', async () =>
    visitForm(
      '/editing/change/?record=groups/beta&part=summary',
      {
        ...phone,
        before: () => Object.defineProperty(navigator, 'clipboard', { value: undefined }),
      },
      async (page) => {
        await page.getByLabel('Summary').fill('Trees.');
        await check(page);
        await page.getByRole('button', { name: 'Copy the file’s text' }).click();
        await page.getByText('The text is selected').waitFor();
        expect(await page.evaluate(() => getSelection()!.toString())).toContain('summary: Trees.');
      },
    ));
});

describe('a correction', () => {
  const given = { contact: 'guide@example.org' };
  test('goes as a message in half a minute, by keyboard alone', async () =>
    visitForm('/editing/correct/?record=groups/alpha', { ...phone, given }, async (page) => {
      expect(await page.locator('form.correct a[data-page]').innerText()).toMatch(
        /Alpha Group|\/groups\/alpha\//,
      );
      await page.getByLabel('What is wrong?').focus();
      await page.keyboard.type('The chair is Ada.');
      await page.keyboard.press('Tab');
      await page.keyboard.type('https:/example');
      const send = page.getByRole('button', { name: 'Copy the text' });
      await send.focus();
      await page.keyboard.press('Enter');
      expect(await page.locator('#correct-where-fault').innerText()).toContain(
        'not a whole address',
      );
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('correct-where');
      await page.keyboard.press('Control+A');
      await page.keyboard.type('https://example.org/minutes');
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await send.focus();
      await page.keyboard.press('Enter');
      await page.getByText('Copied.').waitFor();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
        'The chair is Ada.',
      );
    }));
  test('without script says what to do', async () =>
    visit('/editing/correct/', { script: false }, async (page) => {
      expect(await page.locator('main').innerText()).toContain('names nobody to write to');
      expect(await page.locator('form.correct').isVisible()).toBe(false);
    }));
});
