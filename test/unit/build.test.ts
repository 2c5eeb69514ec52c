import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { causeOf } from '../../src/build/error-messages.ts';
import { compressFiles } from '../../src/build/assets/compress.ts';
import {
  caching,
  cachingOfPages,
  everywhere,
  types,
  typesBelow,
} from '../../src/build/hosts/headers.ts';
import { headersFile, redirectsFile } from '../../src/build/hosts/host-files.ts';
import { buildInstant } from '../../src/context/build-time.ts';
import { readPolicy } from '../../src/build/finish/csp.ts';
import { lockBuild } from '../../src/build/staging/lock.ts';
import { createStagingDir, recover, swap } from '../../src/build/staging/staging.ts';
import { policyFor } from '../../src/views/policy.ts';
import { runBuild, worldBuild } from '../support/build.ts';
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
      shown: () => (existsSync(target) ? readFileSync(join(target, 'page'), 'utf8') : 'nothing'),
      leftovers: () => readdirSync(join(root, '.build')),
    };
  };
  const source = (file: string) =>
    JSON.stringify(join(import.meta.dirname, '../../src/build/staging', file));

  test('the new site takes the place of the old one, and nothing else stays', () => {
    const { target, shown, leftovers } = site();
    const folder = createStagingDir(target);
    writeFileSync(join(folder, 'page'), 'new');
    swap(folder, target);
    expect([shown(), leftovers()]).toEqual(['new', []]);
  });
  test('if there is no new site after all, the old one is back', () => {
    const { target, shown, root } = site();
    createStagingDir(target);
    expect(() => swap(join(root, '.build/missing'), target)).toThrow('ENOENT');
    expect(shown()).toBe('old');
  });

  /** Publishes in a process of its own that is killed at a call of the file system; what a reader finds then, after `recover`, and after the next build. */
  const killedAt = (call: string): string[] => {
    const { target, shown, leftovers } = site();
    const { signal, stderr } = spawnSync(process.execPath, [
      '--input-type=module-typescript',
      '-e',
      `import fs from 'node:fs'; import { syncBuiltinESMExports } from 'node:module';
      const counts = { renameSync: 0, rmSync: 0 };
      const { createStagingDir, swap } = await import(${source('staging.ts')});
      const folder = createStagingDir(${JSON.stringify(target)});
      fs.writeFileSync(folder + '/page', 'new');
      for (const name of Object.keys(counts)) {
        const real = fs[name];
        fs[name] = (...given) => {
          const call = name + ' ' + ++counts[name];
          if ('before ' + call === ${JSON.stringify(call)}) process.kill(process.pid, 'SIGKILL');
          real(...given);
          if ('after ' + call === ${JSON.stringify(call)}) process.kill(process.pid, 'SIGKILL');
        };
      }
      syncBuiltinESMExports();
      swap(folder, ${JSON.stringify(target)});`,
    ]);
    expect(signal, String(stderr)).toBe('SIGKILL');
    const seen = [shown()];
    recover(target);
    seen.push(shown());
    const folder = createStagingDir(target);
    writeFileSync(join(folder, 'page'), 'next');
    swap(folder, target);
    expect(leftovers()).toEqual([]);
    return [...seen, shown()];
  };
  test.each([
    ['before renameSync 1', ['old', 'old', 'next']],
    ['after renameSync 1', ['nothing', 'old', 'next']],
    ['after renameSync 2', ['new', 'new', 'next']],
    ['after rmSync 1', ['new', 'new', 'next']],
  ])('killed %s, it leaves a whole site behind, or one that comes back', (call, found) =>
    expect(killedAt(call)).toEqual(found),
  );
  test('a new site that a killed build left half made is never shown, and is gone before the next is made', () => {
    const { target, shown } = site();
    writeFileSync(join(createStagingDir(target), 'half'), '');
    recover(target);
    expect(shown()).toBe('old');
    expect(readdirSync(createStagingDir(target))).toEqual([]);
  });
  test('a build of another site keeps what is its own', () => {
    const { target, root, leftovers } = site();
    const other = createStagingDir(join(root, 'other'));
    swap(createStagingDir(target), target);
    recover(target);
    expect(leftovers()).toEqual([basename(other)]);
  });
  test.each([
    ['of one project', (root: string) => [root, join(root, 'elsewhere/dist')]],
    ['for one place', (root: string) => [join(root, 'other-copy'), join(root, 'dist')]],
  ])(
    'a second build %s waits for the first, and a killed one keeps nobody waiting',
    async (_, placesIn) => {
      const { root, target } = site();
      const holder = `import { lockBuild } from ${source('lock.ts')};
      globalThis.unlock = lockBuild(${JSON.stringify(root)}, ${JSON.stringify(target)}, () => {});
      console.log('locked'); setInterval(() => {}, 1000);`;
      const first = spawn(process.execPath, ['--input-type=module-typescript', '-e', holder], {
        stdio: ['ignore', 'pipe', 'ignore'],
      });
      await once(first.stdout, 'data');
      const [project, place] = placesIn(root) as [string, string];
      let waited = false;
      const unlock = lockBuild(project, place, () => {
        waited = true;
        first.kill('SIGKILL');
      });
      unlock();
      expect(waited).toBe(true);
      lockBuild(root, target, () => expect.unreachable('Nobody holds the lock.'))();
    },
  );
});

