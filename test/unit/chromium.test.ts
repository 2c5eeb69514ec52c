import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { withoutByPlaywright } from '../support/chromium.ts';

test('the browser of the tests is without all that Playwright switches off, and would miss what a new version does', () => {
  const folder = dirname(fileURLToPath(import.meta.resolve('playwright-core')));
  const own = readFileSync(join(folder, 'lib/coreBundle.js'), 'utf8');
  const [, list = ''] = /disabledFeatures = \[([^\]]*)\]/.exec(own) ?? [];
  const names = [...list.matchAll(/^\s*"(\w+)"/gm)].map(([, name]) => name!);
  expect(names.length).toBeGreaterThan(0);
  expect([...withoutByPlaywright].sort()).toEqual(names.sort());
});
