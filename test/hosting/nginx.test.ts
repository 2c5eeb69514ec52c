import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { everywhere } from '../../src/publish/headers.ts';
import { nginxConfiguration } from '../../src/publish/nginx.ts';
import { redirectsOf } from '../../src/publish/redirects.ts';
import { runBuild, temporaryFolder, worldBuild } from '../support/build.ts';
import { builtPages } from '../support/dist.ts';
import { worldFolder } from '../support/world.ts';
import { freePort } from '../support/free-port.ts';

const moved = redirectsOf(worldFolder);
const brotliModule = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

function nginxProgram(): string {
  const found = ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/usr/bin/nginx'].find((path) => existsSync(path));
  if (!found) throw new Error('This trial needs nginx: run `sudo apt-get install nginx libnginx-mod-http-brotli-static`.');
  return found;
}

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Buffer;
}

describe.each([
  { where: 'the root of a domain', base: '/' },
  { where: 'a base path', base: '/guide/' },
])('nginx with the site at $where', ({ base }) => {
  const root = base.slice(0, -1);
  const { folder, remove } = temporaryFolder();
  const site = join(folder, 'site');
  let server: ChildProcess;
  let port: number;

  /** Asks for an address below the base path as a browser does, or with other headers. */
  const ask = (address: string, headers: Record<string, string> = {}, method = 'GET') =>
    new Promise<Answer>((done, fail) =>
      request({ port, host: '127.0.0.1', path: root + address, method, headers }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => done({ status: response.statusCode!, headers: response.headers, bytes: Buffer.concat(parts) }));
      })
        .on('error', fail)
        .end(),
    );

  beforeAll(async () => {
    const { code, complaint } = await runBuild(worldBuild(site, { BASE_PATH: base }));
    if (code !== 0) throw new Error(complaint);
    writeFileSync(join(site, 'spring.ics'), 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n');
    port = await freePort();
    const brotli = existsSync(brotliModule);
    const configuration = nginxConfiguration({ folder: site, base, redirects: moved, port, brotli });
    mkdirSync(join(folder, 'own'));
    execFileSync('chmod', ['-R', 'a+rX', folder]);
    writeFileSync(
      join(folder, 'nginx.conf'),
      `${brotli ? `load_module ${brotliModule};\n` : ''}daemon off; pid ${folder}/own/pid; error_log stderr crit;
events {}
http { access_log off; ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((one) => `${one}_temp_path ${folder}/own/${one};`).join(' ')}
${configuration.replace('include mime.types', 'include /etc/nginx/mime.types')} }\n`,
    );
    server = spawn(nginxProgram(), ['-c', join(folder, 'nginx.conf'), '-p', folder], { stdio: ['ignore', 'inherit', 'inherit'] });
    for (let tries = 0; tries < 100; tries++) {
      if (await ask('/').then(Boolean, () => false)) return;
      await wait(50);
    }
    throw new Error('nginx did not start.');
  });
  afterAll(async () => {
    await stop(server);
    remove();
  });

  test('every page answers with its own bytes', async () => {
    const pages = builtPages(site).filter(({ address }) => !(address in moved) && address !== '/404.html');
    expect(pages.length).toBeGreaterThan(20);
    for (const { address, html } of pages) {
      const { status, bytes, headers } = await ask(address);
      expect([address, status, bytes.equals(Buffer.from(html)), headers['content-type']]).toEqual([address, 200, true, 'text/html; charset=utf-8']);
    }
  });
  test('every answer carries every header of the table, also where nothing is', async () => {
    for (const address of ['/', '/groups/alpha/', '/spring.ics', '/no-such-page/', '/sitemap.xml', '/groups/gamma/']) {
      const { headers } = await ask(address);
      for (const [name, value] of Object.entries(everywhere)) expect([address, name, headers[name.toLowerCase()]]).toEqual([address, name, value]);
    }
  });
  test('it sends the compressed copy the reader can open, and says that it depends', async () => {
    const plain = await ask('/');
    const zipped = await ask('/', { 'accept-encoding': 'gzip' });
    expect([zipped.headers['content-encoding'], zipped.headers['vary']]).toEqual(['gzip', 'Accept-Encoding']);
    expect(gunzipSync(zipped.bytes).equals(plain.bytes)).toBe(true);
    expect(zipped.bytes.length).toBeLessThan(plain.bytes.length / 2);
    const brotli = await ask('/', { 'accept-encoding': 'gzip, br' });
    if (existsSync(brotliModule)) {
      expect(brotli.headers['content-encoding']).toBe('br');
      expect(brotliDecompressSync(brotli.bytes).equals(plain.bytes)).toBe(true);
    } else expect(brotli.headers['content-encoding']).toBe('gzip');
  });
  test('where nothing is, the page for that answers, with 404, and nobody keeps it', async () => {
    const { status, bytes, headers } = await ask('/no-such-page/');
    expect([status, headers['cache-control']]).toEqual([404, 'no-store']);
    expect(bytes.equals(readFileSync(join(site, '404.html')))).toBe(true);
    expect((await ask('/_astro/no-such-script.js')).headers['cache-control']).toBe('no-store');
  });
  test('a page that moved answers with the new address', async () => {
    const { status, headers } = await ask('/groups/gamma/');
    expect([status, headers['location']]).toEqual([301, `${root}/groups/beta/`]);
  });
  test('an address without its last slash leads to the one with it, on the same host', async () => {
    const { status, headers } = await ask('/groups/alpha');
    expect([status, headers['location']]).toEqual([301, `${root}/groups/alpha/`]);
  });
  test('pages are kept for minutes, calendars for an hour, what is named by its text for a year', async () => {
    const kept = async (address: string) => (await ask(address)).headers['cache-control'];
    const script = globSync('_astro/*.js', { cwd: site })[0]!;
    const fragment = globSync('pagefind/fragment/*', { cwd: site })[0]!;
    expect(await Promise.all(['/groups/alpha/', '/spring.ics', '/pagefind/pagefind-entry.json', `/${script}`, `/${fragment}`].map(kept))).toEqual([
      'public, max-age=300',
      'public, max-age=3600',
      'public, max-age=300',
      'public, max-age=31536000, immutable',
      'public, max-age=31536000, immutable',
    ]);
  });
  test('a page that did not change is not sent again', async () => {
    const { headers } = await ask('/groups/alpha/');
    const again = await ask('/groups/alpha/', { 'if-none-match': headers['etag']! });
    expect([again.status, again.bytes.length]).toEqual([304, 0]);
  });
  test('a calendar has its own type', async () => expect((await ask('/spring.ics')).headers['content-type']).toBe('text/calendar; charset=utf-8'));
  test('what only hosts read is not a page', async () => {
    const answers = await Promise.all(['/_headers', '/_redirects', '/index.html.br', '/index.html.gz'].map((address) => ask(address)));
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
  });
  test('nothing outside the folder answers', async () => {
    for (const address of ['/../nginx.conf', '/..%2fnginx.conf', '/%2e%2e/nginx.conf']) expect((await ask(address)).status).toBeGreaterThanOrEqual(400);
  });
});

