/** Nothing that stands on a page moves while its scripts and what they load are still on their way. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, inject, test } from 'vitest';
import { builtPages, templatesOf } from '../../support/built-pages.ts';
import { launchChromium } from '../../support/chromium.ts';
import { oneIn } from '../../support/rounds.ts';
import { settling } from '../../support/settled.ts';
import { visit } from '../../support/visit.ts';

const pages = builtPages(inject('site').folder);
const templates = templatesOf(pages);
/** The day of the build, by which the pages are drawn: no reader's clock is behind it. */
const built = Date.parse(
  /data-built-on="([^"]+)"/.exec(pages.find(({ address }) => address === '/open/')!.html)![1]!,
);

declare global {
  interface Window {
    moves: string[];
  }
}

/** Writes down whatever moves from the first paint on; much less than a line of text counts as nothing. */
const watch = () => {
  window.moves = [];
  const described = (node: Node | null | undefined) =>
    node instanceof Element ? node.outerHTML.slice(0, 80) : (node?.nodeValue ?? '');
  new PerformanceObserver((list) => {
    for (const { value, sources } of list.getEntries() as (PerformanceEntry & {
      value: number;
      sources: { node: Node | null }[];
    })[])
      if (value > 0.0005)
        window.moves.push(
          `${value.toFixed(4)}: ${sources.map(({ node }) => described(node)).join(' and ')}`,
        );
  }).observe({ type: 'layout-shift', buffered: true });
};

/** What moves on each page nine days after it was built, with every script and list held back until the page has been painted. */
const movesOn = (addresses: readonly string[], width: number, also: () => void = () => {}) =>
  visit('/404.html', { width }, async (page) => {
    const origin = new URL(page.url()).origin;
    await page.clock.setFixedTime(built + 9 * 24 * 36e5);
    const settled = settling(page);
    await page.addInitScript(watch);
    await page.addInitScript(also);
    await page.route(/\.(js|json)(\?|$)/, async (route) => {
      await page.evaluate(painted).catch(() => {});
      await route.continue();
    });
    const moves: string[] = [];
    for (const address of addresses) {
      await page.goto(origin + address);
      await settled();
      await page.evaluate(painted);
      moves.push(...(await page.evaluate(() => window.moves)).map((move) => `${address} ${move}`));
    }
    return moves;
  });

/** What moves on a page that is painted each time one more part of its header has begun to arrive. */
async function movesInPieces(html: string, width: number): Promise<string[]> {
  const header = html.indexOf('<header');
  const parts = /<(?:button|nav|search|input)\b[^>]*>/g;
  const begun = [...html.slice(header, html.indexOf('</header>')).matchAll(parts)];
  const cuts = begun.map(({ 0: { length }, index }) => header + index + length);
  const browser = await launchChromium();
  const page = await browser.newPage({ viewport: { width, height: 800 } });
  const server = createServer((request, response) => {
    const send = async () => {
      for (const [place, cut] of [...cuts, html.length].entries()) {
        response.write(html.slice(cuts[place - 1] ?? 0, cut));
        await page.evaluate(painted).catch(() => {});
      }
    };
    if (request.url !== '/') return void response.writeHead(404).end();
    response.setHeader('content-type', 'text/html');
    void send().finally(() => response.end());
  });
  await page.addInitScript(watch);
  try {
    await once(server.listen(0), 'listening');
    await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/`);
    await page.evaluate(painted);
    return await page.evaluate(() => window.moves);
  } finally {
    await browser.close();
    server.close();
  }
}

/** Resolves when what is there has been painted. */
const painted = () =>
  new Promise<void>((done) => requestAnimationFrame(() => setTimeout(done, 30)));

describe('while a page loads, nothing moves', () => {
  test('on a phone', async () => expect(await movesOn(templates, 412)).toEqual([]));
  test('on a wide screen', async () =>
    expect(await movesOn(oneIn(3, templates), 1280)).toEqual([]));
  test.for([412, 1280])('nor while its header arrives, %d pixels wide', async (width) => {
    const { html } = pages.find(({ address }) => address === '/about/')!;
    expect(await movesInPieces(html, width)).toEqual([]);
    // As if the header were whole from its first tag on.
    const seen = html.replace(/<header[^>]*>/, '$&<i class="main-nav"></i>');
    expect(await movesInPieces(seen, width)).not.toEqual([]);
  });
  test('a line that a script puts above the text would be found', async () => {
    const late = () =>
      addEventListener('load', () =>
        requestAnimationFrame(() =>
          setTimeout(
            () => document.querySelector('main')!.prepend(document.createElement('hr'), 'Late'),
            30,
          ),
        ),
      );
    const moves = await movesOn(['/about/'], 412, late);
    expect(moves).toHaveLength(1);
    expect(moves[0]).toMatch(/^\/about\/ 0\.\d+: </);
  });
});
