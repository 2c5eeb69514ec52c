import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { classesOf, ownStyles, scriptClasses } from '../../src/views/own-styles.ts';

const src = join(import.meta.dirname, '../../src');
const own = (css: string, ...classes: string[]) => ownStyles(css, new Set(classes));

describe("a page's own styles", () => {
  const css =
    '@layer base,parts;@layer base{body{margin:0}.lead{color:red}}@layer parts{.badge.now,.badge:not(.plain){color:blue}}';
  test('are the rules for what it holds', () =>
    expect(own(css, 'badge')).toBe(
      '@layer base,parts;@layer base{body{margin:0}}@layer parts{.badge.now,.badge:not(.plain){color:blue}}',
    ));
  test('lose a layer or a width in which nothing is left', () =>
    expect(own('@media (width>=40rem){@supports (x:y){.cards td{margin:0}}}p{margin:0}')).toBe(
      'p{margin:0}',
    ));
  test('lose of a list only the selectors that fit nothing', () =>
    expect(own('.a>p,.b p,h2{margin:0}', 'b')).toBe('.b p,h2{margin:0}'));
  test('keep what a choice, a condition or an absence may fit', () => {
    const rules =
      ':is(.a,.b) p{margin:0}p:has(.c){margin:0}p:not(.d){margin:0}[class~=".e"]{margin:0}';
    expect(own(rules)).toBe(rules);
  });
  test('keep what scripts make', () =>
    expect(own('.local-time{color:red}.never{color:red}')).toBe('.local-time{color:red}'));
  test('keep braces and commas inside of texts, and what is no rule of elements', () => {
    const rules = 'p:before{content:"},{"}@page{@bottom-right{content:counter(page)}}';
    expect(own(rules)).toBe(rules);
  });
  test('follow the classes of every element', () =>
    expect([...classesOf('<p class="a b">x</p><b class="c">')]).toEqual(['a', 'b', 'c']));
});

test('every class that a script sets is known, if a sheet of pages has a rule for it', () => {
  const scripts = globSync('{page-scripts,search,places,finder,offline,planner}/**/*.ts', {
    cwd: src,
  });
  const set = scripts.flatMap((file) =>
    [
      ...readFileSync(join(src, file), 'utf8').matchAll(
        /(?:className(?:: | = )|classList\.(?:add|toggle)\()'([^']+)'|class="([^"$]*)"/g,
      ),
    ].flatMap(([, first, second]) => (first ?? second)!.split(' ')),
  );
  const sheets = globSync(['*.css', '{components,languages,pages}/*.css'], {
    cwd: join(src, 'styles'),
  })
    .map((file) => readFileSync(join(src, 'styles', file), 'utf8'))
    .join('\n');
  const isStyled = (name: string) => new RegExp(`\\.${name}(?![\\w-])`).test(sheets);
  // In every page: the foot, and the band of the header.
  const everywhere = ['site-footer', 'wide'];
  expect(set).toContain('local-time');
  expect(
    set.filter((name) => isStyled(name) && ![...scriptClasses, ...everywhere].includes(name)),
  ).toEqual([]);
});
