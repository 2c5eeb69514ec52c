import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const scripts = Object.keys((JSON.parse(read('package.json')) as { scripts: object }).scripts);
const files = {
  dockerfile: read('.container/Dockerfile'),
  ignored: read('.container/Dockerfile.dockerignore'),
  nginx: read('.container/nginx.conf'),
  docs: read('docs/hosting.md'),
};

/** What in the container's files does not fit together or does not fit the repository, one sentence each. */
function faultsOf({ dockerfile, ignored, nginx, docs }: typeof files): string[] {
  const lines = dockerfile
    .replaceAll(/\\\n\s*/g, ' ')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'));
  const of = (name: string) =>
    lines
      .filter((line) => line.startsWith(`${name} `))
      .map((line) => line.slice(name.length + 1).trim());
  const [first = '', last = ''] = of('FROM');
  const copies = of('COPY').map((line) => line.split(/\s+/));
  const own = copies
    .filter(([from]) => !from!.startsWith('--from'))
    .flatMap((parts) => parts.slice(0, -1));
  const built = copies.filter(([from]) => from!.startsWith('--from=build'));
  const workdir = of('WORKDIR')[0];
  const run = of('RUN').join('\n');
  const port = of('EXPOSE')[0];
  const made = ['dist', ...[...run.matchAll(/> (\S+)/g)].map((match) => match[1]!)];
  const packages = [...run.matchAll(/apt-get install .*?--no-install-recommends ([^&]*)/g)]
    .at(-1)?.[1]
    ?.trim();
  const folder = /--folder (\S+)/.exec(run)?.[1];
  return [
    ...own
      .filter((path) => path !== '.' && !existsSync(join(root, path)))
      .map((path) => `it copies ${path}, which is not there`),
    ...own
      .filter((path) => ignored.split('\n').includes(path))
      .map((path) => `it copies ${path}, which is left out`),
    ...['node_modules', 'dist', '.build', '.astro']
      .filter((one) => !ignored.split('\n').includes(one))
      .map((one) => `${one} of this machine would come along`),
    ...(ignored.includes('.git')
      ? ['the history, from which feeds take their dates, is left out']
      : []),
    ...[...run.matchAll(/npm run (?:--silent )?([\w:]+)/g)]
      .filter(([, name]) => !scripts.includes(name!))
      .map(([, name]) => `there is no npm run ${name}`),
    ...(/npm (install|i)\b/.test(run) ? ['it installs what the lock file does not name'] : []),
    ...[first, last]
      .filter((image) => !/:[\w-]*(bookworm|trixie)[\w-]*( AS build)?$/.test(image))
      .map((image) => `${image} names no release`),
    ...built
      .filter(([, from]) => !made.some((one) => from === `${workdir}/${one}`))
      .map(([, from]) => `it takes ${from}, which the first stage does not make`),
    ...(built.some(([, , to]) => to === folder)
      ? []
      : [`nginx looks in ${folder}, where no site is put`]),
    ...(built.some(([, , to]) => nginx.includes(`include ${to};`))
      ? []
      : ['the configuration of the site is not where nginx looks for it']),
    ...(run.includes(`--port ${port} `)
      ? []
      : ['nginx listens at another port than the one that is open']),
    ...(docs.includes(`--publish 8080:${port} `) && dockerfile.includes(`--publish 8080:${port} `)
      ? []
      : ['the guide for hosts names another port']),
    ...(dockerfile.includes(`ARG SITE_URL=http://localhost:${port}`)
      ? []
      : ['the site believes that it lives at another port']),
    ...(packages && docs.includes(`apt-get install ${packages}\n`)
      ? []
      : ['the guide for hosts installs other packages']),
    ...(of('USER')[0] === 'www-data' ? [] : ['it runs with rights it does not need']),
    ...[...nginx.matchAll(/^\s*(?:pid|\w+_temp_path) (\S+);/gm)]
      .filter(([, path]) => !path!.startsWith('/dev/shm/'))
      .map(([, path]) => `nginx writes to ${path}`),
    ...(/^CMD \["nginx", .*"daemon off;"\]$/m.test(dockerfile)
      ? []
      : ['nginx would leave the foreground, and the container would end']),
  ];
}

describe('the container', () => {
  test('is made of files, commands and ports that fit together', () =>
    expect(faultsOf(files)).toEqual([]));
  test.each<[string, keyof typeof files, string | RegExp, string, string]>([
    [
      'a file that is not there',
      'dockerfile',
      'COPY package.json package-lock.json',
      'COPY package.json pnpm-lock.yaml',
      'it copies pnpm-lock.yaml, which is not there',
    ],
    [
      'a file that is left out',
      'ignored',
      'dist',
      'dist\n.npmrc',
      'it copies .npmrc, which is left out',
    ],
    [
      'packages of this machine',
      'ignored',
      'node_modules\n',
      '',
      'node_modules of this machine would come along',
    ],
    [
      'no history',
      'ignored',
      'dist',
      'dist\n.git',
      'the history, from which feeds take their dates, is left out',
    ],
    [
      'an unknown command',
      'dockerfile',
      'npm run --silent nginx',
      'npm run --silent ngnix',
      'there is no npm run ngnix',
    ],
    [
      'an image that may be anything',
      'dockerfile',
      'FROM debian:bookworm-slim',
      'FROM debian:latest',
      'debian:latest names no release',
    ],
    [
      'a folder that is not built',
      'dockerfile',
      '/guide/dist /srv/guide',
      '/guide/site /srv/guide',
      'it takes /guide/site, which the first stage does not make',
    ],
    [
      'a site elsewhere',
      'dockerfile',
      '--folder /srv/guide',
      '--folder /srv/site',
      'nginx looks in /srv/site, where no site is put',
    ],
    [
      'a configuration elsewhere',
      'nginx',
      'guide.conf',
      'site.conf',
      'the configuration of the site is not where nginx looks for it',
    ],
    [
      'another port',
      'dockerfile',
      'EXPOSE 8080',
      'EXPOSE 80',
      'nginx listens at another port than the one that is open',
    ],
    [
      'another port in the guide',
      'docs',
      '--publish 8080:8080',
      '--publish 8080:80',
      'the guide for hosts names another port',
    ],
    [
      'other packages in the guide',
      'docs',
      'nginx libnginx-mod',
      'nginx-full libnginx-mod',
      'the guide for hosts installs other packages',
    ],
    ['all rights', 'dockerfile', 'USER www-data\n', '', 'it runs with rights it does not need'],
    [
      'a disk that must be written to',
      'nginx',
      '/dev/shm/body',
      '/var/lib/nginx/body',
      'nginx writes to /var/lib/nginx/body',
    ],
    [
      'a server in the background',
      'dockerfile',
      'daemon off;',
      'daemon on;',
      'nginx would leave the foreground, and the container would end',
    ],
  ])('with %s is found', (_, file, from, to, fault) => {
    const broken = files[file].replace(from, () => to);
    expect(broken).not.toBe(files[file]);
    expect(faultsOf({ ...files, [file]: broken })).toContain(fault);
  });
});
