import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { chromiumNames, findChromium, withoutByPlaywright } from '../support/chromium.ts';

test('the browser of the tests is without all that Playwright switches off, and would miss what a new version does', () => {
  const folder = dirname(fileURLToPath(import.meta.resolve('playwright-core')));
  const own = readFileSync(join(folder, 'lib/coreBundle.js'), 'utf8');
  const [, list = ''] = /disabledFeatures = \[([^\]]*)\]/.exec(own) ?? [];
  const names = [...list.matchAll(/^\s*"(\w+)"/gm)].map(([, name]) => name!);
  expect(names.length).toBeGreaterThan(0);
  expect([...withoutByPlaywright].sort()).toEqual(names.sort());
});

test('of two browsers the one without windows is taken, and the one that is named before both', () => {
  const folders = ['first', 'second'].map((name) => mkdtempSync(join(tmpdir(), `guide-${name}-`)));
  onTestFinished(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));
  const found = (more = {}) => findChromium({ PATH: folders.join(delimiter), ...more });
  const whole = join(folders[0]!, 'chromium');
  // It is taken even where the system looks later.
  const shell = join(folders[1]!, 'chromium-headless-shell');
  writeFileSync(whole, '');
  expect(found()).toBe(whole);
  writeFileSync(shell, '');
  expect(found()).toBe(shell);
  expect(found({ CHROMIUM_PATH: whole })).toBe(whole);
});

test('the script of a fresh machine installs no browser where the tests find one by its name', () => {
  const script = readFileSync('.ci/run', 'utf8');
  expect(/^for name in (.+); do$/m.exec(script)?.[1]?.split(' ')).toEqual(chromiumNames);
});
