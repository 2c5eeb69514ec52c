import { describe, expect, test } from 'vitest';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inlineReexports, reachedFrom } from '../../src/build/assets/scripts.ts';
import { temporaryFolder } from '../support/build.ts';

/** What stands in the folder of scripts afterwards. */
function inlined(scripts: Readonly<Record<string, string>>): Record<string, string> {
  const { folder, remove } = temporaryFolder();
  const below = join(folder, '_astro');
  mkdirSync(below);
  for (const [name, text] of Object.entries(scripts)) writeFileSync(join(below, name), text);
  inlineReexports(folder);
  const found = readdirSync(below).map((name) => [name, readFileSync(join(below, name), 'utf8')]);
  remove();
  return Object.fromEntries(found) as Record<string, string>;
}

describe('scripts that only import another', () => {
  test('give their name to what they import, and every import follows', () =>
    expect(
      inlined({
        'page.a.js': 'import"./shared.b.js";',
        'shared.b.js': 'start();export{start as s}',
        'page.c.js': 'import{s}from"./shared.b.js";s()',
      }),
    ).toEqual({
      'page.a.js': 'start();export{start as s}',
      'page.c.js': 'import{s}from"./page.a.js";s()',
    }));
  test('keep the name that stands in pages where several import the same', () =>
    expect(
      inlined({
        'entry.a.js': 'import"./entry.b.js";',
        'entry.b.js': 'find()',
        'page.d.js': 'import"./entry.b.js";',
        'box.js': 'import("./entry.a.js")',
      }),
    ).toEqual({
      'page.d.js': 'find()',
      'box.js': 'import("./page.d.js")',
    }));
  test('stay where they do more, or import what is not there', () => {
    const scripts = { 'a.js': 'import"./b.js";more()', 'b.js': 'b()', 'c.js': 'import"./d.js";' };
    expect(inlined(scripts)).toEqual(scripts);
  });
});

test('a page may come to load what it names, what that names, and so on', () => {
  const scripts = new Map([
    ['a.js', 'import("./b.js")'],
    ['b.js', ''],
    ['c.js', ''],
  ]);
  expect(reachedFrom('<script src="/_astro/a.js"></script>', scripts)).toEqual(['a.js', 'b.js']);
});
