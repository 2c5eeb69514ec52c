/** What a server must do with the built site, whichever server it is: the tests that every trial of one runs. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { everywhere } from '../../../src/build/hosts/headers.ts';
import type { Redirects } from '../../../src/model/redirects.ts';
import { builtPages } from '../../support/built-pages.ts';

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Buffer;
}

/** A server that is being tried; port and site are known only when it runs. */
export interface Trial {
  /** The base path without its last slash. */
  readonly root: string;
  readonly moved: Redirects;
  /** Whether it can send what Brotli compressed. */
  readonly brotli: boolean;
  /** The addresses of this machine on which it must answer. */
  readonly hosts: readonly string[];
  port(): number;
  /** The folder it serves, as this machine sees it. */
  site(): string;
}

/** Asks a server on this machine for an address below its base path, as a browser does, or with other headers. */
export const ask = (
  { port, root }: Pick<Trial, 'port' | 'root'>,
  address: string,
  headers: Record<string, string> = {},
  host = '127.0.0.1',
) =>
  new Promise<Answer>((done, fail) =>
    request({ port: port(), host, path: root + address, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        done({
          status: response.statusCode!,
          headers: response.headers,
          bytes: Buffer.concat(parts),
        }),
      );
    })
      .on('error', fail)
      .end(),
  );

/** Waits until a server answers; throws if it does not within some seconds. */
export async function answering(trial: Pick<Trial, 'port' | 'root'>): Promise<Answer> {
  for (let tries = 0; tries < 200; tries++) {
    const answer = await ask(trial, '/').catch(() => undefined);
    if (answer) return answer;
    await wait(50);
  }
  throw new Error('The server did not start.');
}

