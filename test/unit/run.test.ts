/** What the first line says where something is missing, tried on an invented project whose commands are a line each. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../support/build.ts';

const src = join(import.meta.dirname, '../../src');

/** Writes a file and the folders around it. */
function write(folder: string, file: string, text: string): void {
  mkdirSync(join(folder, file, '..'), { recursive: true });
  writeFileSync(join(folder, file), text);
}

/** A project with two packages, one of which serves another system; `name` is that of its folder. */
function project(name = 'guide'): string {
  const { folder: around, remove } = temporaryFolder();
  onTestFinished(remove);
  const folder = join(around, name);
  const packages = {
    'node_modules/bee': { version: '1.0.0' },
    'node_modules/bee/node_modules/wax': { version: '2.0.0' },
    'node_modules/test-tool': { version: '1.0.0', dev: true },
    'node_modules/elsewhere': { version: '1.0.0', optional: true, os: ['plan9'] },
    'node_modules/here': { version: '1.0.0', optional: true, os: [process.platform] },
  };
  write(folder, 'package.json', '{"type":"module"}');
  write(folder, 'package-lock.json', JSON.stringify({ packages: { '': {}, ...packages } }));
  write(folder, 'node_modules/.package-lock.json', JSON.stringify({ packages }));
  for (const path of Object.keys(packages).filter((one) => !/elsewhere|test-tool/.test(one)))
    write(folder, `${path}/package.json`, '{}');
  cpSync(join(src, 'run.mjs'), join(folder, 'src/run.mjs'), { recursive: true });
  const says = (what: string) => `console.log('${what}', ...process.argv.slice(2));\n`;
  write(folder, 'src/build/build-cli.ts', says('built'));
  write(folder, 'node_modules/astro/bin/astro.mjs', says('served'));
  write(folder, 'src/editing/check-cli.ts', `${says('checked')}process.exitCode = 3;`);
  return folder;
}

const run = (folder: string, ...args: string[]) => {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [join(folder, 'src/run.mjs'), ...args],
    { encoding: 'utf8', env: { PATH: process.env['PATH'] } },
  );
  return { stdout: stdout.trim(), stderr: stderr.trim(), status };
};

describe('a command', () => {
  test('takes its arguments, and ends with the code of what it runs', () =>
    expect(run(project(), 'check', '--format', 'json')).toEqual({
      stdout: 'checked --format json',
      stderr: '',
      status: 3,
    }));
  test('of several steps hands its arguments to the last: those of npm start to the server', () =>
    expect(run(project(), 'start', '--port', '5000').stdout).toBe(
      'built\nserved preview --port 5000',
    ));
  test('of several steps ends with the first that fails', () => {
    const folder = project();
    write(folder, 'src/build/build-cli.ts', 'process.exitCode = 4;');
    expect(run(folder, 'start')).toMatchObject({ stdout: '', status: 4 });
  });
  test('that does not exist is named', () =>
    expect(run(project(), 'biuld').stderr).toBe(
      'There is no command `biuld`. README.md names all.',
    ));
});

describe('what is missing is said in one line, before any work', () => {
  test.each<[string, string, (folder: string) => void]>([
    [
      'nothing installed',
      'The packages of the project are not installed. Run `npm ci`.',
      (folder) => rmSync(join(folder, 'node_modules'), { recursive: true }),
    ],
    [
      'a package',
      'The package bee is missing. Run `npm ci`.',
      (folder) => rmSync(join(folder, 'node_modules/bee'), { recursive: true }),
    ],
    [
      'a package of a package',
      'The package wax is missing. Run `npm ci`.',
      (folder) => rmSync(join(folder, 'node_modules/bee/node_modules'), { recursive: true }),
    ],
    [
      'a program for this system',
      'The package here is missing. Run `npm ci`.',
      (folder) => rmSync(join(folder, 'node_modules/here'), { recursive: true }),
    ],
    [
      'an old installation',
      'The package bee is here as 0.9.0, but wanted as 1.0.0. Run `npm ci`.',
      (folder) =>
        write(
          folder,
          'node_modules/.package-lock.json',
          '{"packages":{"node_modules/bee":{"version":"0.9.0"}}}',
        ),
    ],
  ])('%s', (_, said, breaks) => {
    const folder = project();
    breaks(folder);
    expect(run(folder, 'build')).toEqual({ stdout: '', stderr: said, status: 1 });
    expect(run(folder, 'check').stderr).toBe(said);
  });
  test('tools of tests, where only what a build needs was installed', () => {
    expect(run(project(), 'tools').stderr).toBe('The package test-tool is missing. Run `npm ci`.');
  });
  test.each(['a#b', 'what?'].filter((name) => process.platform !== 'win32' || !name.includes('?')))(
    'the bundler cannot read the folder %s; the check can',
    (name) => {
      const folder = project(name);
      expect(run(folder, 'build').stderr).toContain(
        `the bundler cannot read paths that hold \`${name.replaceAll(/\w/g, '')}\``,
      );
      expect(run(folder, 'check').stdout).toBe('checked');
    },
  );
  test.each(['my guide', 'दिशानिर्देश', 'دليل', '指南', "it's & more", '100%'])(
    'nothing, in a folder called %s',
    (name) => expect(run(project(name), 'build')).toMatchObject({ stdout: 'built', status: 0 }),
  );
});
