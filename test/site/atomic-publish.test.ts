import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
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
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runBuild, temporaryFolder, worldBuild } from '../support/build.ts';
import { copyProject } from '../support/copy.ts';
import { treeOf } from '../support/tree.ts';
import { copyOf, plant, worldFolder } from '../support/world.ts';

const { folder, remove } = temporaryFolder();
/** Builds here meet no other: a build that waits for another would be killed while it waits. */
const project = copyProject();
const build = (env: NodeJS.ProcessEnv, shell?: string) => runBuild(env, shell, project.folder);
const site = join(folder, 'site');
const leftovers = () => readdirSync(join(folder, '.build'));
let before: string;
/** The site that is whole when the changed world is built. */
let wholeChanged: string;
let milliseconds = 0;

const fingerprint = () => JSON.stringify([...treeOf(site)]);

beforeAll(async () => {
  // The first build makes what those after it find kept; they are what will be killed.
  await build(worldBuild(site));
  const start = performance.now();
  const { code, complaint } = await build(worldBuild(site));
  milliseconds = performance.now() - start;
  if (code !== 0) throw new Error(complaint);
  before = fingerprint();
});
afterAll(() => {
  remove();
  project.remove();
});

describe('a build that is killed', () => {
  /** Numbers between 0 and 1, other ones in every run, and the same again for the seed that a failure names: `KILL_SEED=7 npm run test:site`. */
  function* dice(seed: number): Generator<number, never> {
    for (let state = seed; ;) {
      state = (state * 1664525 + 1013904223) % 4294967296;
      yield state / 4294967296;
    }
  }
  const seed = Number(process.env['KILL_SEED'] ?? randomInt(4294967296));
  const moments = dice(seed);
  /** Where the new site of a running build is made. */
  const workplace = () => globSync('.build/site.new-*', { cwd: folder })[0];
  const running = (env: NodeJS.ProcessEnv, ...options: string[]) =>
    spawn(process.execPath, [...options, 'src/build/build-cli.ts'], {
      cwd: project.folder,
      env,
      stdio: 'ignore',
    });
  const changed = () => {
    const content = copyOf(worldFolder);
    plant(content, 'groups/alpha.md', 'title: Alpha Group', 'title: Alpha Circle');
    return content;
  };

  test('at ten moments of its work leaves the old site whole each time, and the next build clears what it left', async () => {
    const env = worldBuild(site, { CONTENT_DIR: changed() });
    let killed = 0;
    for (let round = 0; round < 10; round++) {
      // Any later, and a build that is quick this time would be done before it is killed.
      const moment = moments.next().value * milliseconds * 0.75;
      const running = spawn(process.execPath, ['src/build/build-cli.ts'], {
        cwd: project.folder,
        env,
        stdio: 'ignore',
      });
      const ended = once(running, 'exit');
      await wait(moment);
      running.kill('SIGKILL');
      const [, signal] = (await ended) as [number | null, string | null];
      if (signal) {
        killed++;
        expect(
          fingerprint() === before,
          `KILL_SEED=${seed}: killed after ${Math.round(moment)} ms of about ${Math.round(milliseconds)}`,
        ).toBe(true);
      } else before = fingerprint();
    }
    expect(killed, `KILL_SEED=${seed}`).toBeGreaterThan(5);
    expect((await build(env)).code).toBe(0);
    expect(readFileSync(join(site, 'groups/alpha/index.html'), 'utf8')).toContain('Alpha Circle');
    expect(leftovers()).toEqual([]);
    wholeChanged = fingerprint();
    expect((await build(worldBuild(site))).code).toBe(0);
    before = fingerprint();
  }, 900_000);

  test.each(['index.html', 'pagefind', 'index.md', 'share', '_redirects', 'index.html.br'])(
    'in the moment in which it has made %s leaves the old site whole',
    async (made) => {
      rmSync(join(folder, '.build'), { recursive: true });
      const build = running(worldBuild(site, { CONTENT_DIR: changed() }));
      const ended = once(build, 'exit');
      while (build.exitCode === null && !existsSync(join(folder, workplace() ?? 'nowhere', made)))
        await wait(2);
      build.kill('SIGKILL');
      expect((await ended)[1]).toBe('SIGKILL');
      expect(fingerprint() === before).toBe(true);
    },
    120_000,
  );

  test.each([
    ['before', () => before],
    ['after', () => wholeChanged],
  ])(
    'just %s the one step that publishes leaves a whole site',
    async (when, found) => {
      const env = worldBuild(site, { CONTENT_DIR: changed() });
      const [, signal] = await once(
        running(
          env,
          '--import',
          `data:text/javascript,${encodeURIComponent(killAtExchange(when))}`,
        ),
        'exit',
      );
      expect(signal).toBe('SIGKILL');
      expect(fingerprint() === found()).toBe(true);
    },
    120_000,
  );

  test('leaves nothing that the next build would not clear', async () => {
    expect(leftovers().length).toBeGreaterThan(0);
    expect((await build(worldBuild(site))).code).toBe(0);
    expect([fingerprint() === before, leftovers()]).toEqual([true, []]);
  });
});

/** A module that ends a process without warning just before or after it exchanges two folders. */
const killAtExchange = (when: string) => `
  const real = process.getBuiltinModule;
  const die = (now) => now === '${when}' && process.kill(process.pid, 'SIGKILL');
  const dying = (call) => (...given) => { die('before'); const result = call(...given); die('after'); return result; };
  process.getBuiltinModule = (id) => id !== 'node:ffi' ? real(id) : { dlopen: (...given) => {
    const { functions, lib } = real(id).dlopen(...given);
    return { lib, functions: Object.fromEntries(Object.entries(functions).map(([name, call]) => [name, dying(call)])) };
  } };`;

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
