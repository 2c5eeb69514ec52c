import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  globSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runBuild, temporaryFolder, worldBuild } from '../../support/build.ts';
import { copyProject } from '../../support/copy.ts';
import { freePort } from '../../support/free-port.ts';
import { treeOf } from '../../support/tree.ts';
import { copyOf, plant, worldFolder } from '../../support/world.ts';

const { folder, remove } = temporaryFolder();
/** Builds here meet no other: a build that waits for another would be killed while it waits. */
const project = copyProject();
const build = (env: NodeJS.ProcessEnv, shell?: string) => runBuild(env, shell, project.folder);
const site = join(folder, 'site');
const leftovers = () => readdirSync(join(folder, '.build')).filter((name) => name !== 'lock');
let before: string;

const fingerprint = () => JSON.stringify([...treeOf(site)]);

beforeAll(async () => {
  const { code, complaint } = await build(worldBuild(site));
  if (code !== 0) throw new Error(complaint);
  before = fingerprint();
});
afterAll(() => {
  remove();
  project.remove();
});

test('every compressed copy holds the file beside it', () => {
  const copies = globSync('**/*.br', { cwd: site });
  expect(copies.length).toBeGreaterThan(100);
  const wrong = copies.filter((copy) => {
    const text = brotliDecompressSync(readFileSync(join(site, copy)));
    return !text.equals(readFileSync(join(site, copy.replace(/\.br$/, ''))));
  });
  expect(wrong).toEqual([]);
});

describe('a build that is killed', () => {
  const changedWorld = () => {
    const content = copyOf(worldFolder);
    plant(content, 'groups/alpha.md', 'title: Alpha Group', 'title: Alpha Circle');
    return worldBuild(site, { CONTENT_DIR: content });
  };
  const start = (env: NodeJS.ProcessEnv, ...options: string[]) =>
    spawn(process.execPath, [...options, 'src/build/build-cli.ts'], {
      cwd: project.folder,
      env,
      stdio: 'ignore',
    });
  /** A page as `npm run preview` shows it. */
  const previewOf = async (page: string, env: NodeJS.ProcessEnv): Promise<string> => {
    const port = await freePort();
    const shown = spawn(
      process.execPath,
      ['node_modules/astro/bin/astro.mjs', 'preview', '--port', String(port)],
      { cwd: project.folder, env, stdio: 'ignore' },
    );
    try {
      while (shown.exitCode === null) {
        const answer = await fetch(`http://localhost:${port}/${page}`).catch(() => undefined);
        if (answer) return await answer.text();
        await wait(50);
      }
      return 'There is nothing to show.';
    } finally {
      shown.kill();
    }
  };
  const isMade = (file: string) => existsSync(join(folder, '.build/site.new', file));

  test.each(['index.html', 'pagefind', 'index.html.br'])(
    'in the moment in which it has made %s leaves the old site whole',
    async (made) => {
      rmSync(join(folder, '.build/site.new'), { recursive: true, force: true });
      const running = start(changedWorld());
      const ended = once(running, 'exit');
      while (running.exitCode === null && !isMade(made)) await wait(2);
      running.kill('SIGKILL');
      expect((await ended)[1]).toBe('SIGKILL');
      expect(fingerprint() === before).toBe(true);
    },
    120_000,
  );

  test('between the two renames leaves the old site where `npm run preview` finds it, and the next build publishes', async () => {
    const env = changedWorld();
    const [, signal] = await once(start(env, '--import', dataUrl(killAfterFirstRename)), 'exit');
    expect([signal, existsSync(site)]).toEqual(['SIGKILL', false]);
    expect(await previewOf('groups/alpha/', env)).toContain('Alpha Group');
    expect(fingerprint() === before).toBe(true);

    expect((await build(env)).code).toBe(0);
    expect(readFileSync(join(site, 'groups/alpha/index.html'), 'utf8')).toContain('Alpha Circle');
    expect(leftovers()).toEqual([]);
    before = fingerprint();
  }, 240_000);
});

/** A module that ends a process without warning after it has renamed the first folder. */
const killAfterFirstRename = `
  import fs from 'node:fs'; import { syncBuiltinESMExports } from 'node:module';
  const { renameSync } = fs;
  fs.renameSync = (from, to) => { renameSync(from, to); if (to.endsWith('site.old')) process.kill(process.pid, 'SIGKILL'); };
  syncBuiltinESMExports();`;

