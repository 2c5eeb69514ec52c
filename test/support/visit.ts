/** Visits to the built site in a browser. One browser and one server serve all tests of a file. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject } from 'vitest';
import { launchChromium } from './chromium.ts';
import { serve, type Served } from './server.ts';
import { settling } from './settled.ts';

let browser: Browser;
let site: Served;
beforeAll(async () => {
  [browser, site] = await Promise.all([launchChromium(), serve(inject('site').folder)]);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

export interface Visit {
  scheme?: 'light' | 'dark';
  width?: number;
  script?: boolean;
  /** Anything else the browser is told about its reader. */
  context?: BrowserContextOptions;
}

/** Opens a page, runs a visit, and fails on any console error, policy violation or request to another host. */
export async function visit<T>(
  address: string,
  { scheme = 'light', width = 1280, script = true, context: more = {} }: Visit,
  look: (page: Page) => Promise<T>,
  expected: readonly string[] = [],
): Promise<T> {
  const context = await browser.newContext({
    colorScheme: scheme,
    viewport: { width, height: 800 },
    javaScriptEnabled: script,
    reducedMotion: 'reduce',
    ...more,
  });
  // Of what a script tries and gives up, as asking whether it may compile text, browsers tell the page alone.
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
      console.error(`Content Security Policy: ${effectiveDirective} refuses ${blockedURI}`),
    );
  });
  const page = await context.newPage();
  const { origin } = site;
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !expected.some((part) => message.text().includes(part)))
      faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('request', (request) => {
    if (!request.url().startsWith(origin) && !request.url().startsWith('data:'))
      faults.push(`asked ${request.url()}`);
  });
  try {
    await page.goto(origin + address);
    const seen = await look(page);
    expect(faults).toEqual([]);
    return seen;
  } finally {
    await context.close();
  }
}

/** How a page came: its headers, and what waits until all that it asks for by itself is there. */
export interface Arrival {
  readonly headers: Readonly<Record<string, string>>;
  readonly settled: () => Promise<void>;
}

/** Goes to each address with one page and collects what a look finds wrong there. */
export const visitAll = (
  addresses: readonly string[],
  settings: Visit,
  look: (page: Page, arrival: Arrival) => Promise<readonly string[]>,
): Promise<string[]> =>
  visit('/404.html', settings, async (page) => {
    const settled = settling(page);
    const faults: string[] = [];
    for (const address of addresses) {
      const answer = await page.goto(new URL(address, page.url()).href);
      const arrival = { headers: answer?.headers() ?? {}, settled };
      faults.push(...(await look(page, arrival)).map((fault) => `${address}: ${fault}`));
    }
    return faults;
  });
