import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { causeOf } from '../../src/build/error-messages.ts';
import { requireFonts } from '../../src/build/assets/pictures.ts';
import { fullDisk } from '../../src/build/assets/search-index.ts';
import { createStagingDir, requireTarget, swap } from '../../src/build/staging/staging.ts';
import { basePath, readSettings, requireSiteUrl, siteFolder } from '../../src/context/settings.ts';

describe('the path a site lives under', () => {
  test.each([
    [undefined, '/'],
    ['', '/'],
    ['/', '/'],
    ['guide', '/guide/'],
    ['/guide', '/guide/'],
    ['//a/b//', '/a/b/'],
  ])('%j means %s', (written, base) => expect(basePath(written)).toBe(base));
  test.each([
    '../up',
    '/a/./b/',
    'a b',
    '/gu?ide/',
    'https://guide.example/',
    '/a;b',
    '/$uri',
    '/a"b',
    '/a\nb',
  ])('%j is refused', (written) => expect(() => basePath(written)).toThrow('BASE_PATH is'));
});

describe('the host a site lives on', () => {
  test.each([
    undefined,
    '',
    'https://guide.example',
    'https://guide.example/',
    'http://localhost:8080',
  ])('%j is taken', (written) => expect(() => requireSiteUrl(written)).not.toThrow());
  test.each([
    'guide.example',
    'nonsense',
    'ftp://guide.example',
    'https://guide.example/?a',
    'https://me@guide.example',
    'https://guide.example\nX-Header: 1',
    ' https://guide.example',
    'https://guide.example"',
  ])('%j is refused', (written) =>
    expect(() => requireSiteUrl(written)).toThrow(
      `SITE_URL is \`${written}\`; it must be the beginning of an address, such as \`https://guide.example\`.`,
    ),
  );
  test('a folder in it is sent to where it belongs', () =>
    expect(() => requireSiteUrl('https://guide.example/a/b')).toThrow(
      'SITE_URL is `https://guide.example/a/b`; write `https://guide.example` there, and its folder into BASE_PATH: `BASE_PATH=/a/b/`.',
    ));
});

test.each([
  ['1', true],
  ['yes', true],
  ['0', false],
  ['no', false],
  ['', false],
  [undefined, false],
])('STRICT=%s: a build that cannot read the history stops: %s', (STRICT, stops) =>
  expect(readSettings({ STRICT }).strict).toBe(stops),
);

describe('the folder a site is put into', () => {
  const root = mkdtempSync(join(tmpdir(), 'guide-'));
  const project = join(root, 'project');
  const folder = (name: string, ...files: string[]) => {
    mkdirSync(join(root, name), { recursive: true });
    for (const file of files) writeFileSync(join(root, name, file), '');
    return join(root, name);
  };
  writeFileSync(join(root, 'file'), '');

  test.each([
    ['a new one', join(project, 'dist')],
    ['an empty one', folder('empty')],
    ['one that holds a site', folder('site', 'index.html', 'sitemap.xml')],
  ])('may be %s', (_, target) => expect(() => requireTarget(target, project)).not.toThrow());
  test('may be a link, which is followed: a server may show the folder behind it', () => {
    const behind = folder('behind', 'sitemap.xml');
    const link = join(root, 'link');
    symlinkSync(behind, link, 'junction');
    expect(siteFolder({ BUILD_DIR: link })).toBe(realpathSync(behind));
    writeFileSync(join(createStagingDir(siteFolder({ BUILD_DIR: link })), 'page'), 'new');
    swap(join(realpathSync(root), '.build/behind.new'), siteFolder({ BUILD_DIR: link }));
    expect([readdirSync(behind), lstatSync(link).isSymbolicLink()]).toEqual([['page'], true]);
  });
  test('may not be a link that leads nowhere', () => {
    symlinkSync(join(root, 'gone'), join(root, 'lost'), 'junction');
    expect(() => siteFolder({ BUILD_DIR: join(root, 'lost') })).toThrow(/lost is a link to .*gone/);
  });
  test.each([
    ['a file', join(root, 'file'), 'is a file'],
    [
      'one with other things in it, which would be lost',
      folder('holiday', 'photo.jpg'),
      'holds other things than a site',
    ],
    ['the project', project, 'holds this project'],
    ['one around the project', root, 'holds this project'],
  ])('may not be %s', (_, target, why) =>
    expect(() => requireTarget(target, project)).toThrow(
      `BUILD_DIR is ${target}, which ${why}. Name a folder that is new, empty, or holds a site that was built here.`,
    ),
  );
});

describe('what a build needs', () => {
  test('a font that is missing is named: pictures without it would be silent', () => {
    expect(() => requireFonts()).not.toThrow();
    expect(() => requireFonts(['/nowhere/Serif.ttf'])).toThrow('The font Serif.ttf is missing');
  });
  test.each([
    [
      "Cannot find module '@resvg/resvg-js-linux-x64-gnu'\nRequire stack:\n- x.js",
      '@resvg/resvg-js-linux-x64-gnu',
    ],
    ["Cannot find package 'astro' imported from x.ts", 'astro'],
    [
      'Cannot find native binding. npm has a bug related to optional dependencies.',
      'A program for this system',
    ],
  ])('a part that is missing is named: %j', (message, name) =>
    expect(causeOf(new Error(message))).toBe(
      `${name} is missing, which the build needs. Run \`npm ci\`, then build again.`,
    ),
  );
  test('a full disk is seen though the program that met it says nothing', () => {
    expect(
      causeOf(
        new Error('It stopped.', { cause: fullDisk('/', () => ({ bavail: 3, bsize: 4096 })) }),
      ),
    ).toBe('The disk is full. Make room, then build again.');
    expect(fullDisk('/', () => ({ bavail: 1_000_000, bsize: 4096 }))).toBeUndefined();
  });
});
