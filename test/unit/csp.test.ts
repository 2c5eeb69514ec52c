import { describe, expect, test } from 'vitest';
import { inlineOf, readPolicy, sourceOf } from '../../src/build/finish/csp.ts';
import { safetyFaults } from '../../src/build/finish/html-security.ts';
import { policyFor } from '../../src/views/policy.ts';

describe('the policy of a page', () => {
  test('knows the scripts and styles that the page holds by their hashes, and nothing else', () => {
    const policy = readPolicy(policyFor({ scripts: ['a()'], styles: ['p{}'], runsWasm: false }));
    expect(policy.get('default-src')).toEqual(["'none'"]);
    expect(policy.get('script-src')).toEqual(["'self'", sourceOf('a()')]);
    expect(policy.get('style-src')).toEqual(["'self'", sourceOf('p{}')]);
  });
  test('allows compiled code only where a page asks for it', () =>
    expect(
      [true, false].map((runsWasm) =>
        policyFor({ scripts: [], styles: [], runsWasm }).includes("'wasm-unsafe-eval'"),
      ),
    ).toEqual([true, false]));
  test('has no fault that the build would find', () => {
    const policy = policyFor({ scripts: ['a()'], styles: ['p{}'], runsWasm: true });
    const page = `<meta http-equiv="content-security-policy" content="${policy}">`;
    expect(safetyFaults(`${page}<style>p{}</style><script>a()</script>`)).toEqual([]);
    expect(safetyFaults(`${page}<script>b()</script>`)).toHaveLength(1);
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
