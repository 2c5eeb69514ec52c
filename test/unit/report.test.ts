import { describe, expect, test } from 'vitest';
import { formats } from '../../src/editing/report.ts';
import { ownHost, siteUrl } from '../../src/editing/site-url.ts';
import type { Problem } from '../../src/model/problem.ts';
import { worldFolder } from '../support/world.ts';

const problem: Problem = {
  file: 'glossary/alg.yml',
  line: 2,
  column: 12,
  level: 'error',
  rule: 'colon',
  message: 'A 100% wrong: value.',
  repair: 'Put it, please, between quotes.',
};
const context = { root: worldFolder, count: 14 };

describe('a report', () => {
  test('for a person shows the line, a caret and where the rule is explained', () =>
    expect(formats.pretty([problem], context)).toMatchInlineSnapshot(`
    "test/support/world/glossary/alg.yml:2:12 error colon
        expansion: Alpha Group
                   ^
      A 100% wrong: value.
      Put it, please, between quotes.
      Why: /editing/rules/#colon

    1 error to repair: 14 records read."
  `));
  test('leads to the site if its address is known', () => {
    expect(
      formats.pretty([problem], { ...context, siteUrl: 'https://guide.example/base' }),
    ).toContain('Why: https://guide.example/base/editing/rules/#colon');
  });
  test('for a program has seven fields and no other', () =>
    expect(formats.json([problem], context)).toMatchInlineSnapshot(`
    "[
      {
        "file": "test/support/world/glossary/alg.yml",
        "line": 2,
        "column": 12,
        "level": "error",
        "rule": "colon",
        "message": "A 100% wrong: value.",
        "repair": "Put it, please, between quotes."
      }
    ]"
  `));
  test('for a review page escapes what is special there', () =>
    expect(formats.github([problem], context)).toMatchInlineSnapshot(`
      "::error file=test/support/world/glossary/alg.yml,line=2,col=12,title=colon::A 100%25 wrong: value. Put it, please, between quotes. /editing/rules/#colon

      test/support/world/glossary/alg.yml:2: error: A 100% wrong: value. Put it, please, between quotes.
      14 records read, 1 problem."
    `));
  test('of nothing says that all is well', () =>
    expect(formats.pretty([], context)).toBe('All is well: 14 records read.'));
  test('of a file that is gone still has its place', () =>
    expect(formats.pretty([{ ...problem, file: 'gone.yml' }], context)).toContain(
      'gone.yml:2:12 error colon',
    ));
});

describe('the address of the site', () => {
  test('comes from the environment, with the base path', () => {
    expect(siteUrl({ SITE_URL: 'https://guide.example/', BASE_PATH: '/base/' })).toBe(
      'https://guide.example/base',
    );
    expect(ownHost({ SITE_URL: 'https://guide.example/' })).toBe('guide.example');
  });
  test('is not known without it, or with a wrong one', () => {
    expect(siteUrl({})).toBeUndefined();
    expect(siteUrl({ SITE_URL: 'guide' })).toBeUndefined();
  });
});
