import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { faviconSvg, palette } from '../../../src/exports/logo.ts';

const tokens = readFileSync(join(import.meta.dirname, '../../../src/styles/tokens.css'), 'utf8');

test('its colours are those of the style sheets', () => {
  const { paper, ink, brand, chalk, coral } = palette;
  expect(tokens).toContain(`  --color-page: light-dark(${paper}, `);
  expect(tokens).toContain(`  --color-text: light-dark(${ink}, ${chalk});`);
  expect(tokens).toContain(`  --color-accent: light-dark(${brand}, ${coral});`);
});
test('the icon of the tab has the colours of light and of dark ground', () => {
  for (const name of ['ink', 'brand', 'chalk', 'coral'] as const)
    expect(faviconSvg).toContain(palette[name]);
});
