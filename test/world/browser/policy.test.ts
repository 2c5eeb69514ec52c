/** The headers that hosts send and the policy of the page itself; on every template see ../../browser/templates. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { visit } from '../../support/visit.ts';

describe('under the policy of its host', () => {
  test('search finds words in texts, with its compiled code', async () => {
    // This word stands in a text alone: names find nothing for it.
    await visit('/search/?q=plants', {}, (page) =>
      page.locator('ol[data-results] > li a[href="/groups/alpha/"]').waitFor(),
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
