/** With the network off, on a small world; the whole guide is saved in `test/browser/offline.test.ts`. The server of these tests is really stopped. */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, onTestFinished, test } from 'vitest';
import { launchChromium } from '../../support/chromium.ts';
import { serve } from '../../support/server.ts';
import { copyOf, plant } from '../../support/world.ts';

const siteFolder = inject('site').folder;
let browser: Browser;
beforeAll(async () => void (browser = await launchChromium()));
afterAll(async () => browser?.close());

/**
 * A reader on the page for reading offline, and what takes the network away. By then the minutes are over in which a browser
 * shows a page once more without asking.
 */
async function reader(
  folder = siteFolder,
): Promise<{ page: Page; goOffline: () => Promise<void>; origin: string }> {
  const site = await serve(folder, { changing: folder !== siteFolder });
  onTestFinished(() => site.close());
  const page = await browser.newPage();
  onTestFinished(async () => page.context().close());
  await page.goto(`${site.origin}/offline/`);
  const goOffline = async () => {
    await site.close();
    await (await page.context().newCDPSession(page)).send('Network.clearBrowserCache');
  };
  return { page, origin: site.origin, goOffline };
}
/** A copy of the guide in which one part of a script does something else: of the worker, or of those that pages load. */
function withFault(place: 'sw.js' | '_astro', found: RegExp, put: string): string {
  const folder = copyOf(siteFolder);
  const files =
    place === 'sw.js' ? [place] : readdirSync(join(folder, place)).map((name) => join(place, name));
  const faulty = files.filter((file) => found.test(readFileSync(join(folder, file), 'utf8')));
  expect(faulty).toHaveLength(1);
  const file = join(folder, faulty[0]!);
  const sound = readFileSync(file, 'utf8');
  const broken = sound.replace(found, put);
  writeFileSync(file, broken);
  // The worker takes its own files only with the hash that the build gave them.
  const worker = join(folder, 'sw.js');
  const hash = (text: string) => createHash('sha256').update(text).digest('base64');
  writeFileSync(
    worker,
    readFileSync(worker, 'utf8').replace(hash(sound), () => hash(broken)),
  );
  return folder;
}
/** The parts in which a built guide is fetched, as its list names them: several, of which the last can fail when others have come. */
function partsOf(folder: string): { file: string }[] {
  const list = readFileSync(join(folder, 'offline/parts.json'), 'utf8');
  const { parts } = JSON.parse(list) as { parts: { file: string }[] };
  expect(parts.length).toBeGreaterThan(1);
  return parts;
}
const line = (page: Page, text: string | RegExp) =>
  page.locator('[data-line]').getByText(text).waitFor();

