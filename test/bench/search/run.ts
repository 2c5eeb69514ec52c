/** `npm run bench:search`: asks the built site every query of queries.json in Chromium and prints how often the right page comes first. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { launchChromium } from '../../support/chromium.ts';
import { serve } from '../../support/dist.ts';

type Queries = Record<string, Record<string, string | string[] | null>>;
const families = JSON.parse(readFileSync(join(import.meta.dirname, 'queries.json'), 'utf8')) as Queries;

const [browser, site] = await Promise.all([launchChromium(), serve()]);
const page = await browser.newPage();
await page.goto(`${site.origin}/search/`);

/** Types a query into the real page and reads the real list. */
async function ask(query: string): Promise<string[]> {
  await page.evaluate((text) => {
    document.querySelector('[data-results]')!.replaceChildren();
    document.querySelector('[data-status]')!.textContent = '';
    document.querySelector<HTMLInputElement>('#q')!.value = text;
    document.querySelector<HTMLFormElement>('[data-search-form]')!.requestSubmit();
  }, query);
  await page.waitForFunction(() => /\d|Nothing|could not/.test(document.querySelector('[data-status]')!.textContent ?? ''));
  return page.locator('[data-results] > li > a').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));
}

const rows: Record<string, { queries: number; 'success@1': string; 'success@3': string; MRR: string }> = {};
const misses: string[] = [];
const all: number[] = [];
for (const [family, queries] of Object.entries(families)) {
  const ranks: number[] = [];
  for (const [query, wanted] of Object.entries(queries)) {
    const found = await ask(query);
    const right = wanted === null ? [] : [wanted].flat();
    const rank = wanted === null ? (found.length === 0 ? 1 : 0) : found.findIndex((address) => right.includes(address)) + 1;
    ranks.push(rank);
    if (rank !== 1)
      misses.push(
        `${family}: ${query} → ${found.slice(0, 3).join(' ') || 'nothing'}; wanted ${right.join(' or ') || 'nothing'}${rank > 1 ? ` (at ${rank})` : ''}`,
      );
  }
  rows[family] = summary(ranks);
  all.push(...ranks);
}
rows['all'] = summary(all);

function summary(ranks: readonly number[]) {
  const share = (most: number) => (ranks.filter((rank) => rank > 0 && rank <= most).length / ranks.length).toFixed(3);
  return {
    queries: ranks.length,
    'success@1': share(1),
    'success@3': share(3),
    MRR: (ranks.reduce((sum, rank) => sum + (rank > 0 ? 1 / rank : 0), 0) / ranks.length).toFixed(3),
  };
}

console.table(rows);
console.log(misses.length > 0 ? `Not first:\n  ${misses.join('\n  ')}` : 'Every right page came first.');
const slow = { bits: 1_600_000, delay: 150, slower: 4 };
console.table(
  Object.fromEntries([
    await cost('a name, fast line', 'cpwg'),
    await cost('a name, 1.6 Mbit/s, 150 ms, CPU 4 times slower', 'cpwg', slow),
    await cost('words in a text, fast line', 'verifiable draw'),
    await cost('words in a text, 1.6 Mbit/s, 150 ms, CPU 4 times slower', 'verifiable draw', slow),
  ]),
);
await browser.close();
await site.close();

/** What the first answer costs a visitor who comes to the search page: requests, bytes, and the time from the last letter to the list. */
async function cost(name: string, query: string, line?: { bits: number; delay: number; slower: number }) {
  const context = await browser.newContext();
  const visitor = await context.newPage();
  const session = await context.newCDPSession(visitor);
  await session.send('Network.enable');
  if (line) {
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: line.delay,
      downloadThroughput: line.bits / 8,
      uploadThroughput: line.bits / 8,
    });
    await session.send('Emulation.setCPUThrottlingRate', { rate: line.slower });
  }
  const bodies: Promise<Buffer>[] = [];
  visitor.on('response', (response) => void bodies.push(response.body().catch(() => Buffer.alloc(0))));
  await visitor.goto(`${site.origin}/search/`, { waitUntil: 'load' });
  const start = performance.now();
  await visitor.locator('#q').fill(query);
  await visitor.locator('[data-results] > li').first().waitFor();
  const firstAnswer = performance.now() - start;
  const sizes = (await Promise.all(bodies)).map((body) => brotliCompressSync(body).length);
  await context.close();
  return [
    name,
    {
      requests: sizes.length,
      'bytes (brotli)': sizes.reduce((sum, size) => sum + size, 0),
      'first answer, ms': Math.round(firstAnswer),
    },
  ] as const;
}