describe('nginx as the container starts it', () => {
  const { folder, remove } = temporaryFolder();
  afterAll(remove);

  test('serves the site as a user without rights, writing nowhere but where a container may', async () => {
    const port = await freePort();
    const [site, shm, project] = [join(folder, 'site'), join(folder, 'shm'), join(import.meta.dirname, '../..')];
    mkdirSync(site);
    mkdirSync(shm);
    writeFileSync(join(site, 'index.html'), '<h1>Guide</h1>');
    const own = execFileSync(
      process.execPath,
      ['src/publish/nginx-cli.ts', '--folder', site, '--port', String(port), ...(existsSync(brotliModule) ? ['--brotli'] : [])],
      {
        cwd: project,
        encoding: 'utf8',
      },
    );
    writeFileSync(join(folder, 'guide.conf'), own.replace('include mime.types', 'include /etc/nginx/mime.types'));
    const around = readFileSync(join(project, '.container/nginx.conf'), 'utf8');
    writeFileSync(join(folder, 'nginx.conf'), around.replace('/etc/nginx/guide.conf', join(folder, 'guide.conf')).replaceAll('/dev/shm/', `${shm}/`));
    execFileSync('chmod', ['-R', 'a+rX', folder]);
    execFileSync('chmod', ['a+rwx', shm]);
    const before = filesBelow(folder, shm);
    // The user of the image, if these tests may become that user.
    const asUser = process.getuid?.() === 0 ? { uid: Number(execFileSync('id', ['-u', 'www-data'], { encoding: 'utf8' })) } : {};
    const command = /^CMD (.*)$/m.exec(readFileSync(join(project, '.container/Dockerfile'), 'utf8'))![1]!;
    const [, ...options] = JSON.parse(command) as string[];
    const server = spawn(nginxProgram(), [...options, '-c', join(folder, 'nginx.conf')], { ...asUser, cwd: '/', stdio: ['ignore', 'inherit', 'inherit'] });
    try {
      const answer = async () => {
        for (let tries = 0; tries < 100; tries++) {
          const page = await fetch(`http://127.0.0.1:${port}/`).catch(() => undefined);
          if (page) return page;
          await wait(50);
        }
        throw new Error('nginx did not start.');
      };
      const page = await answer();
      expect([page.status, await page.text(), page.headers.get('x-content-type-options')]).toEqual([200, '<h1>Guide</h1>', 'nosniff']);
      expect(filesBelow(folder, shm)).toEqual(before);
    } finally {
      await stop(server);
    }
  });
});

async function stop(server: ChildProcess): Promise<void> {
  const ended = once(server, 'exit');
  server.kill();
  await ended;
}

/** Every file of a folder outside of another. */
const filesBelow = (folder: string, except: string) => globSync('**', { cwd: folder }).filter((file) => !join(folder, file).startsWith(except));
