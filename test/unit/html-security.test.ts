import { describe, expect, test } from 'vitest';
import { sourceOf } from '../../src/build/finish/csp.ts';
import { safetyFaults } from '../../src/build/finish/html-security.ts';

const policy = `default-src 'none'; base-uri 'none'; form-action 'self'; img-src 'self' data:; script-src 'self' ${sourceOf('ours()')}; style-src 'self' ${sourceOf('p{}')}`;
const page = (body: string, its = policy) =>
  `<meta http-equiv="content-security-policy" content="${its}">${body}`;

describe('a page may be published', () => {
  test('when everything in it is ours', () => {
    const html = `<script>ours()</script><style>p{}</style><script type="application/ld+json">{"@id":"https://example.org"}</script><link rel="canonical" href="https://example.org/"><link rel="icon" href="/i.svg"><img src="data:image/png;base64,AA" alt=""><a href="https://icann.org">out</a>`;
    expect(safetyFaults(page(html))).toEqual([]);
  });
});

describe('a page is not published', () => {
  test.each([
    ['<script>theirs()</script>', 'holds a script that its policy does not know: theirs()'],
    [
      '<script type="module">theirs()</script>',
      'holds a script that its policy does not know: theirs()',
    ],
    ['<style>b{}</style>', 'holds a style that its policy does not know: b{}'],
    ['<p style="color:red">', 'has a style attribute on <p>: color:red.'],
    ['<p onclick="x()">', 'has the event handler onclick on <p>.'],
    ['<svg onload="x()"></svg>', 'has the event handler onload on <svg>.'],
    ['<a href="javascript:x()">', 'has href="javascript:x()" on <a>, which would run.'],
    ['<a href=" java\tscript:x()">', 'has href=" java\tscript:x()" on <a>, which would run.'],
    ['<a href="data:text/html,x">', 'has href="data:text/html,x" on <a>, which would run.'],
    ['<form action="javascript:x()">', 'has action="javascript:x()" on <form>, which would run.'],
    [
      '<img src="https://example.org/x.png">',
      'would load https://example.org/x.png from another server.',
    ],
    [
      '<img srcset="/a.png 1x, //example.org/b.png 2x">',
      'would load //example.org/b.png from another server.',
    ],
    [
      '<img src="http://example.org/x.png">',
      'would load http://example.org/x.png over an open line and from another server.',
    ],
    [
      '<script src="https://example.org/x.js"></script>',
      'would load https://example.org/x.js from another server.',
    ],
    [
      '<link rel="stylesheet" href="https://example.org/x.css">',
      'would load https://example.org/x.css from another server.',
    ],
    [
      '<link rel="preconnect" href="//example.org">',
      'would load //example.org from another server.',
    ],
    [
      '<video poster="//example.org/p.jpg"></video>',
      'would load //example.org/p.jpg from another server.',
    ],
    ['<iframe src="/x/"></iframe>', 'holds the element <iframe>, which no page needs.'],
    ['<object data="/x"></object>', 'holds the element <object>, which no page needs.'],
    ['<base href="https://example.org/">', 'holds the element <base>, which no page needs.'],
  ])('with %s', (planted, fault) => expect(safetyFaults(page(planted))).toEqual([fault]));

  test('with a style that loads from elsewhere', () => {
    const css = 'p{background:url("https://example.org/x.png")}';
    expect(
      safetyFaults(page(`<style>${css}</style>`, policy.replace(sourceOf('p{}'), sourceOf(css)))),
    ).toEqual(['would load https://example.org/x.png from another server.']);
  });
  test('without a policy', () =>
    expect(safetyFaults('<p>')).toEqual(['has no Content-Security-Policy.']));
  test.each([
    ["default-src 'none'", "default-src 'self'", "has a policy without default-src 'none'."],
    [
      "script-src 'self'",
      "script-src 'self' 'unsafe-inline'",
      "has a policy that allows 'unsafe-inline' in script-src.",
    ],
    [
      "script-src 'self'",
      "script-src 'self' https://example.org",
      'has a policy that allows https://example.org in script-src.',
    ],
    ["img-src 'self'", 'img-src *', 'has a policy that allows * in img-src.'],
    ["base-uri 'none'; ", '', "has a policy without base-uri 'none'."],
  ])('with a policy in which %s became %s', (from, to, fault) =>
    expect(safetyFaults(page('', policy.replace(from, to)))).toEqual([fault]),
  );
});