describe('compressed copies', () => {
  test('hold the same text, and only stand where they are smaller', async () => {
    const folder = copyOf(join(worldFolder, 'regions'));
    const long = 'A page about the garden. '.repeat(200);
    writeFileSync(join(folder, 'long.html'), long);
    writeFileSync(join(folder, 'short.html'), 'A short page.');
    await compressFiles(folder);
    expect(brotliDecompressSync(readFileSync(join(folder, 'long.html.br'))).toString()).toBe(long);
    expect(existsSync(join(folder, 'short.html.br'))).toBe(false);
  });
  test('are made with more care of a page that only so fits into one round trip', async () => {
    const folder = copyOf(join(worldFolder, 'regions'));
    const [near, far] = [manyWords(10_000), manyWords(8_000)];
    for (const [name, text] of Object.entries({
      'near.html': near,
      'near.txt': near,
      'far.html': far,
    }))
      writeFileSync(join(folder, name), text);
    await compressFiles(folder);
    const size = (name: string) => readFileSync(join(folder, `${name}.br`)).length;
    expect(size('near.txt')).toBeGreaterThan(14_000);
    expect(size('near.html')).toBeLessThan(14_000);
    expect(size('far.html')).toBeGreaterThan(brotliCompressSync(far).length);
  });
  test('are made with the same care of what everybody loads who searches in any language', async () => {
    const folder = copyOf(join(worldFolder, 'regions'));
    const text = manyWords(8_000);
    const files = ['search/questions.json', 'search/index.html', 'pagefind/engine.js'];
    const size = (file: string) => readFileSync(join(folder, `${file}.br`)).length;
    for (const file of [...files, ...files.map((one) => `ar/${one}`), 'ar/feeds/open.json']) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), text);
    }
    await compressFiles(folder);
    for (const file of files) expect(size(`ar/${file}`)).toBe(size(file));
    expect(size('ar/search/index.html')).toBeLessThan(size('ar/feeds/open.json'));
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
    const pages = readPolicy(policyFor({ scripts: [], styles: [], runsWasm: false }));
    const hosts = readPolicy(everywhere['Content-Security-Policy']!);
    const both = [...hosts].filter(([name]) => pages.has(name));
    expect(both.length).toBeGreaterThan(4);
    for (const [name, sources] of both)
      expect([name, ...sources]).toEqual([name, ...pages.get(name)!]);
    expect(hosts.has('script-src') || hosts.has('style-src') || hosts.has('default-src')).toBe(
      false,
    );
  });
  test('docs/nginx.conf says the same headers, how long what may be kept, and the same types', () => {
    const nginx = readFileSync('docs/nginx.conf', 'utf8');
    const said = [...nginx.matchAll(/^ +add_header (\S+) "(.*)" always;$/gm)];
    expect(Object.fromEntries(said.map(([, name, value]) => [name, value]))).toEqual(everywhere);
    expect(said).toHaveLength(Object.keys(everywhere).length);
    const keep = [...nginx.matchAll(/^ +~(\S+) "(.*)";/gm)];
    const kept = (address: string) =>
      keep.find(([, pattern]) => new RegExp(pattern!).test(address))?.[2];
    expect(caching.map(({ paths }) => kept(paths.replace('*', 'x')))).toEqual(
      caching.map(({ says }) => says),
    );
    expect([kept('/about/'), nginx.includes(`default "${cachingOfPages}";`)]).toEqual([
      undefined,
      true,
    ]);
    const typed = (of: object) => Object.entries(of).map(([end, type]) => `${type} ${end};`);
    expect(
      [typed(types), ...Object.values(typesBelow).map(typed)]
        .flat()
        .filter((line) => !nginx.includes(` ${line}\n`)),
    ).toEqual([]);
    expect(
      Object.keys(typesBelow).filter((below) => !nginx.includes(`location ~ ${below} `)),
    ).toEqual([]);
  });
});

describe('a build fails before any work', () => {
  test('where dates must be true and the history cannot be read', async () => {
    const content = copyOf(worldFolder);
    const { code, complaint, printed } = await runBuild(
      worldBuild(join(content, 'site'), { CONTENT_DIR: content, STRICT: '1' }),
    );
    expect([code, complaint, printed]).toEqual([
      1,
      expect.stringMatching(
        /^The history of .* it lies in no repository of git\. .* \(STRICT is set, so nothing was built\.\)\n$/,
      ),
      '',
    ]);
  });
  test('where a published page is lost', async () => {
    const content = copyOf(worldFolder);
    rmSync(join(content, 'redirects.yml'));
    const { code, complaint, printed } = await runBuild(
      worldBuild(join(content, 'site'), { CONTENT_DIR: content }),
    );
    expect([code, complaint]).toEqual([
      1,
      expect.stringMatching(
        /^The content has errors, so nothing was built. The site that was built before is untouched.\n$/m,
      ),
    ]);
    expect(printed).toContain('lost-address');
  });
});
