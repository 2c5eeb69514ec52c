/** Every template under the headers that hosts send and the policy of the page itself, with its scripts at work. */
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { everywhere } from '../../../src/build/hosts/headers.ts';
import { builtPages, templatesOf } from '../../support/built-pages.ts';
import { visit, visitAll } from '../../support/visit.ts';

const templates = templatesOf(builtPages(inject('site').folder));

describe('under the policy of its host', () => {
  test('no template does what is forbidden, and none complains', async () => {
    const faults = await visitAll(templates, {}, async (page, { headers: sent }) => {
      // What waits for a reader is loaded and runs too.
      for (const part of ['main h2[id]', 'a.word', '[data-display-words]'])
        if (await page.locator(part).count()) await page.locator(part).first().focus();
      if (await page.locator('[data-form-words]').count())
        await page.locator('[data-form-words] :is(form, .choice)').first().waitFor();
      await page.locator('[data-display-words]').click();
      await page.getByRole('radio').first().waitFor();
      return Object.entries(everywhere).flatMap(([name, value]) =>
        sent[name.toLowerCase()] === value ? [] : [`${name} is not sent`],
      );
    });
    expect(faults).toEqual([]);
  });
  test('search finds words in texts, with its compiled code', async () => {
    await visit('/search/?q=verifiable+draw', {}, (page) =>
      page.locator('ol[data-results] > li').first().waitFor(),
    );
  });
});

describe('a planted offence is found', () => {
  const offences: readonly [name: string, html: string][] = [
    ['a picture from another host', '<img src="https://example.org/x.png" alt="">'],
    ['a script in an attribute', '<button onclick="1">x</button><script></script>'],
    ['a frame', '<iframe src="/about/" title="x"></iframe>'],
  ];
  test.each(offences)('%s', async (_, html) => {
    const offend = visit('/about/', {}, async (page) => {
      const refused = page.waitForEvent('console', (message) =>
        message.text().includes('Content Security Policy'),
      );
      await page.evaluate(
        (html) => document.querySelector('main')!.insertAdjacentHTML('beforeend', html),
        html,
      );
      await refused;
    });
    await expect(offend).rejects.toMatchObject({
      actual: expect.arrayContaining([expect.stringContaining('Content Security Policy')]),
    });
  });
  test('a script that only asks whether it may run a text', async () => {
    const ask = visit('/about/', {}, async (page) => {
      const refused = page.waitForEvent('console', (message) =>
        message.text().includes('refuses eval'),
      );
      await page.evaluate(() => {
        setTimeout(() => {
          try {
            Function('');
          } catch {
            // It goes on without.
          }
        });
      });
      await refused;
    });
    await expect(ask).rejects.toMatchObject({
      actual: expect.arrayContaining(['Content Security Policy: script-src refuses eval']),
    });
  });
  test('another site shows the guide in a frame, which only the header can refuse', async () => {
    const look = async (page: Page) => {
      const guide = page.url();
      await page.goto('about:blank');
      await page.setContent(`<iframe src="${guide}"></iframe>`);
      return page.frames()[1]!.url();
    };
    expect(await visit('/about/', {}, look, ['frame-ancestors'])).toBe(
      'chrome-error://chromewebdata/',
    );
  });
});
