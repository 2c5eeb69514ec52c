import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { faviconSvg, palette } from '../../../src/exports/logo.ts';

const tokens = readFileSync(join(import.meta.dirname, '../../../src/styles/tokens.css'), 'utf8');

test.each(Object.entries(palette))('%s is the colour of the style sheets', (name, colour) =>
  expect(tokens).toContain(`  --${name}: ${colour};`),
);
test('the icon of the tab has the colours of light and of dark ground', () => {
  for (const name of ['ink', 'brand', 'chalk', 'coral'] as const)
    expect(faviconSvg).toContain(palette[name]);
});
