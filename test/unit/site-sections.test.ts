import { describe, expect, test } from 'vitest';
import { kindNames } from '../../src/model/kinds.ts';
import { linkedSections, sectionClassAt } from '../../src/views/site-sections.ts';

describe('the parts of the guide', () => {
  test('hold the list of every kind, and no page twice', () => {
    const pages = linkedSections.flatMap((section) => section.pages.map((page) => page.address));
    expect(kindNames.filter((kind) => !pages.includes(`/${kind}/`))).toEqual([]);
    expect(pages.filter((page, index) => pages.indexOf(page) !== index)).toEqual([]);
  });
  test.each([
    ['/groups/', 'in-doing'],
    ['/groups/cpwg/', 'in-doing'],
    ['/elections/compare/', 'in-choosing'],
    ['/glossary/ralo/', 'in-reading'],
    ['/', undefined],
    ['/about/', undefined],
    ['/editing/', undefined],
  ])('%s has the ink of its part', (address, ink) => expect(sectionClassAt(address)).toBe(ink));
});
