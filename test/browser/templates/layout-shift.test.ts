/** What moves on a page while it loads is found, and its header can arrive in pieces; every template is asked in `every-template.test.ts`. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { builtPages } from '../../support/built-pages.ts';
import { launchChromium } from '../../support/chromium.ts';
import { nineDaysAfter, painted, watchHeld, watchMoves } from '../../support/moves.ts';
import { settling } from '../../support/settled.ts';
import { visit } from '../../support/visit.ts';

const pages = builtPages(inject('site').folder);
const htmlOf = (wanted: string) => pages.find(({ address }) => address === wanted)!.html;

let browser: Browser;
beforeAll(async () => void (browser = await launchChromium()));
afterAll(() => browser.close());

/** What moves on a page that is painted each time one more part of its header has begun to arrive. */
async function movesInPieces(html: string, width: number): Promise<string[]> {
  const header = html.indexOf('<header');
  const parts = /<(?:button|nav|search|input)\b[^>]*>/g;
  const begun = [...html.slice(header, html.indexOf('</header>')).matchAll(parts)];
  const cuts = begun.map(({ 0: { length }, index }) => header + index + length);
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
  const moved = await watchMoves(page);
  try {
    await once(server.listen(0), 'listening');
    await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/`);
    return await moved();
  } finally {
    await page.close();
    server.close();
  }
}

describe('while a page loads, nothing moves', () => {
  test.for([412, 1280])('nor while its header arrives, %d pixels wide', async (width) => {
    const html = htmlOf('/about/');
    expect(await movesInPieces(html, width)).toEqual([]);
    // As if the header were whole from its first tag on.
    const seen = html.replace(/<header[^>]*>/, '$&<i class="main-nav"></i>');
    expect(await movesInPieces(seen, width)).not.toEqual([]);
  });
  test('a line that a script puts above the text would be found', () =>
    visit('/404.html', { width: 412 }, async (page) => {
      const settled = settling(page);
      const moved = await watchHeld(page, nineDaysAfter(htmlOf('/open/')));
      await page.addInitScript(() =>
        addEventListener('load', () =>
          requestAnimationFrame(() =>
            setTimeout(
              () => document.querySelector('main')!.prepend(document.createElement('hr'), 'Late'),
              30,
            ),
          ),
        ),
      );
      await page.goto(new URL('/about/', page.url()).href);
      await settled();
      const moves = await moved();
      expect(moves).toHaveLength(1);
      expect(moves[0]).toMatch(/^0\.\d+: </);
    }));
});
