import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { project, runBuild, temporaryFolder, worldBuild } from '../support/build.ts';
import { freePort } from '../support/free-port.ts';

const { folder, remove } = temporaryFolder();
const site = join(folder, 'site');
const env = worldBuild(site, { BASE_PATH: '/guide/', PRECOMPRESS: 'no' });
let root = '';
let server: ChildProcess | undefined;

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

beforeAll(async () => {
  expect(await runBuild(env)).toMatchObject({ code: 0 });
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
  remove();
});

describe('the server for writing shows what is published', () => {
  test.each(['', 'groups/alpha/', 'cycles/2031-gardener/', 'groups/'])(
    'at /guide/%s',
    async (page) => {
      const published = shown(readFileSync(join(site, page, 'index.html'), 'utf8'));
      expect(published.text.length).toBeGreaterThan(300);
      expect(shown(await (await fetch(root + page)).text())).toEqual(published);
    },
  );
});
