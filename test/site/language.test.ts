/** Language of parts (WCAG 3.1.2), as far as letters tell: no other alphabet stands inside text that claims to be English. */
import { expect, inject, test } from 'vitest';
import { builtPages } from '../support/built-pages.ts';
import { strayTexts } from '../support/stray-letters.ts';

test('text in other letters says which language it is in', () =>
  expect(
    builtPages(inject('site').folder).flatMap(({ address, html }) =>
      strayTexts(html).map((fault) => `${address}: ${fault}`),
    ),
  ).toEqual([]));

test('planted texts without a language or a direction are found', () => {
  expect(strayTexts('<html lang="en" dir="ltr"><p>Россия')).toEqual(['Россия is marked as en']);
  expect(strayTexts('<html lang="en" dir="ltr"><p lang="ar">الهند')).toEqual([
    'الهند has no direction',
  ]);
  expect(
    strayTexts('<html lang="en" dir="ltr"><p lang="ar" dir="rtl">الهند</p><p lang="ru">Россия'),
  ).toEqual([]);
});
