/** One visit to every template, under the headers that hosts send, asks what else would take a visit each. */
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { everywhere } from '../../../src/build/hosts/headers.ts';
import { builtPages, templatesOf } from '../../support/built-pages.ts';
import { focusFaults, skipHeader } from '../../support/focus-walk.ts';
import { scrollsSideways } from '../../support/record-looks.ts';
import { visitAll } from '../../support/visit.ts';

const templates = templatesOf(builtPages(inject('site').folder));
const widths = [320, 600, 700, 800, 1000, 1100, 1920];

/** Uses what waits for a reader, so that it is loaded and runs under the policy too. */
async function useAll(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  for (const part of ['main h2[id]', 'a.word', '[data-display-words]'])
    if (await page.locator(part).count()) await page.locator(part).first().focus();
  if (await page.locator('[data-form-words]').count())
    await page.locator('[data-form-words] :is(form, .choice)').first().waitFor();
  await page.locator('[data-display-words]').click();
  await page.getByRole('radio').first().waitFor();
}

describe('on every template', () => {
  const faults = { sideways: [] as string[], focus: [] as string[], headers: [] as string[] };
  // A visit fails by itself on whatever a page complains of.
  beforeAll(async () => {
    const half = Math.ceil(templates.length / 2);
    const look = (addresses: readonly string[]) =>
      visitAll(addresses, {}, async (page, { headers: sent, settled }) => {
        // Results that arrive while one walks move what is below them.
        await settled();
        const on = (found: readonly string[]) =>
          found.map((fault) => `${new URL(page.url()).pathname}: ${fault}`);
        faults.sideways.push(...on(await scrollsSideways(page, widths)));
        await skipHeader(page);
        faults.focus.push(...on(await focusFaults(page, 14)));
        await useAll(page);
        const unsent = Object.entries(everywhere).flatMap(([name, value]) =>
          sent[name.toLowerCase()] === value ? [] : [`${name} is not sent`],
        );
        faults.headers.push(...on(unsent));
        return [];
      });
    await Promise.all([look(templates.slice(0, half)), look(templates.slice(half))]);
  });
  test('nothing scrolls sideways, from a small phone to a wide screen', () =>
    expect(faults.sideways).toEqual([]));
  test('the focus moves forward in the text, always in sight and with a mark', () =>
    expect(faults.focus).toEqual([]));
  test('the headers are sent, nothing does what they forbid, and no page complains', () =>
    expect(faults.headers).toEqual([]));
});
