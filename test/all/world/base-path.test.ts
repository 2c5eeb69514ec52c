/** The invented world built under a base path, and shown there by the server for writing. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { verifySite } from '../../../src/build/finish/verify.ts';
import { project, runBuild, temporaryFolder, worldBuild } from '../../support/build.ts';
import { builtPages } from '../../support/built-pages.ts';
import { freePort } from '../../support/free-port.ts';

const { folder, remove } = temporaryFolder();
const site = join(folder, 'site');
beforeAll(async () => {
  const { code, complaint } = await runBuild(worldBuild(site, { BASE_PATH: '/guide' }));
  if (code !== 0) throw new Error(complaint);
});
afterAll(remove);

describe('under a base path', () => {
  const page = (address: string) => builtPages(site).find((one) => one.address === address)!.html;

  test('a page that moved leads on, names its new address, and asks to be left out of indexes', () => {
    const html = page('/groups/gamma/');
    expect(html).toContain('<meta http-equiv="refresh" content="0; url=/guide/groups/beta/">');
    expect(html).toContain(
      '<link rel="canonical" href="https://guide.example/guide/groups/beta/">',
    );
    expect(html).toContain('<meta name="robots" content="noindex">');
    expect(html).toMatch(/<main[^>]*>.*<a href="\/guide\/groups\/beta\/">/s);
  });
  test('it may lead to a part of a page', () =>
    expect(page('/groups/gamma-archive/')).toContain('0; url=/guide/groups/beta/#sources'));
  test('its data and its Markdown stand at the old address too', () => {
    for (const [old, now] of [
      ['api/v1/groups/gamma.json', 'api/v1/groups/beta.json'],
      ['groups/gamma/index.md', 'groups/beta/index.md'],
    ] as const)
      expect(readFileSync(join(site, old), 'utf8')).toBe(readFileSync(join(site, now), 'utf8'));
  });
  test('no link leaves it, and one that would is found', () => {
    expect(verifySite(site, '/guide')).toEqual({ pages: builtPages(site).length, problems: [] });
    expect(verifySite(site, '/other').problems.length).toBeGreaterThan(0);
  });
  test('all that the worker for reading offline keeps from the start is there', () => {
    const kept = [
      ...readFileSync(join(site, 'sw.js'), 'utf8').matchAll(/url:["'`]([^"'`]*)["'`]/g),
    ].map((match) => match[1]!);
    expect(kept.length).toBeGreaterThan(5);
    expect(
      kept.filter(
        (address) =>
          !address.startsWith('/guide/') ||
          !existsSync(join(site, address.slice('/guide/'.length))),
      ),
    ).toEqual([]);
  });
  test('every address a page tells the world begins with it', () => {
    for (const { html } of builtPages(site))
      for (const [, address] of html.matchAll(/https:\/\/guide\.example([^"<\s]*)/g))
        expect(address).toMatch(/^\/guide\//);
  });
});

/** What a page says and where its links lead; a server for writing puts its own scripts around it. */
const shown = (html: string) => {
  const body = html.slice(html.indexOf('<body'), html.indexOf('</footer>'));
  return {
    text: body
      .replaceAll(/<(script|style)\b.*?<\/\1>/gs, '')
      .replaceAll(/<[^>]*>/g, ' ')
      .replaceAll(/\s+/g, ' '),
    links: [...body.matchAll(/ href="([^"]*)"/g)].map((match) => match[1]),
    styles: html.split('<style>').length - 1,
  };
};

describe('the server for writing shows what is published', () => {
  let root = '';
  let server: ChildProcess | undefined;
  beforeAll(async () => {
    const env = worldBuild(site, { BASE_PATH: '/guide/' });
    const port = await freePort();
    root = `http://127.0.0.1:${port}/guide/`;
    server = spawn(
      process.execPath,
      ['node_modules/astro/bin/astro.mjs', 'dev', '--host', '127.0.0.1', '--port', String(port)],
      { cwd: project, env, stdio: 'ignore' },
    );
    const answers = () =>
      fetch(root).then(
        ({ ok }) => ok,
        () => false,
      );
    await vi.waitUntil(answers, { timeout: 100_000, interval: 500 });
  }, 200_000);
  afterAll(async () => {
    if (server && server.exitCode === null) {
      server.kill();
      await once(server, 'exit');
    }
  });

  test.each(['', 'groups/alpha/', 'cycles/2031-gardener/', 'groups/'])(
    'at /guide/%s',
    async (page) => {
      const published = shown(readFileSync(join(site, page, 'index.html'), 'utf8'));
      expect(published.text.length).toBeGreaterThan(300);
      expect(shown(await (await fetch(root + page)).text())).toEqual(published);
    },
  );
});
