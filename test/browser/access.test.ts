/** What axe cannot see is looked at on the pages of `axe.test.ts`, in the same visit; here each look is shown a planted fault. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { faintInPictures } from '../support/picture-contrast.ts';
import {
  ambiguous,
  edgeless,
  moving,
  mute,
  onPaper,
  overflow,
  small,
  spaced,
  upwards,
} from '../support/a11y-checks.ts';
import { visit, type Visit } from '../support/visit.ts';

type Look = (page: Page) => Promise<string[]>;
const phone: Visit = { width: 360 };

/** A look, what is planted, and what it says; before, it says nothing. */
const planted: readonly [
  name: string,
  address: string,
  settings: Visit,
  look: Look,
  plant: () => unknown,
  said: string | RegExp,
][] = [
  [
    'what is wider than a phone',
    '/about/',
    phone,
    overflow,
    () => Object.assign(document.querySelector<HTMLElement>('h1')!.style, { inlineSize: '400px' }),
    /is \d+ pixels wide in a window of 360/,
  ],
  [
    'what is cut off',
    '/about/',
    phone,
    overflow,
    () =>
      Object.assign(document.querySelector<HTMLElement>('h1')!.style, {
        blockSize: '0.4em',
        overflow: 'hidden',
      }),
    'is cut off',
  ],
  [
    'what has no room for wider spaces',
    '/about/',
    { width: 320 },
    spaced,
    () =>
      Object.assign(document.querySelector<HTMLElement>('.brand')!.style, {
        blockSize: '1.3em',
        overflow: 'clip',
        flex: 'none',
      }),
    /pixels wide|is cut off/,
  ],
  [
    'a target that is too small',
    '/about/',
    phone,
    small,
    () => {
      document
        .querySelector('main')!
        .insertAdjacentHTML('beforeend', '<div><a href="#content" id="planted">x</a></div>');
      Object.assign(document.querySelector<HTMLElement>('#planted')!.style, {
        display: 'block',
        height: '12px',
      });
    },
    'is 12 pixels high',
  ],
  [
    'a stop above the one before it',
    '/about/',
    phone,
    upwards,
    () =>
      Object.assign(document.querySelector<HTMLElement>('.site-header > div')!.style, {
        flexDirection: 'column-reverse',
      }),
    'stands above the stop before it',
  ],
  [
    'links of one name to two places',
    '/about/',
    {},
    ambiguous,
    () => {
      const other = document
        .querySelector<HTMLAnchorElement>('.site-footer a')!
        .cloneNode(true) as HTMLAnchorElement;
      other.href = '/elsewhere/';
      document.querySelector('.site-footer')!.append(other);
    },
    '/elsewhere/',
  ],
  [
    'a link that says nothing',
    '/about/',
    {},
    ambiguous,
    () => (document.querySelector('main a')!.textContent = 'here'),
    '“here” does not say',
  ],
  [
    'a state that is only a colour',
    '/groups/',
    {},
    mute,
    () => (document.querySelector('main .badge')!.textContent = ''),
    'says nothing',
  ],
  [
    'a word of a map whose edge is too light for it, in the dark scheme alone',
    '/regions/',
    {},
    faintInPictures,
    () =>
      (document.querySelector<SVGElement>('.region-map text')!.style.stroke =
        'light-dark(white, #ccc)'),
    /^dark: “AFRALO” has a contrast of 1/,
  ],
  [
    'what moves',
    '/about/',
    {},
    moving,
    () => (document.querySelector<HTMLElement>('h1')!.style.transition = 'color 1s'),
    /<h1.* moves/,
  ],
  [
    'a button without an edge',
    '/about/',
    {},
    edgeless,
    () => (document.querySelector<HTMLElement>('.search-box button')!.style.border = 'none'),
    'cannot be seen in forced colours',
  ],
  [
    'a choice whose words have no edge',
    '/search/?q=members',
    {},
    async (page) => {
      await page.locator('.chip').first().waitFor();
      return edgeless(page);
    },
    () => (document.querySelector<HTMLElement>('.chip span')!.style.border = 'none'),
    'cannot be seen in forced colours',
  ],
  [
    'a mark without an edge',
    '/groups/',
    {},
    edgeless,
    () => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('.badge, .badge::before { border: 0 !important }');
      document.adoptedStyleSheets.push(sheet);
    },
    'cannot be seen in forced colours',
  ],
  [
    'a link printed without its address',
    '/groups/cpwg/',
    {},
    onPaper,
    () => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('a::after { content: none !important }');
      document.adoptedStyleSheets.push(sheet);
    },
    'is printed without its address',
  ],
  [
    'a date printed without its year',
    '/cycles/2025-common/',
    {},
    onPaper,
    () => (document.querySelector('main time')!.textContent = '3 March'),
    'is printed without its year',
  ],
  [
    'what is of no use on paper',
    '/groups/cpwg/',
    {},
    onPaper,
    () =>
      document
        .querySelector<HTMLElement>('.main-nav')!
        .style.setProperty('display', 'block', 'important'),
    'is of no use on paper',
  ],
];

describe('a planted fault is found', () => {
  test.each(planted)('%s', async (_, address, settings, look, plant, said) =>
    visit(address, settings, async (page) => {
      expect(await look(page)).toEqual([]);
      await page.evaluate(plant);
      expect((await look(page)).join('\n')).toMatch(said);
    }),
  );
  test('a page that scrolls smoothly for those who did not ask for less movement', async () =>
    visit('/about/', { context: { reducedMotion: 'no-preference' } }, async (page) =>
      expect(await moving(page)).toContain('the page scrolls smoothly'),
    ));
});

describe('the page one is on', () => {
  test('is marked in the navigation by more than colour', async () =>
    visit('/groups/', {}, async (page) => {
      const weight = (which: string) =>
        page
          .locator(`.main-nav ${which}`)
          .first()
          .evaluate((link) => Number(getComputedStyle(link).fontWeight));
      expect(await weight('a[aria-current=page]')).toBeGreaterThan(
        await weight('a:not([aria-current])'),
      );
    }));
});

describe('the list of what is on a page', () => {
  test('stands open on a wide screen and is no stop for the keyboard; on a phone it opens by hand', async () =>
    visit('/groups/alac/', {}, async (page) => {
      expect(await page.locator('.contents a').first().isVisible()).toBe(true);
      expect(await page.locator('.contents summary').isVisible()).toBe(false);
      await page.setViewportSize({ width: 360, height: 800 });
      expect(await page.locator('.contents a').first().isVisible()).toBe(false);
      await page.locator('.contents summary').press('Enter');
      expect(await page.locator('.contents a').first().isVisible()).toBe(true);
    }));
});
