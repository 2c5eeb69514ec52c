import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { findChromium, withoutByPlaywright } from '../support/chromium.ts';

test('the browser of the tests is without all that Playwright switches off, and would miss what a new version does', () => {
  const folder = dirname(fileURLToPath(import.meta.resolve('playwright-core')));
  const own = readFileSync(join(folder, 'lib/coreBundle.js'), 'utf8');
  const [, list = ''] = /disabledFeatures = \[([^\]]*)\]/.exec(own) ?? [];
  const names = [...list.matchAll(/^\s*"(\w+)"/gm)].map(([, name]) => name!);
  expect(names.length).toBeGreaterThan(0);
  expect([...withoutByPlaywright].sort()).toEqual(names.sort());
});

test('of two browsers the one without windows is taken, and the one that is named before both', () => {
  const folder = mkdtempSync(join(tmpdir(), 'guide-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const found = (more = {}) => findChromium({ PATH: folder, ...more });
  const [whole, shell] = ['chromium', 'chromium-headless-shell'].map((name) => join(folder, name));
  writeFileSync(whole!, '');
  expect(found()).toBe(whole);
  writeFileSync(shell!, '');
  expect(found()).toBe(shell);
  expect(found({ CHROMIUM_PATH: whole })).toBe(whole);
});
