import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { causeOf } from '../../src/build/error-messages.ts';
import { copyPiece } from '../../src/build/assets/compress.ts';
import { caching, everywhere } from '../../src/build/hosts/headers.ts';
import { exchangeFolders } from '../../src/build/staging/atomic-swap.ts';
import { headersFile, redirectsFile } from '../../src/build/hosts/host-files.ts';
import { buildInstant } from '../../src/context/build-time.ts';
import { stopwatch } from '../../src/build/timings.ts';
import { nginxConfiguration } from '../../src/build/hosts/nginx.ts';
import { readPolicy } from '../../src/build/finish/csp.ts';
import { freshFolder, lockProject, swap, tidy } from '../../src/build/staging/staging.ts';
import { copyOf, worldFolder } from '../support/world.ts';

describe('the instant of a build', () => {
  test('is the one it is told, in seconds', () => {
    expect(buildInstant({ SOURCE_DATE_EPOCH: '1925813000' }).toString()).toBe(
      '2031-01-10T12:03:20Z',
    );
  });
  test('must be whole seconds', () => {
    for (const wrong of ['tomorrow', '1.5', '-3', '2031-01-10'])
      expect(() => buildInstant({ SOURCE_DATE_EPOCH: wrong })).toThrow(`is \`${wrong}\``);
  });
  test('is a whole second of the clock if it is told none', () =>
    expect(buildInstant({}).epochMilliseconds % 1000).toBe(0));
});

describe('what stopped a build is said in one line', () => {
  const trouble = (code: string) =>
    Object.assign(new Error(`${code}: something, write '/site/x'`), { code, path: '/site/x' });
  test.each([
    ['a full disk', trouble('ENOSPC'), 'The disk is full. Make room, then build again.'],
    [
      'a file that may not be read',
      trouble('EACCES'),
      '/site/x may not be read or written by this user. Change its permissions, then build again.',
    ],
    [
      'a trouble inside another',
      new Error('Build failed.', { cause: trouble('EROFS') }),
      '/site/x is on a disk that cannot be written to.',
    ],
    [
      'a trouble only told in words',
      new Error("Vite: ENOSPC: no space left on device, write '/x'"),
      'The disk is full.',
    ],
    [
      'a full disk as another program tells it',
      new Error('The search index could not be written: No space left on device (os error 28)'),
      'The disk is full.',
    ],
    [
      'a folder that is a disk of its own',
      trouble('EXDEV'),
      '/site/x is on another disk than the folder around it.',
    ],
    ['anything else', new Error('The content has errors.'), 'The content has errors.'],
    ['what is no error', 'stopped', 'stopped'],
  ])('%s', (_, error, said) => {
    expect(causeOf(error)).toContain(said);
    expect(causeOf(error)).not.toContain('\n');
  });
});

