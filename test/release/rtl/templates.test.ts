/** Five templates of a guide that runs from right to left, on a phone and on a wide screen. */
import { expect, inject, test } from 'vitest';
import { looksOnPhone, looksOnWide } from '../../support/a11y-checks.ts';
import { axeFaults } from '../../support/axe.ts';
import { builtPages, heaviestOf } from '../../support/built-pages.ts';
import { visitAll } from '../../support/visit.ts';

const pages = builtPages(inject('site').folder);
const five = [
  '/',
  heaviestOf(pages, 'groups').address,
  heaviestOf(pages, 'cycles').address,
  '/groups/',
  '/structure/',
];

test('they run from right to left', () => {
  for (const address of five)
    expect(pages.find((page) => page.address === address)!.html).toContain('dir="rtl"');
});
test.each([
  ['a phone', 360, looksOnPhone],
  ['a wide screen', 1280, looksOnWide],
])('they have no fault on %s', async (_, width, looks) =>
  expect(
    await visitAll(five, { width }, async (page) => [
      ...(await axeFaults(page)),
      ...(await looks(page)),
    ]),
  ).toEqual([]),
);