/** The tests of a trial, to be called inside a `describe` whose `beforeAll` has started the server. */
export function serverTests(trial: Trial): void {
  const { root, moved, site } = trial;
  const get = (address: string, headers?: Record<string, string>, host?: string) =>
    ask(trial, address, headers, host);
  const one = (pattern: string) => {
    const found = globSync(pattern, { cwd: site() })[0];
    if (!found) throw new Error(`The site has no ${pattern}.`);
    return `/${found}`;
  };

  test('every page answers with its own bytes', async () => {
    const pages = builtPages(site()).filter(
      ({ address }) => !(address in moved) && address !== '/404.html',
    );
    expect(pages.length).toBeGreaterThan(20);
    for (const { address, html } of pages) {
      const { status, bytes, headers } = await get(address);
      expect([address, status, bytes.equals(Buffer.from(html)), headers['content-type']]).toEqual([
        address,
        200,
        true,
        'text/html; charset=utf-8',
      ]);
    }
  });
  test('it answers on every address that leads to it', async () => {
    expect(trial.hosts.length).toBeGreaterThan(0);
    for (const host of trial.hosts)
      expect([host, (await get('/', {}, host)).status]).toEqual([host, 200]);
  });
  test('every answer carries every header of the table, also where nothing is', async () => {
    for (const address of [
      '/',
      '/about/',
      one('**/*.ics'),
      one('feeds/*.xml'),
      '/no-such-page/',
      '/sitemap.xml',
      ...Object.keys(moved).slice(0, 1),
    ]) {
      const { headers } = await get(address);
      for (const [name, value] of Object.entries(everywhere))
        expect([address, name, headers[name.toLowerCase()]]).toEqual([address, name, value]);
    }
  });
  test('it sends the compressed copy the reader can open, and says that it depends', async () => {
    for (const address of ['/', '/feeds/changes.xml']) {
      const plain = await get(address);
      const zipped = await get(address, { 'accept-encoding': 'gzip' });
      expect([zipped.headers['content-encoding'], zipped.headers['vary']]).toEqual([
        'gzip',
        'Accept-Encoding',
      ]);
      expect(gunzipSync(zipped.bytes).equals(plain.bytes)).toBe(true);
      expect(zipped.bytes.length).toBeLessThan(plain.bytes.length / 2);
      const best = await get(address, { 'accept-encoding': 'gzip, br' });
      expect(best.headers['content-encoding']).toBe(trial.brotli ? 'br' : 'gzip');
      expect(
        (trial.brotli ? brotliDecompressSync(best.bytes) : gunzipSync(best.bytes)).equals(
          plain.bytes,
        ),
      ).toBe(true);
    }
  });
  test('where nothing is, the page for that answers, with 404, and nobody keeps it', async () => {
    const { status, bytes, headers } = await get('/no-such-page/');
    expect([status, headers['cache-control']]).toEqual([404, 'no-store']);
    expect(bytes.equals(readFileSync(join(site(), '404.html')))).toBe(true);
    for (const address of ['/_astro/no-such-script.js', '/feeds/no-such-feed.xml', '/feeds/']) {
      const { status, headers } = await get(address);
      expect([address, status, headers['cache-control']]).toEqual([address, 404, 'no-store']);
    }
  });
  for (const [from, to] of Object.entries(moved))
    test(`what moved from ${from} leads on to its new address, or answers with what is there`, async () => {
      const { status, bytes } = await get(from);
      expect(status).toBe(200);
      if (from.endsWith('/')) expect(String(bytes)).toContain(`content="0; url=${root}${to}"`);
      else expect(bytes.equals((await get(to)).bytes)).toBe(true);
    });
  test('an address without its last slash leads to the one with it, on the same host', async () => {
    const { status, headers } = await get('/about');
    expect([status, headers['location']]).toEqual([301, `${root}/about/`]);
  });
  test('pages are kept for minutes, calendars for an hour, what is named by its text for a year', async () => {
    const kept = async (address: string) => (await get(address)).headers['cache-control'];
    const addresses = [
      '/about/',
      one('feeds/*.json'),
      one('**/*.ics'),
      '/pagefind/pagefind-entry.json',
      one('_astro/*.js'),
      one('pagefind/fragment/*'),
    ];
    expect(await Promise.all(addresses.map(kept))).toEqual([
      'public, max-age=300',
      'public, max-age=300',
      'public, max-age=3600',
      'public, max-age=300',
      'public, max-age=31536000, immutable',
      'public, max-age=31536000, immutable',
    ]);
  });
  test('a page that did not change is not sent again', async () => {
    for (const address of ['/about/', '/feeds/changes.xml']) {
      const { headers } = await get(address);
      const again = await get(address, { 'if-none-match': headers['etag']! });
      expect([again.status, again.bytes.length]).toEqual([304, 0]);
    }
  });
  test.each<[string, string, string | RegExp]>([
    ['a feed in Atom', 'feeds/*.xml', 'application/atom+xml; charset=utf-8'],
    ['a JSON Feed', 'feeds/*.json', 'application/feed+json'],
    ['a calendar', '**/*.ics', 'text/calendar; charset=utf-8'],
    ['a page as Markdown', 'index.md', 'text/markdown; charset=utf-8'],
    ['a table', 'api/v1/*.csv', 'text/csv; charset=utf-8'],
    ['an answer of the API', 'api/v1/open.json', 'application/json; charset=utf-8'],
    ['the sitemap', 'sitemap.xml', 'text/xml; charset=utf-8'],
    ['the manifest', 'manifest.webmanifest', 'application/manifest+json'],
    ['a script', '_astro/*.js', /^(text|application)\/javascript; charset=utf-8$/],
    [
      'the engine that searches',
      'pagefind/engine.js',
      /^(text|application)\/javascript; charset=utf-8$/,
    ],
    ['an icon', 'favicon.svg', 'image/svg+xml; charset=utf-8'],
    ['a picture to share', 'share/guide.png', 'image/png'],
    ['text', 'llms.txt', 'text/plain; charset=utf-8'],
  ])('%s says what it is', async (_, pattern, type) =>
    expect((await get(one(pattern))).headers['content-type']).toEqual(
      typeof type === 'string' ? type : expect.stringMatching(type),
    ),
  );
  test('what only hosts read is not a page', async () => {
    const answers = await Promise.all(
      ['/_headers', '/_redirects', '/index.html.br', '/feeds/changes.xml.br'].map((address) =>
        get(address),
      ),
    );
    expect(existsSync(join(site(), 'feeds/changes.xml.br'))).toBe(true);
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
  });
  test('nothing outside the folder answers', async () => {
    for (const address of [
      '/../nginx.conf',
      '/..%2fnginx.conf',
      '/%2e%2e/nginx.conf',
      '/feeds../index.html',
      '/feeds/../../nginx.conf',
    ])
      expect([address, (await get(address)).status >= 400]).toEqual([address, true]);
  });
}
