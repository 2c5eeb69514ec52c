/** What an answer costs a visitor: requests, bytes, time, and the work of the processor. */
import { brotliCompressSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';

export interface Line {
  readonly bits: number;
  readonly delay: number;
  readonly slower: number;
}
/** A phone of low price on a bad line. */
export const slowLine: Line = { bits: 1_600_000, delay: 150, slower: 4 };

export interface Cost {
  /** Of search alone, requested until the list stood: what is loaded beyond the page and the script that every page has. */
  readonly requests: number;
  readonly bytes: number;
  /** Of the summaries, where they were requested after that. */
  readonly summaries: number;
  /** From the page's address to the list, all but the icon. */
  readonly allRequests: number;
  readonly allBytes: number;
  readonly milliseconds: number;
}

/** Where an interface has its box and its list. */
export interface Interface {
  readonly box: string;
  readonly result: string;
  /** What is loaded once the list stands. */
  readonly afterwards?: string;
}
export const ours: Interface = {
  box: '#q',
  result: '[data-results] > li',
  afterwards: '/search/summaries.json',
};
export const stock: Interface = {
  box: '.pagefind-ui__search-input',
  result: '.pagefind-ui__result-link',
};

/** Comes to the search page, types a question at once, and counts what is requested until the list stands, and the summaries that come after it. Nothing is warm. */
export async function firstAnswer(
  browser: Browser,
  origin: string,
  query: string,
  line?: Line,
  { box, result, afterwards } = ours,
  trials = 3,
): Promise<Cost> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  if (line) {
    const throughput = line.bits / 8;
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: line.delay,
      downloadThroughput: throughput,
      uploadThroughput: throughput,
    });
    await session.send('Emulation.setCPUThrottlingRate', { rate: line.slower });
  }
  const bodies: Promise<{ address: string; body: Buffer } | undefined>[] = [];
  page.on('response', (response) => {
    if (response.url().endsWith('favicon.svg')) return;
    bodies.push(
      response
        .body()
        .then((body) => ({ address: response.url(), body }))
        .catch(() => undefined),
    );
  });
  await page.goto(`${origin}/search/`, { waitUntil: 'load' });
  await page.locator(box).waitFor();
  const listed = page.evaluate(untilListed, { box, result });
  await page.locator(box).fill(query);
  const { milliseconds, start, at } = await listed;
  // What was on its way when the list stood is a part of its price, and summaries come after it.
  if (afterwards) await page.waitForFunction(isLoaded, afterwards);
  const late = new Set(await page.evaluate(requestedSince, at));
  const since = await page.evaluate(requestedSince, start);
  if (afterwards && trials > 1 && !since.some((address) => address.includes(afterwards))) {
    // The question came so late that the page took it for one that nobody asks.
    await context.close();
    return firstAnswer(browser, origin, query, line, { box, result, afterwards }, trials - 1);
  }
  // Not before: this process serves the files too, and compressing takes longer than the answer.
  const loaded = (await Promise.all(bodies))
    .filter((one) => one !== undefined)
    .map(({ address, body }) => ({ address, size: brotliCompressSync(body).length }));
  const all = loaded.filter(({ address }) => !late.has(address));
  const everyPage = await page.request
    .get(`${origin}/about/`)
    .then((response) => response.text())
    .catch(() => '');
  await context.close();
  const ofSearch = all.filter(
    ({ address }) =>
      // The script that every page has is no part of search; that of the search page is.
      /\/(search\/\w+\.json|pagefind\/|_astro\/)/.test(new URL(address).pathname) &&
      !everyPage.includes(new URL(address).pathname),
  );
  const sum = (list: typeof all) => list.reduce((total, { size }) => total + size, 0);
  return {
    requests: ofSearch.length,
    bytes: sum(ofSearch),
    summaries: sum(
      loaded.filter(
        ({ address }) => late.has(address) && /\/search\/summaries\.json/.test(address),
      ),
    ),
    allRequests: all.length,
    allBytes: sum(all),
    milliseconds,
  };
}

/** In the page: whether a file has come. */
const isLoaded = (file: string): boolean =>
  performance.getEntriesByType('resource').some(({ name }) => name.includes(file));

/** In the page: what was requested since a moment. */
const requestedSince = (at: number): string[] =>
  performance
    .getEntriesByType('resource')
    .filter(({ startTime }) => startTime >= at)
    .map(({ name }) => name);

/** In the page: milliseconds from the letter in the box to the first painted result, the moment of the letter, and that when the result was in the list. */
function untilListed({ box, result }: Pick<Interface, 'box' | 'result'>): Promise<{
  milliseconds: number;
  start: number;
  at: number;
}> {
  return new Promise((done) => {
    let start = 0;
    document
      .querySelector(box)!
      .addEventListener('input', () => (start = performance.now()), { once: true, capture: true });
    new MutationObserver((_, observer) => {
      if (start === 0 || !document.querySelector(result)) return;
      observer.disconnect();
      const at = performance.now();
      requestAnimationFrame(() =>
        setTimeout(() => done({ milliseconds: performance.now() - start, start, at })),
      );
    }).observe(document.body, { childList: true, subtree: true });
  });
}

/** How the status line of the page begins once there is an answer. */
const answered = '^(\\d|Nothing)';

/** Milliseconds of script for each question, from the letter to the list, once everything is loaded. */
export async function scriptTimes(page: Page, queries: readonly string[]): Promise<number[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const spent = async () =>
    (await session.send('Performance.getMetrics')).metrics.find(
      ({ name }) => name === 'ScriptDuration',
    )!.value * 1000;
  const times: number[] = [];
  for (const query of queries) {
    await page.locator('#q').fill('');
    await page.waitForFunction(
      (pattern) => !new RegExp(pattern).test(document.querySelector('[data-status]')!.textContent),
      answered,
    );
    const before = await spent();
    await page.locator('#q').fill(query);
    await page.waitForFunction(
      (pattern) => new RegExp(pattern).test(document.querySelector('[data-status]')!.textContent),
      answered,
    );
    times.push((await spent()) - before);
  }
  return times;
}
