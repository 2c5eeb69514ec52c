import { describe, expect, test } from 'vitest';
import { kindNames } from '../../src/model/kinds.ts';
import { menuAt, staticPages } from '../../src/model/static-pages.ts';
import { linkedSections, menuPages, sectionClassAt } from '../../src/views/site-sections.ts';

describe('the parts of the guide', () => {
  test('hold the list of every kind, but for rounds, to which the page of elections leads; and no page twice', () => {
    const pages = linkedSections.flatMap((section) => section.pages.map((page) => page.address));
    expect(kindNames.filter((kind) => !pages.includes(`/${kind}/`))).toEqual(['cycles']);
    expect(pages.filter((page, index) => pages.indexOf(page) !== index)).toEqual([]);
  });
  test.each([
    ['/groups/', 'in-doing'],
    ['/groups/cpwg/', 'in-doing'],
    ['/elections/compare/', 'in-choosing'],
    ['/cycles/2031-gardener/', 'in-choosing'],
    ['/plan/', 'in-choosing'],
    ['/glossary/ralo/', 'in-reading'],
    ['/', undefined],
    ['/about/', undefined],
    ['/editing/', undefined],
  ])('%s has the ink of its part', (address, ink) => expect(sectionClassAt(address)).toBe(ink));
});

describe('the menu', () => {
  test.each([
    ['/open/', '/elections/'],
    ['/cycles/2031-gardener/', '/elections/'],
    ['/elections/compare/', '/elections/'],
    ['/positions/head-gardener/', '/positions/'],
    ['/which-region/', '/regions/'],
    ['/find-your-place/', '/areas/'],
    ['/structure/', '/guides/'],
  ])('marks at %s the item %s', (address, item) => expect(menuAt(address)).toBe(item));
  test('has the item that a page stands under, for every page but those of the guide itself', () => {
    const items = menuPages.map(({ address }) => address);
    expect(
      staticPages
        .filter(({ section, address }) => section !== 'guide' && !address.startsWith('/editing/'))
        .filter(({ address }) => !items.includes(menuAt(address) ?? ''))
        .map(({ address }) => address),
    ).toEqual([]);
  });
});
