import { describe, expect, test } from 'vitest';
import { inlineOf, policyOf, sourceOf, trimPolicy } from '../../src/build/finish/csp.ts';

const page = (policy: string, rest: string) =>
  `<meta http-equiv="content-security-policy" content="${policy}">${rest}`;

describe('the policy of a page', () => {
  test('keeps the hashes of what the page holds and drops the others', () => {
    const html = page(
      `default-src 'none'; script-src 'self' ${sourceOf('a()')} ${sourceOf('b()')}; style-src ${sourceOf('p{}')}`,
      '<script>b()</script><style>p{}</style>',
    );
    expect(policyOf(trimPolicy(html))).toEqual(
      new Map([
        ['default-src', ["'none'"]],
        ['script-src', ["'self'", sourceOf('b()')]],
        ['style-src', [sourceOf('p{}')]],
      ]),
    );
  });
  test('gains no hash that was not there: a stranger’s script stays refused', () => {
    expect(
      policyOf(trimPolicy(page("script-src 'self'", '<script>x()</script>')))!.get('script-src'),
    ).toEqual(["'self'"]);
  });
});

describe('scripts that stand in a page', () => {
  test('are those that would run, not data and not files', () => {
    expect(
      inlineOf(
        '<script type="application/ld+json">{}</script><script src="/a.js"></script><script type="module">m()</script><script>c()</script>',
      ).scripts,
    ).toEqual(['m()', 'c()']);
  });
});
