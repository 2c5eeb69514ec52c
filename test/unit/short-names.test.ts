import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  shortNames,
  shortNamesInStyles,
  withShortNames,
} from '../../src/build/assets/short-names.ts';

const source = join(import.meta.dirname, '../../src');

test('each custom property of the tokens has a letter of its own', () => {
  expect(shortNames.size).toBeGreaterThan(15);
  expect(shortNames.size).toBeLessThanOrEqual(26);
  expect(new Set(shortNames.values()).size).toBe(shortNames.size);
  for (const short of shortNames.values()) expect(short).toMatch(/^--[a-z]$/);
});

test('no sheet has a property that is called so already', () => {
  const sheets = globSync('styles/**/*.css', { cwd: source }).map((file) =>
    readFileSync(join(source, file), 'utf8'),
  );
  expect(sheets.flatMap((sheet) => sheet.match(/(?<![\w-])--[a-z](?![\w-])/g) ?? [])).toEqual([]);
});

test('whole names are shortened where they are set and used; others and parts of words stay', () =>
  expect(
    withShortNames(
      ':root{--color-page:red;--colon:a}.a--wide{color:var(--color-text-muted);background:var(--color-page)}',
    ),
  ).toBe(
    `:root{${shortNames.get('--color-page')}:red;--colon:a}.a--wide{color:var(${shortNames.get('--color-text-muted')});background:var(${shortNames.get('--color-page')})}`,
  ));

test('whatever module of the source names a token is one that is shortened', () => {
  const named = new RegExp(`(?:${[...shortNames.keys()].join('|')})(?![\\w-])`);
  const naming = globSync('**/*.{css,ts,astro}', { cwd: source })
    .map((file) => join(source, file))
    .filter((file) => named.test(readFileSync(file, 'utf8')) && !file.endsWith('short-names.ts'));
  expect(naming.length).toBeGreaterThan(20);
  const { transform } = shortNamesInStyles;
  expect(naming.filter((file) => transform('', file) === undefined)).toEqual([]);
  expect(transform('', join(source, 'views/href.ts'))).toBeUndefined();
});
