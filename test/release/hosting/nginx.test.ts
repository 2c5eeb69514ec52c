import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { redirectsOf } from '../../../src/context/redirects.ts';
import { runBuild, temporaryFolder, worldBuild } from '../../support/build.ts';
import { worldFolder } from '../../support/world.ts';
import { freePort, hasIpv6 } from '../../support/free-port.ts';
import { answering, serverTests } from './checks.ts';

const moved = redirectsOf(worldFolder);
const brotliModule = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';
const brotli = existsSync(brotliModule);

test('the invented world has pages that moved', () =>
  expect(Object.keys(moved).length).toBeGreaterThan(0));

function nginxProgram(): string {
  const found = ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/usr/bin/nginx'].find((path) =>
    existsSync(path),
  );
  if (!found)
    throw new Error(
      'This trial needs nginx: run `sudo apt-get install nginx libnginx-mod-http-brotli-static`.',
    );
  return found;
}

/** docs/nginx.conf as it tells a host to change it: for a site in a folder, or below a path in the folder around it. */
async function configured(folder: string, port: number, root = ''): Promise<string> {
  const text = readFileSync(join(import.meta.dirname, '../../../docs/nginx.conf'), 'utf8')
    // As its comment tells: a path stands in quotes if it has signs that nginx reads as its own.
    .replace('root /srv/guide;', () => `root "${folder}";`)
    .replace('listen 80;', `listen ${port};`)
    .replace(/listen \[::\]:80;/, (await hasIpv6()) ? `listen [::]:${port};` : '')
    .replaceAll(' /404.html', ` ${root}/404.html`)
    .replace('include mime.types', 'include /etc/nginx/mime.types');
  return brotli ? text : text.replace('brotli_static on;', '');
}

describe.each([
  { where: 'the root of a domain', base: '/' },
  { where: 'a base path', base: '/guide/' },
])('nginx with the site at $where', ({ base }) => {
  const root = base.slice(0, -1);
  const { folder, remove } = temporaryFolder();
  const site = join(folder, "our www; '95/guide");
  let server: ChildProcess;
  let port: number;

  beforeAll(async () => {
    mkdirSync(join(site, '..'));
    const { code, complaint } = await runBuild(worldBuild(site, { BASE_PATH: base }));
    if (code !== 0) throw new Error(complaint);
    port = await freePort();
    const configuration = await configured(root === '' ? site : join(site, '..'), port, root);
    mkdirSync(join(folder, 'own'));
    execFileSync('chmod', ['-R', 'a+rX', folder]);
    writeFileSync(
      join(folder, 'nginx.conf'),
      `${brotli ? `load_module ${brotliModule};\n` : ''}daemon off; pid ${folder}/own/pid; error_log stderr crit;
events {}
http { access_log off; ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((one) => `${one}_temp_path ${folder}/own/${one};`).join(' ')}
${configuration} }\n`,
    );
    server = spawn(nginxProgram(), ['-c', join(folder, 'nginx.conf'), '-p', folder], {
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    await answering({ root, port: () => port });
  });
  afterAll(async () => {
    await stop(server);
    remove();
  });

  serverTests({ root, moved, brotli, hosts: ownAddresses(), port: () => port, site: () => site });
});

describe('nginx as the container starts it', () => {
  const { folder, remove } = temporaryFolder();
  afterAll(remove);

  test('serves the site as a user without rights, writing nowhere but where a container may', async () => {
    const port = await freePort();
    const [site, shm, project] = [
      join(folder, 'site'),
      join(folder, 'shm'),
      join(import.meta.dirname, '../../..'),
    ];
    mkdirSync(site);
    mkdirSync(shm);
    writeFileSync(join(site, 'index.html'), '<h1>Guide</h1>');
    writeFileSync(join(folder, 'guide.conf'), await configured(site, port));
    const around = readFileSync(join(project, '.container/nginx.conf'), 'utf8');
    writeFileSync(
      join(folder, 'nginx.conf'),
      around
        .replace('/etc/nginx/guide.conf', join(folder, 'guide.conf'))
        .replaceAll('/dev/shm/', `${shm}/`),
    );
    execFileSync('chmod', ['-R', 'a+rX', folder]);
    execFileSync('chmod', ['a+rwx', shm]);
    const before = filesBelow(folder, shm);
    // The user of the image, if these tests may become that user.
    const asUser =
      process.getuid?.() === 0
        ? { uid: Number(execFileSync('id', ['-u', 'www-data'], { encoding: 'utf8' })) }
        : {};
    const command = /^CMD (.*)$/m.exec(
      readFileSync(join(project, '.container/Dockerfile'), 'utf8'),
    )![1]!;
    const [, ...options] = JSON.parse(command) as string[];
    const server = spawn(nginxProgram(), [...options, '-c', join(folder, 'nginx.conf')], {
      ...asUser,
      cwd: '/',
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    try {
      const { status, bytes, headers } = await answering({ root: '', port: () => port });
      expect([status, String(bytes), headers['x-content-type-options']]).toEqual([
        200,
        '<h1>Guide</h1>',
        'nosniff',
      ]);
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

/** The addresses by which this machine calls itself, IPv6 too where there is one. */
const ownAddresses = () => [
  ...new Set(
    Object.values(networkInterfaces()).flatMap((some) =>
      (some ?? []).filter(({ internal }) => internal).map(({ address }) => address),
    ),
  ),
];

/** Every file of a folder outside of another. */
const filesBelow = (folder: string, except: string) =>
  globSync('**', { cwd: folder }).filter((file) => !join(folder, file).startsWith(except));