const dataUrl = (module: string) => `data:text/javascript,${encodeURIComponent(module)}`;

/** A module that lets no other find what has a name for this system, as if npm had left it out. */
const withoutModule = (name: string) => `
  import { registerHooks } from 'node:module';
  registerHooks({ resolve(wanted, context, next) {
    if (!new RegExp('${name}.*(x64|arm64)').test(wanted)) return next(wanted, context);
    throw Object.assign(new Error("Cannot find module '" + wanted + "'\\nRequire stack:\\n- here"), { code: 'MODULE_NOT_FOUND' });
  } });`;

describe('a build that cannot go on says why in one line and leaves the old site whole', () => {
  const refused = async (env: NodeJS.ProcessEnv, said: string | RegExp, shell?: string) => {
    const { code, complaint } = await build(env, shell);
    expect(complaint.trim().split('\n').at(-1), complaint).toMatch(said);
    expect(complaint).not.toMatch(/^\s+at /m);
    expect(code).toBe(1);
    expect(fingerprint() === before).toBe(true);
    expect(leftovers()).toEqual([]);
  };

  test('when a file grows larger than the system lets it', () =>
    refused(
      worldBuild(site),
      'A file would be larger than files may be here. Raise the limit (`ulimit -f`), then build again.',
      'ulimit -f 40',
    ));
  test('when a file of content cannot be read', () => {
    const content = copyOf(worldFolder);
    symlinkSync('/nowhere/source.yml', join(content, 'sources/lost.yml'));
    return refused(
      worldBuild(site, { CONTENT_DIR: content }),
      'The content has errors, so nothing was built.',
    );
  });
  test('when there is no content', () =>
    refused(worldBuild(site, { CONTENT_DIR: '/nowhere' }), 'There is no folder /nowhere.'));
  test('when the program that builds the search index is missing', () =>
    refused(
      worldBuild(site, { PAGEFIND_BINARY_PATH: '/nowhere/pagefind' }),
      "Pagefind's program is missing at /nowhere/pagefind, so search could not be built. Run `npm ci`, then build again.",
    ));
  test.each(['resvg-js-', 'lightningcss[.-]', 'compiler-binding-'])(
    'when the program that a package brings for this system is missing: %s',
    (name) =>
      refused(
        worldBuild(site, {
          NODE_OPTIONS: `--import "data:text/javascript,${encodeURIComponent(withoutModule(name))}"`,
        }),
        /is missing, which the build needs\. Run `npm ci`, then build again\.$/,
      ),
  );
  test('when a site would take the place of something else', () => {
    const other = copyOf(worldFolder);
    return refused(
      worldBuild(other),
      `BUILD_DIR is ${other}, which holds other things than a site.`,
    );
  });
  test('when the address of the site is none', () =>
    refused(worldBuild(site, { SITE_URL: 'guide.example' }), /^SITE_URL is `guide\.example`/));
  test('when that program fails', () => {
    const program = join(folder, 'pagefind');
    writeFileSync(program, '#!/bin/sh\nexit 3\n', { mode: 0o755 });
    return refused(
      worldBuild(site, { PAGEFIND_BINARY_PATH: program }),
      /^(The search index could not be built|A program that helps with the build stopped)/,
    );
  });
  test('when now is not an instant', () =>
    refused(
      worldBuild(site, { SOURCE_DATE_EPOCH: 'tomorrow' }),
      /^SOURCE_DATE_EPOCH is `tomorrow`/,
    ));
});

describe('two builds at once', () => {
  test('both end well, and each publishes what it was given', async () => {
    const changed = copyOf(worldFolder);
    plant(changed, 'groups/alpha.md', 'title: Alpha Group', 'title: Alpha Round');
    const other = join(folder, 'other');
    const both = await Promise.all([
      build(worldBuild(site)),
      build(worldBuild(other, { CONTENT_DIR: changed })),
    ]);
    expect(both.map(({ code }) => code)).toEqual([0, 0]);
    const titles = [site, other].map(
      (one) =>
        readFileSync(join(one, 'groups/alpha/index.html'), 'utf8').match(/<h1>(.*?)<\/h1>/)?.[1],
    );
    expect(titles).toEqual(['Alpha Group (ALG)', 'Alpha Round (ALG)']);
    expect(leftovers()).toEqual([]);
  });
});
