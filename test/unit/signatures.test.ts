import { describe, expect, test } from 'vitest';
import { coverOf, signaturesOf } from '../support/signatures.ts';

const page = (address: string, html: string) => ({ address, html, file: '' });

describe('the kinds of elements of a page', () => {
  test('are told apart by tag, classes, role, state and parent, not by words', () => {
    expect([
      ...signaturesOf('<ul class="b a"><li>One<li>Two</ul><p data-state="past" title="x">Three'),
    ]).toEqual(['>ul.a.b', 'ul.a.b>li', '>p[data-state=past]']);
  });
  test('are all seen on the pages that are chosen, and on no more pages than that takes', () => {
    const pages = [
      page('/a/', '<p>'),
      page('/b/', '<p><em>'),
      page('/c/', '<p><em><strong>'),
      page('/d/', '<p class="new">'),
    ];
    expect(coverOf(pages, ['/a/'])).toEqual(['/c/', '/d/']);
  });
});
