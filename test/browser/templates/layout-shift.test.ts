/** What moves on a page while it loads is found, and its header and the key of its map can arrive in pieces; templates are asked in `every-template.test.ts`. */
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

/** A piece of a page that arrives in parts: where it begins and ends, and after what it may be cut. */
interface Piece {
  readonly start: string;
  readonly end: string;
  readonly parts: RegExp;
}
const header: Piece = {
  start: '<header',
  end: '</header>',
  parts: /<(?:button|nav|search|input)\b[^>]*>/g,
};
const mapKey: Piece = { start: 'class="map-key"', end: '</ul>', parts: /<\/svg>|<\/a>/g };

/** What moves on a page that is painted each time one more part of a piece of it has arrived. */
async function movesInPieces(
  html: string,
  width: number,
  { start, end, parts }: Piece = header,
): Promise<string[]> {
  const first = html.indexOf(start);
  const begun = [...html.slice(first, html.indexOf(end, first)).matchAll(parts)];
  const cuts = begun.map(({ 0: { length }, index }) => first + index + length);
  expect(cuts.length).toBeGreaterThan(3);
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
  test('nor while the key of the map arrives on a phone', async () => {
    const html = htmlOf('/regions/');
    expect(await movesInPieces(html, 412, mapKey)).toEqual([]);
    // So small that several stand in a row in any font, and move when one of them grows.
    const inRows = html
      .replace(/<meta http-equiv="content-security-policy"[^>]*>/i, '')
      .replace(
        '</head>',
        '<style>.map-key { display: flex !important; flex-wrap: wrap; font-size: 10px }</style>$&',
      );
    expect(await movesInPieces(inRows, 412, mapKey)).not.toEqual([]);
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
