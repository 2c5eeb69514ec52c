/** Every translated page of the real guide: what it says of its language, what it weighs, and each template in a browser. */
import { brotliCompressSync, constants } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { placeOf } from '../../../src/i18n/addresses.ts';
import { kindNames } from '../../../src/model/kinds.ts';
import { axeOn } from '../../support/axe-visits.ts';
import { piecesOf } from '../../support/pieces.ts';
import { builtPages, leadsOn, templatesIn } from '../../support/built-pages.ts';
import { tooHeavy, translatedBudget } from '../../support/budgets.ts';
import { htmlFaults } from '../../support/html-faults.ts';
import { unfilledIn } from '../../support/unfilled.ts';
import { visitAll } from '../../support/visit.ts';

const pages = builtPages(inject('site').folder).filter((page) => !leadsOn(page));
const translated = pages.filter(({ address }) => placeOf(address).language !== 'en');
const languages = [...new Set(translated.map(({ address }) => placeOf(address).language))];
const alternatesOf = (html: string) =>
  Object.fromEntries(
    [
      ...html.matchAll(/<link rel="alternate" hreflang="([\w-]+)" href="https?:\/\/[^/]+([^"]+)"/g),
    ].map(([, language, address]) => [language!, address!]),
  );

test('there are pages in several languages', () => expect(languages.length).toBeGreaterThan(0));

test('each page says its language and from which side it runs', () =>
  expect(
    translated.filter(({ address, html }) => {
      const { language } = placeOf(address);
      return !html.includes(`<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">`);
    }),
  ).toEqual([]));

test('the alternates of each page name it in return', () => {
  const byAddress = new Map(pages.map(({ address, html }) => [address, html]));
  expect(
    translated.flatMap(({ address, html }) => {
      const named = alternatesOf(html);
      const isOwn =
        named[placeOf(address).language] === address && named['x-default'] === named['en'];
      const isNamed = Object.values(named).every(
        (one) => JSON.stringify(alternatesOf(byAddress.get(one) ?? '')) === JSON.stringify(named),
      );
      return isOwn && isNamed ? [] : [address];
    }),
  ).toEqual([]);
});

test('no text of the interface is left as its name, and no place unfilled', () =>
  expect(
    translated.flatMap(({ address, html }) => unfilledIn(html).map((one) => `${address} ${one}`)),
  ).toEqual([]));

test('records weigh no more than a slow line brings at once', () => {
  const isRecord = (address: string) =>
    new RegExp(`^/\\w\\w/(?:${kindNames.join('|')})/[^/]+/(?:history/)?$`).test(address);
  const quickly = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };
  const weights = translated
    .filter(({ address }) => isRecord(address))
    // What is light enough when compressed with little care needs no more: with all care, five thousand pages take minutes.
    .filter(
      ({ address, html }) => brotliCompressSync(html, quickly).length > translatedBudget(address),
    )
    .map(({ address, html }) => ({ address, bytes: brotliCompressSync(html).length }));
  expect(tooHeavy(weights, translatedBudget)).toEqual([]);
});

describe.each(languages.filter((one) => one === 'ar' || one === 'zh'))('in %s', (language) => {
  const templates = templatesIn(translated, language);
  test('letters stand as its script has them: upright, and as close as the font sets them', async () => {
    const strangeLetters = (page: Page) =>
      page.evaluate((language) => {
        const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const found: string[] = [];
        while (words.nextNode()) {
          const around = words.currentNode.parentElement!;
          if (!words.currentNode.textContent!.trim() || !around.matches(`:lang(${language})`))
            continue;
          const { letterSpacing, fontStyle, textTransform } = getComputedStyle(around);
          if (
            !['normal', '0px'].includes(letterSpacing) ||
            fontStyle !== 'normal' ||
            textTransform !== 'none'
          )
            found.push(`${around.outerHTML.slice(0, 80)}: ${letterSpacing} ${fontStyle}`);
        }
        return found;
      }, language);
    expect(await visitAll(templates, {}, strangeLetters)).toEqual([]);
  });
});

describe.each(languages)('in %s', (language) => {
  const templates = templatesIn(translated, language);
  test('the page of each template is valid HTML', async () => {
    const own = translated.filter(({ address }) => templates.includes(address));
    expect((await Promise.all(own.map(({ html, file }) => htmlFaults(html, file)))).flat()).toEqual(
      [],
    );
  });
  const proven = new Set<string>();
  test.each(piecesOf(templates, 10).map((piece) => [piece]))(
    'axe and what it cannot see find nothing on %s',
    async (piece) => expect(await axeOn(piece, proven)).toEqual([]),
  );
});