describe('reading offline', () => {
  test('keeps only visited pages where that was asked, says so, and says of others that they are not here', async () => {
    const { page, goOffline, origin } = await reader();
    await page.getByRole('button', { name: 'Keep only the pages I visit' }).click();
    await line(page, /^The pages you visit from now on/);
    await page.goto(`${origin}/groups/alpha/`);
    expect(await page.locator('[data-saved]').count()).toBe(0);
    await goOffline();
    await page.goto(`${origin}/groups/alpha/`);
    expect(await page.locator('[data-saved]').innerText()).toContain('You are offline,');
    await page.goto(`${origin}/groups/beta/`);
    expect(await page.locator('h1').innerText()).toBe('Read offline');
    expect(await page.locator('[data-saved]').innerText()).toBe(
      'You are offline, and the page you asked for is not kept on this device.',
    );
  });

  /** Keeps the guide as it is, changes the home page, and goes there. */
  async function afterChange(folder: string) {
    const { page, ...rest } = await reader(folder);
    await page.getByRole('button', { name: 'Keep only the pages I visit' }).click();
    await line(page, /^The pages you visit from now on/);
    plant(folder, 'index.html', '</h1>', ' today</h1>');
    await page.goto(`${rest.origin}/`);
    return { page, ...rest, shown: await page.locator('h1').innerText() };
  }

  test('shows the newest home page while there is a network, and without one says from which day its states are', async () => {
    const { page, goOffline, origin, shown } = await afterChange(copyOf(siteFolder));
    expect(shown).toMatch(/ today$/);
    expect(await page.locator('[data-saved]').count()).toBe(0);
    await goOffline();
    await page.goto(`${origin}/`);
    expect(await page.locator('h1').innerText()).toMatch(/ today$/);
    expect(await page.locator('[data-saved]').innerText()).toContain(
      'what is open or closed may have changed since',
    );
    // Never visited, but kept from the start.
    await page.goto(`${origin}/search/`);
    expect(await page.locator('[data-saved]').innerText()).toMatch(/as saved on \d+ \w+ \d{4};/);
  });

  test('a worker that answers with what it keeps while there is a network would be found', async () => {
    const first = `addEventListener('fetch', (event) => {
      const kept = caches.match(event.request, { ignoreSearch: true }).then((found) => found ?? fetch(event.request));
      if (event.request.mode === 'navigate') event.respondWith(kept);
    });`;
    const { shown } = await afterChange(withFault('sw.js', /^/, first));
    expect(shown).not.toMatch(/ today$/);
  });

  /** Saves the whole guide, and saves it again when there is a newer one that breaks off; returns what then keeps a reader. */
  async function afterBreak(folder: string) {
    const { page, ...rest } = await reader(folder);
    const save = () => page.getByRole('button', { name: 'Save the whole guide' }).click();
    const list = readFileSync(join(folder, 'offline/parts.json'), 'utf8');
    const [, day] = /"day":"([^"]+)"/.exec(list)!;
    await save();
    await line(page, /^Saved:/);
    const kept = await page.evaluate(async () =>
      (await caches.keys()).filter((name) => name.startsWith('guide ')),
    );
    expect(kept).toHaveLength(1);

    plant(folder, 'offline/parts.json', day!, '2099-01-02');
    const last = join(folder, 'offline', partsOf(folder).at(-1)!.file);
    renameSync(last, join(folder, 'offline/lost.json'));
    await save();
    await line(page, /^That did not work\./);
    await page.reload();
    return {
      page,
      ...rest,
      save,
      kept,
      last,
      whole: await line(page, /./).then(() => page.locator('[data-line]').innerText()),
    };
  }

  test('keeps the old copy whole when a newer one breaks off, and takes the newer one when it is complete', async () => {
    const folder = copyOf(siteFolder);
    const { page, goOffline, origin, save, kept, last, whole } = await afterBreak(folder);
    expect(whole).toContain('There is a newer one');
    renameSync(join(folder, 'offline/lost.json'), last);
    await save();
    await line(page, /^Saved:/);
    expect(
      await page.evaluate(async () =>
        (await caches.keys()).filter((name) => name.startsWith('guide ')),
      ),
    ).not.toEqual(kept);
    await goOffline();
    await page.goto(`${origin}/groups/beta/`);
    expect(await page.locator('[data-saved]').innerText()).toContain('2 January 2099');
  });

  test('a new copy that takes the place of the old one before it is complete would be found', async () => {
    const folder = withFault('_astro', /\.find\((\w+)=>\1!==\w+\?\.place\)/, '.at(0)');
    expect((await afterBreak(folder)).whole).not.toContain('There is a newer one');
  });

  /** Publishes another build while the last part of the first is fetched; the days of all pages that are then kept. */
  async function daysAfterPublishing(folder: string) {
    const { page } = await reader(folder);
    const list = readFileSync(join(folder, 'offline/parts.json'), 'utf8');
    const parts = partsOf(folder);
    let asked = 0;
    await page.route('**/offline/*.pack', async (route) => {
      if (++asked === parts.length) {
        for (const { file } of parts)
          renameSync(
            join(folder, 'offline', file),
            join(folder, 'offline', `part-of-the-next-${file}`),
          );
        const next = JSON.stringify({
          ...(JSON.parse(list) as object),
          day: '2099-01-02',
          build: 'next',
        }).replaceAll('"file":"', '"file":"part-of-the-next-');
        writeFileSync(join(folder, 'offline/parts.json'), next);
      }
      await route.continue();
    });
    await page.getByRole('button', { name: 'Save the whole guide' }).click();
    await line(page, /^(Saved:|That did not work)/);
    return page.evaluate(async () => {
      const days = new Set<string | null>();
      for (const name of (await caches.keys()).filter((one) => one.startsWith('guide '))) {
        const cache = await caches.open(name);
        for (const one of await cache.keys())
          if (!one.url.endsWith('parts.json'))
            days.add((await cache.match(one))!.headers.get('x-saved-on'));
      }
      return [...days];
    });
  }

  test('holds pages of one build only, when the site is published while it is saved', async () => {
    expect(await daysAfterPublishing(copyOf(siteFolder))).toEqual(['2099-01-02']);
  });

  /** What is left on the device of a reader who kept visited pages, removed everything, and read on; and what was kept before. */
  async function afterRemoval(folder?: string) {
    const { page, origin } = await reader(folder);
    await page.getByRole('button', { name: 'Keep only the pages I visit' }).click();
    await line(page, /^The pages you visit from now on/);
    await page.goto(`${origin}/groups/alpha/`);
    await page.evaluate(async () => (await fetch('/calendars/all.ics')).text());
    const kept = await page.evaluate(async () =>
      (
        await Promise.all(
          (await caches.keys()).map(async (name) =>
            (await (await caches.open(name)).keys()).map((one) => new URL(one.url).pathname),
          ),
        )
      ).flat(),
    );
    await page.goto(`${origin}/offline/`);
    await page.getByRole('button', { name: 'Remove everything' }).click();
    await line(page, /^Everything was removed/);
    // The page is still served by the worker that was removed; what it loads now must not be kept again.
    await page.getByRole('button', { name: 'Display' }).click();
    await page.getByRole('radio').first().waitFor();
    await page.evaluate(async () => (await fetch('/glossary/words.json')).text());
    const left = await page.evaluate(async () => [
      await caches.keys(),
      (await navigator.serviceWorker.getRegistrations()).length,
      localStorage.length,
      (await indexedDB.databases()).length,
    ]);
    return { kept, left };
  }

  test('leaves no trace when it is removed, and keeps no calendar', async () => {
    const { kept, left } = await afterRemoval();
    expect(kept).toContain('/groups/alpha/');
    expect(kept.filter((path) => path.endsWith('.ics'))).toEqual([]);
    expect(left).toEqual([[], 0, 0, 0]);
  });

  test('a worker that goes on keeping what pages left open load would be found', async () => {
    const { left } = await afterRemoval(
      withFault('sw.js', /caches\.has\(/, 'Promise.resolve(true,'),
    );
    expect(left[0]).not.toEqual([]);
  });
});