describe('publishing whole or not at all', () => {
  const site = () => {
    const root = copyOf(join(worldFolder, 'regions'));
    const target = join(root, 'dist');
    mkdirSync(target);
    writeFileSync(join(target, 'page'), 'old');
    return {
      root,
      target,
      shown: () => readFileSync(join(target, 'page'), 'utf8'),
      workshop: () => readdirSync(join(root, '.build')),
    };
  };
  /** A process that has ended. */
  const gone = Number(execFileSync(process.execPath, ['-p', 'process.pid'], { encoding: 'utf8' }));

  test('the new site takes the place of the old one, and nothing else stays', () => {
    const { target, shown, workshop } = site();
    const folder = freshFolder(target);
    writeFileSync(join(folder, 'page'), 'new');
    swap(folder, target);
    expect([shown(), workshop()]).toEqual(['new', []]);
  });
  test('if there is no new site after all, the old one is back', () => {
    const { target, shown, root } = site();
    freshFolder(target);
    expect(() => swap(join(root, '.build/missing'), target)).toThrow('ENOENT');
    expect(shown()).toBe('old');
  });
  test('a reader who asks all the time never finds nothing, where the system can exchange two folders', async () => {
    const { root, target } = site();
    const reading = `import { existsSync, readFileSync, writeFileSync } from 'node:fs'; let misses = 0; console.log('reading');
      while (!existsSync(${JSON.stringify(join(root, 'done'))})) try { readFileSync(${JSON.stringify(join(target, 'page'))}); } catch { misses++; }
      console.log(misses);`;
    const reader = spawn(process.execPath, ['--input-type=module', '-e', reading], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const said: string[] = [];
    reader.stdout.on('data', (part: Buffer) => said.push(String(part)));
    await once(reader.stdout, 'data');
    for (let round = 0; round < 300; round++) {
      const folder = freshFolder(target);
      writeFileSync(join(folder, 'page'), `site ${round}`);
      swap(folder, target);
    }
    writeFileSync(join(root, 'done'), '');
    await once(reader, 'close');
    expect(said.join('')).toBe('reading\n0\n');
  });

  /** Publishes in a process of its own that is killed at a step, and returns what a reader finds then, and after `npm run preview` has looked. */
  const killedAt = (step: string, exchange: string): string[] => {
    const { target, shown } = site();
    const seen = () => (existsSync(target) ? shown() : 'nothing');
    const { signal } = spawnSync(process.execPath, [
      '--input-type=module-typescript',
      '-e',
      `import fs from 'node:fs'; import { syncBuiltinESMExports } from 'node:module';
      const die = () => process.kill(process.pid, 'SIGKILL');
      const { renameSync, rmSync } = fs; let renames = 0;
      fs.renameSync = (...paths) => { renameSync(...paths); renames++; if ('rename ' + renames === ${JSON.stringify(step)}) die(); };
      fs.rmSync = (...args) => { if (${JSON.stringify(step)} === 'clearing' && renames + exchanges > 0) die(); rmSync(...args); };
      let exchanges = 0;
      syncBuiltinESMExports();
      const { freshFolder, swap } = await import(${JSON.stringify(join(import.meta.dirname, '../../src/build/staging/staging.ts'))});
      const { exchangeFolders } = await import(${JSON.stringify(join(import.meta.dirname, '../../src/build/staging/atomic-swap.ts'))});
      const folder = freshFolder(${JSON.stringify(target)});
      fs.writeFileSync(folder + '/page', 'new');
      swap(folder, ${JSON.stringify(target)}, (one, other) => {
        if (${JSON.stringify(step)} === 'start') die();
        const done = ${exchange}; exchanges += Number(done);
        if (${JSON.stringify(step)} === 'exchange') die();
        return done;
      });`,
    ]);
    expect(signal).toBe('SIGKILL');
    const then = seen();
    tidy(target);
    return [then, seen()];
  };
  test.each([
    ['start', ['old', 'old']],
    ['exchange', ['new', 'new']],
    ['clearing', ['new', 'new']],
  ])('killed at its %s, it leaves a whole site behind', (step, found) =>
    expect(killedAt(step, 'exchangeFolders(one, other)')).toEqual(found),
  );
  test.each([
    ['start', ['old', 'old']],
    ['rename 1', ['nothing', 'old']],
    ['rename 2', ['new', 'new']],
    ['clearing', ['new', 'new']],
  ])(
    'killed at its %s where folders cannot be exchanged, it leaves a site behind, or one that comes back',
    (step, found) => expect(killedAt(step, 'false')).toEqual(found),
  );
  test('what cannot be exchanged is not', () => {
    const { root, target, shown } = site();
    expect(exchangeFolders(join(root, 'missing'), target)).toBe(false);
    expect(shown()).toBe('old');
  });
  test('what a killed build left is removed', () => {
    const { target, shown, workshop, root } = site();
    for (const name of [`dist.new-${gone}`, `dist.old-${gone}`])
      mkdirSync(join(root, '.build', name), { recursive: true });
    tidy(target);
    expect([shown(), workshop()]).toEqual(['old', []]);
  });
  test('a site put aside by a build that was killed in that moment comes back', () => {
    const { target, shown, root } = site();
    mkdirSync(join(root, '.build'));
    execFileSync('mv', [target, join(root, '.build', `dist.old-${gone}`)]);
    tidy(target);
    expect(shown()).toBe('old');
  });
  test('a build that is still at work, and a build of another site, keep what is theirs', () => {
    const { target, workshop, root } = site();
    const theirs = [`dist.new-${process.ppid}`, `other.new-${gone}`];
    for (const name of theirs) mkdirSync(join(root, '.build', name), { recursive: true });
    tidy(target);
    expect(workshop().sort()).toEqual(theirs.sort());
  });
  test('a second build waits for the first, and a killed one keeps nobody waiting', async () => {
    const { root } = site();
    const holder = `import { lockProject } from ${JSON.stringify(join(import.meta.dirname, '../../src/build/staging/staging.ts'))};
      globalThis.unlock = lockProject(${JSON.stringify(root)}, () => {}); console.log('locked'); setInterval(() => {}, 1000);`;
    const other = spawn(process.execPath, ['--input-type=module-typescript', '-e', holder], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    await once(other.stdout!, 'data');
    let waited = false;
    const unlock = lockProject(root, () => {
      waited = true;
      other.kill('SIGKILL');
    });
    unlock();
    expect(waited).toBe(true);
    lockProject(root, () => expect.unreachable('Nobody holds the lock.'))();
  });
});

describe('how long a build took', () => {
  test('is said part by part', () => {
    const times = [0, 900, 8100];
    const { lap, said } = stopwatch(() => times.shift()!);
    lap('check');
    lap('pages');
    expect(said()).toBe('check 0.9 s, pages 7.2 s');
  });
});

describe('compressed copies', () => {
  test('hold the same text, and only stand where they are smaller', () => {
    const folder = copyOf(join(worldFolder, 'regions'));
    const long = 'A page about the garden. '.repeat(200);
    writeFileSync(join(folder, 'long.html'), long);
    writeFileSync(join(folder, 'short.html'), 'A short page.');
    expect(copyPiece({ folder, files: ['long.html', 'short.html'], round: 0 })).toBe(1);
    expect(brotliDecompressSync(readFileSync(join(folder, 'long.html.br'))).toString()).toBe(long);
    expect(gunzipSync(readFileSync(join(folder, 'long.html.gz'))).toString()).toBe(long);
    expect(existsSync(join(folder, 'short.html.br'))).toBe(false);
  });
  test('are made with more care of a page that only so fits into one round trip', () => {
    const folder = copyOf(join(worldFolder, 'regions'));
    const [near, far] = [manyWords(10_000), manyWords(8_000)];
    for (const [name, text] of Object.entries({
      'near.html': near,
      'near.txt': near,
      'far.html': far,
    }))
      writeFileSync(join(folder, name), text);
    copyPiece({ folder, files: ['near.html', 'near.txt', 'far.html'], round: 0 });
    const size = (name: string) => readFileSync(join(folder, `${name}.br`)).length;
    expect(size('near.txt')).toBeGreaterThan(14_000);
    expect(size('near.html')).toBeLessThan(14_000);
    expect(size('far.html')).toBeGreaterThan(brotliCompressSync(far).length);
  });
});

/** A text of as many words, in an order that repeats too little to be guessed, the same each time. */
function manyWords(count: number): string {
  let state = 1;
  return Array.from({ length: count }, () =>
    ((state = (state * 48271) % 2147483647) % 700).toString(36),
  ).join(' ');
}

describe('what hosts are told', () => {
  const file = headersFile('/guide', [
    'feeds/open.json',
    'feeds/open.xml',
    'feeds/open.xml.br',
    'sitemap.xml',
  ]);
  const rows = file
    .trim()
    .split(/\n(?=\/)/)
    .map((row) => row.split('\n').map((line) => line.trim()));

  test('every row begins with an address below the base path', () =>
    expect(rows.filter(([path]) => !path!.startsWith('/guide/'))).toEqual([]));
  test('no header is told twice for one address', () => {
    const names = (row: string[]) => row.slice(1).map((line) => line.split(':')[0]!);
    const [all = [], ...others] = rows;
    expect(others.flatMap(names).filter((name) => names(all).includes(name))).toEqual([]);
    const paths = others.map(([path]) => path!.replace('*', ''));
    expect(
      paths.filter((path) => paths.some((one) => one !== path && path.startsWith(one))),
    ).toEqual([]);
  });
  test('no line is longer than Cloudflare reads', () =>
    expect(file.split('\n').filter((line) => line.length > 2000)).toEqual([]));
  test('each feed is named with its own type, which the end of its name does not tell', () => {
    const types = rows.flatMap(([path, ...lines]) =>
      lines.filter((line) => line.startsWith('Content-Type')).map((line) => [path, line]),
    );
    expect(types).toEqual([
      ['/guide/feeds/open.json', 'Content-Type: application/feed+json; charset=utf-8'],
      ['/guide/feeds/open.xml', 'Content-Type: application/atom+xml; charset=utf-8'],
    ]);
  });
  test('an address that moved is one line for each host', () => {
    expect(redirectsFile({ '/groups/gamma/': '/groups/beta/' }, '/guide/')).toBe(
      '/guide/groups/gamma/ /guide/groups/beta/ 301!\n/guide/groups/gamma/ /guide/groups/beta/ 301\n',
    );
  });
  test('the policy of hosts forbids nothing that the pages allow themselves', () => {
    const config = readFileSync(join(import.meta.dirname, '../../astro.config.mjs'), 'utf8');
    const pages = readPolicy(
      [.../directives: \[([^\]]*)\]/.exec(config)![1]!.matchAll(/"([^"]*)"/g)]
        .map((match) => match[1])
        .join(';'),
    );
    const hosts = readPolicy(everywhere['Content-Security-Policy']!);
    const both = [...hosts].filter(([name]) => pages.has(name));
    expect(both.length).toBeGreaterThan(4);
    for (const [name, sources] of both)
      expect([name, ...sources]).toEqual([name, ...pages.get(name)!]);
    expect(hosts.has('script-src') || hosts.has('style-src') || hosts.has('default-src')).toBe(
      false,
    );
  });
  test('nginx is told the same headers, once', () => {
    const nginx = nginxConfiguration({ folder: '/srv/guide', base: '/', redirects: {} });
    for (const [name, value] of Object.entries(everywhere))
      expect(nginx.split(`add_header ${name} "${value}" always;`)).toHaveLength(2);
    for (const { says } of caching) expect(nginx).toContain(`"${says}"`);
    expect(nginx).not.toContain('undefined');
    expect(nginx).toContain('    listen 80;\n    listen [::]:80;\n');
    expect(
      nginxConfiguration({ folder: '/srv/guide', base: '/', redirects: {}, ipv6: false }),
    ).not.toContain('[::]');
    expect(basename(nginx.match(/alias (.*)\/;\n +index/)![1]!)).toBe('guide');
  });
});
