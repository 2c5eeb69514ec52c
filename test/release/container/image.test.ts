/** Builds the image as docs/hosting.md says, from a fresh clone, starts it as it says, and asks it what every server here is asked. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { redirectsOf } from '../../../src/context/redirects.ts';
import { answering, serverTests } from '../hosting/checks.ts';
import { project, temporaryFolder } from '../../support/build.ts';
import { freePort } from '../../support/free-port.ts';

/** Docker, or what is spoken to like it. */
const engine = process.env['CONTAINER_ENGINE'] ?? 'docker';
const name = `guide-trial-${process.pid}`;
const run = (...parts: string[]) =>
  execFileSync(engine, parts, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }).trim();
const inside = (...parts: string[]) => run('exec', name, ...parts);

/** Docker's own command may be there without the engine that does the work. */
const engineAnswers = () =>
  spawnSync(engine, ['version', '--format', '{{.Server.Version}}'], { stdio: 'ignore' }).status ===
  0;

describe('the image', () => {
  const { folder, remove } = temporaryFolder();
  const site = join(folder, 'guide');
  let port: number;

  beforeAll(async () => {
    if (!engineAnswers())
      throw new Error(
        `No container engine answers to \`${engine}\`: start one, or name another in CONTAINER_ENGINE.`,
      );
    const clone = join(folder, 'clone');
    mkdirSync(clone);
    execFileSync('git', ['clone', '--quiet', project, clone]);
    run(
      'build',
      '--file',
      join(clone, '.container/Dockerfile'),
      '--build-arg',
      'SITE_URL=https://guide.example',
      '--tag',
      name,
      clone,
    );
    port = await freePort();
    run(
      'run',
      '--detach',
      '--rm',
      '--read-only',
      '--name',
      name,
      '--publish',
      `${port}:8080`,
      name,
    );
    await answering({ root: '', port: () => port });
    run('cp', `${name}:/srv/guide`, folder);
  });
  afterAll(() => {
    remove();
    if (!engineAnswers()) return;
    run('rm', '--force', name);
    run('rmi', '--force', name);
  });

  test('runs as a user without rights, on a disk it cannot write to', () => {
    expect(inside('id', '-un')).toBe('www-data');
    expect(
      inside(
        'sh',
        '-c',
        'for place in /srv/guide /etc/nginx /usr /; do touch $place/planted 2>/dev/null && echo $place; done; true',
      ),
    ).toBe('');
  });
  test('knows from the history of the repository what is new and what changed', () => {
    expect(readFileSync(join(site, 'feeds/changes.xml'), 'utf8')).toMatch(/<title>(New|Changed): /);
  });
  test('holds nothing but the site and what serves it', () => {
    expect(
      inside('sh', '-c', 'command -v node npm git || true; ls /guide 2>/dev/null || true'),
    ).toBe('');
  });

  // The port of a container leads to it over IPv4 on every engine; IPv6 is the engine's affair.
  serverTests({
    root: '',
    moved: redirectsOf(join(project, 'content')),
    brotli: true,
    hosts: ['127.0.0.1'],
    port: () => port,
    site: () => site,
  });
});
