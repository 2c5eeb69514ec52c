/**
 * What is asked of templates in one visit. `npm test` visits the fewest pages, greedily chosen, that together hold every part: each arrives
 * on a phone, is looked at there, and then on a wide screen and at half of the widths between; what happens when a page is used is asked
 * once of pages with the same scripts, policy and parts. `npm run test:all` visits all templates of the real guide, each screen by itself:
 * axe on both, what moves on both while a page loads, all widths between, and each page is used. `npm run test:release` asks axe about
 * every page.
 */
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { everywhere } from '../../../src/build/hosts/headers.ts';
import type { Proven } from '../../support/axe.ts';
import { faultsOnPhone, faultsOnWide, screens } from '../../support/axe-visits.ts';
import { builtPages, templatesOf } from '../../support/built-pages.ts';
import { templatesWithAllParts } from '../../support/fewest-pages.ts';
import { focusFaults, skipHeader } from '../../support/focus-walk.ts';
import { nineDaysAfter, watchHeld } from '../../support/moves.ts';
import { piecesOf } from '../../support/pieces.ts';
import { scrollsSideways } from '../../support/record-looks.ts';
import { isEveryRound } from '../../support/rounds.ts';
import { settling } from '../../support/settled.ts';
import { visit } from '../../support/visit.ts';

const pages = builtPages(inject('site').folder);
const templates = isEveryRound() ? templatesOf(pages) : templatesWithAllParts(pages);
const clock = nineDaysAfter(pages.find(({ address }) => address === '/open/')!.html);
// The narrowest, 320 pixels, is looked at as the window of a wide screen at 400 %.
const widths = [600, 700, 800, 1000, 1100, 1920];
/** Before every commit a half of the widths, the same one each time for a template, and the other half for the next template. */
const widthsFor = (address: string): number[] => {
  const place = templates.indexOf(address);
  if (place < 0) throw new Error(`${address} is no template.`);
  return widths.filter((_, index) => isEveryRound() || index % 2 === place % 2);
};
const proven: Proven = new Set();
const used = new Set<string>();

/** How a page arrived: by which address, and with which headers. */
interface Arrival {
  readonly address: string;
  readonly sent: Readonly<Record<string, string>>;
}

/** What is wrong with a page that has arrived, on one kind of screen. */
type Look = (page: Page, arrival: Arrival) => Promise<string[]>;

const onPhone: Look = async (page) => {
  await page.setViewportSize({ width: screens.phone, height: 800 });
  return faultsOnPhone(page, proven, isEveryRound());
};

const onWide: Look = async (page, { address, sent }) => {
  await page.setViewportSize({ width: screens.wide, height: 800 });
  const faults = [
    ...(await faultsOnWide(page, proven)),
    ...Object.entries(everywhere).flatMap(([name, value]) =>
      sent[name.toLowerCase()] === value ? [] : [`${name} is not sent`],
    ),
  ];
  await skipHeader(page);
  faults.push(...(await focusFaults(page, 14)));
  const use = await useOf(page);
  if (isEveryRound() || !used.has(use)) await useAll(page);
  used.add(use);
  return [...faults, ...(await scrollsSideways(page, widthsFor(address)))];
};

/** What waits on pages for a reader who points at it or comes to it by keyboard. */
const waiting = ['main h2[id]', 'a.word', '[data-display-words]'];

/** On what it hangs whether something goes wrong when a page is used: its scripts, their policy, what waits there, and what was asked of it. */
const useOf = (page: Page) =>
  page.evaluate(
    (parts) =>
      [
        ...[...document.scripts].map(({ src }) => src),
        // Scripts of one line, which hashes stand for, have run before anybody uses a page.
        document
          .querySelector<HTMLMetaElement>('meta[http-equiv="content-security-policy" i]')
          ?.content.replaceAll(/'sha256-[^']+'/g, ''),
        ...parts.filter((part) => document.querySelector(part)),
        location.search,
      ].join(' '),
    [...waiting, '[data-form-words]'],
  );

/** Uses what waits for a reader, so that it is loaded and runs under the policy too. */
async function useAll(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  for (const part of waiting)
    if (await page.locator(part).count()) await page.locator(part).first().focus();
  if (await page.locator('[data-form-words]').count())
    await page.locator('[data-form-words] :is(form, .choice)').first().waitFor();
  await page.locator('[data-display-words]').click();
  await page.getByRole('radio').first().waitFor();
}

/** Loads each page, with its scripts held back until it is painted, and looks at it. A visit fails by itself on whatever a page complains of. */
const faultsOn = (addresses: readonly string[], width: number, looks: readonly Look[]) =>
  visit('/404.html', { width }, async (page) => {
    const { origin } = new URL(page.url());
    const settled = settling(page);
    const moved = await watchHeld(page, clock);
    const faults: string[] = [];
    for (const address of addresses) {
      // The looks leave it as wide as they ask last.
      await page.setViewportSize({ width, height: 800 });
      const answer = await page.goto(origin + address);
      await settled();
      const found = (await moved()).map((move) => `moves at ${width}: ${move}`);
      const arrival = { address, sent: answer!.headers() };
      for (const look of looks) found.push(...(await look(page, arrival)));
      faults.push(...found.map((fault) => `${address}: ${fault}`));
    }
    return faults;
  });

/** Two visits at once, so that two processors have work. */
async function faultsOnBoth(addresses: readonly string[]): Promise<string[]> {
  const half = Math.ceil(addresses.length / 2);
  const faults = await Promise.all(
    isEveryRound()
      ? [faultsOn(addresses, 412, [onPhone]), faultsOn(addresses, screens.wide, [onWide])]
      : [addresses.slice(0, half), addresses.slice(half)].map((part) =>
          faultsOn(part, 412, [onPhone, onWide]),
        ),
  );
  return faults.flat();
}

describe('nothing moves while it loads, no program finds a fault in either scheme, nothing scrolls sideways, the focus moves forward in sight, the headers are sent, and no page complains', () => {
  test.each(
    piecesOf(templates, 14).map((piece) => ({ piece, first: piece[0], count: piece.length })),
  )('on $first and the pages after it, $count in all', async ({ piece }) =>
    expect(await faultsOnBoth(piece)).toEqual([]),
  );
});
