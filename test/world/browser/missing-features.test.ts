/** Every script of the site where the browser lacks something that others have: it works without, or says so. */
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { builtPages, templatesOf, type BuiltPage } from '../../support/built-pages.ts';
import { fewestPages } from '../../support/fewest-pages.ts';
import { isEveryRound } from '../../support/rounds.ts';
import { visit } from '../../support/visit.ts';

const pages = builtPages(inject('site').folder);

/** Takes something away before any script of a page runs. */
type Lack = () => void;

/** One thing at a time: what stands in for one must not lean on another. */
const single = {
  'the clipboard': () => Reflect.deleteProperty(Navigator.prototype, 'clipboard'),
  'Temporal, as Safari': () => Reflect.deleteProperty(globalThis, 'Temporal'),
  'a service worker': () => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'),
  storage: () => {
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB'])
      Object.defineProperty(globalThis, name, {
        get() {
          throw new DOMException('Access is denied for this document.', 'SecurityError');
        },
      });
  },
  'Intl.DurationFormat': () => Reflect.deleteProperty(Intl, 'DurationFormat'),
  'the popover': () => {
    for (const name of ['popover', 'showPopover', 'hidePopover', 'togglePopover'])
      Reflect.deleteProperty(HTMLElement.prototype, name);
  },
} satisfies Record<string, Lack>;

const withoutHttps: readonly Lack[] = [
  single['the clipboard'],
  single['a service worker'],
  () => {
    Reflect.deleteProperty(globalThis, 'caches');
    Reflect.deleteProperty(Crypto.prototype, 'subtle');
    Reflect.deleteProperty(Crypto.prototype, 'randomUUID');
  },
];
const sinceSafari17: Lack = () => {
  for (const [where, names] of [
    [Map, ['groupBy']],
    [Object, ['groupBy']],
    [Promise, ['withResolvers', 'try']],
    [Set.prototype, ['union', 'intersection', 'difference', 'isSubsetOf', 'isSupersetOf']],
    [URL, ['parse']],
    [RegExp, ['escape']],
    [globalThis, ['Iterator', 'Float16Array']],
  ] as const)
    for (const name of names) Reflect.deleteProperty(where, name);
};

/** What browsers lack, together as they lack it. */
const together: Readonly<Record<string, readonly Lack[]>> = {
  'what a page without https may not use': withoutHttps,
  'a service worker and storage, as in windows that keep nothing': [
    single['a service worker'],
    single.storage,
  ],
  'what came since Safari 17, Temporal and Intl.DurationFormat': [
    single['Temporal, as Safari'],
    single['Intl.DurationFormat'],
    sinceSafari17,
  ],
};

/** Whether the browser allows copying or not, a reader is told, or has the address marked. */
const copies = async (page: Page) => {
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
  });
  // What is told goes after four seconds, so on a busy machine it may be gone before anybody looks: the page watches itself.
  await page.evaluate((told) => {
    new MutationObserver(() => {
      if (document.querySelector(told)) document.documentElement.dataset['told'] = '';
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  }, 'input[readonly]:focus, [data-copy] + [role=status]:not(:empty)');
  await page.locator('[data-copy]:visible').first().click();
  await page.locator('html[data-told]').waitFor();
};

/** What a reader does where a page offers it, and what then has to be seen. In the order of a visit. */
const acts: readonly [selector: string, act: (page: Page) => Promise<unknown>][] = [
  ['main h2[id]:visible', (page) => page.locator('main h2[id]:visible').first().hover()],
  [
    '[data-form-words]',
    (page) => page.locator('[data-form-words] :is(form, .choice)').first().waitFor(),
  ],
  ['[data-copy]', copies],
  [
    'form.correct',
    async (page) => {
      await page.locator('#correct-page').fill('/groups/alpha/');
      await page.locator('#correct-wrong').fill('The chair is another.');
      await page.locator('#correct-where').fill('https://example.org/minutes');
      await page.locator('form.correct [data-way=copy]').click();
      await page.locator('form.correct [role=status]:not(:empty)').waitFor();
    },
  ],
  [
    '[data-find-words]',
    async (page) => {
      const before = await page.locator('[data-find-status]').innerText();
      await page.locator('[data-find-words] select').first().selectOption({ index: 1 });
      await page.waitForFunction(
        (text) => document.querySelector<HTMLElement>('[data-find-status]')!.innerText !== text,
        before,
      );
    },
  ],
  [
    '[data-translate-words]',
    async (page) => {
      await page.goto(
        new URL('/editing/translating/form/?language=ar&record=groups/alpha', page.url()).href,
      );
      await page.locator('[data-translate-words] textarea').first().waitFor();
    },
  ],
  [
    '[data-planner]',
    async (page) => {
      await page.locator('#plan-start').fill('2031-04-14');
      await page.locator('[data-planner] button').click();
      await page.locator('[data-plan-result] tbody tr').first().waitFor();
    },
  ],
  [
    '[data-offline]',
    (page) => page.locator('[data-controls]:visible, [data-unable]:visible').waitFor(),
  ],
  [
    'form[data-places-words]',
    async (page) => {
      const form = page.locator('form[data-places-words]').first();
      await form.locator('input').fill('zzz');
      await form.getByRole('status').getByText(/./).waitFor();
    },
  ],
  [
    'ol[data-results]',
    async (page) => {
      await page.locator('#q').fill('elections');
      await page.locator('ol[data-results] > li').first().waitFor();
    },
  ],
  [
    '[data-narrow] input',
    async (page) => {
      await page.locator('[data-narrow] input').first().fill('zzz');
      await page
        .locator('[data-narrow]')
        .locator('..')
        .getByRole('status')
        .getByText(/./)
        .waitFor();
    },
  ],
  [
    'a.word',
    async (page) => {
      await page.locator('a.word').first().focus();
      // Where nothing can be shown above a page, the word is a link, and nothing else.
      if (await page.evaluate(() => !('popover' in HTMLElement.prototype))) return;
      await page.locator('#word-note:popover-open').waitFor();
    },
  ],
  [
    '[data-display-words]',
    async (page) => {
      await page.locator('[data-display-words]').first().click();
      await page.locator('.display-panel input[value=dark]').check();
      await page.locator('html[data-display~=dark]').waitFor();
    },
  ],
];

/** What of the markup says that a page offers an act: the attribute or the class of its selector, and no longer name that begins so. */
const markOf = (selector: string) =>
  new RegExp(
    `${/\[([\w-]+)\]/.exec(selector)?.[1] ?? `class="${selector.split('.')[1]}"`}(?![\\w-])`,
  );

const templates = new Set(templatesOf(pages));
/** Pages that hold every script and offer every act of the site between them. */
const addresses = fewestPages(
  pages.filter(({ address }) => templates.has(address)),
  ({ html }: BuiltPage) => [
    ...[...html.matchAll(/<script type="module" src="([^"]+)"/g)].map(([, name]) => name!),
    ...acts.map(([selector]) => selector).filter((selector) => markOf(selector).test(html)),
  ],
).map(({ address }) => address);

/** Before every commit all at once, since a visit takes long; in `npm run test:all` as browsers lack it, and one thing at a time. */
const visits: readonly (readonly [name: string, ...Lack[]])[] = isEveryRound()
  ? [
      ...Object.entries(single),
      ...Object.entries(together).map(([name, lacks]) => [name, ...lacks] as const),
    ]
  : [['all that browsers lack', ...new Set(Object.values(together).flat())]];

describe('without', () => {
  test.for(visits)('%s every page works, or says that it cannot', async ([, ...lacks]) => {
    expect(addresses.length).toBeGreaterThan(6);
    const done = new Set<string>();
    await visit('/404.html', {}, async (page) => {
      page.setDefaultTimeout(10_000);
      for (const lack of lacks) await page.addInitScript(lack);
      for (const address of addresses) {
        await page.goto(new URL(address, page.url()).href);
        for (const [marker, act] of acts) {
          if (done.has(marker) || !(await page.locator(marker).count())) continue;
          done.add(marker);
          await act(page).catch((error: Error) => {
            throw new Error(`${address}: ${marker}: ${error.message.split('\n')[0]}`);
          });
        }
      }
    });
    expect([...done].sort()).toEqual(acts.map(([marker]) => marker).sort());
  });

  test('a service worker, the page for reading offline says why nothing is saved', async () => {
    await visit('/offline/', {}, async (page) => {
      for (const lack of withoutHttps) await page.addInitScript(lack);
      await page.reload();
      await page.locator('[data-unable]:visible').waitFor();
      expect(await page.locator('[data-controls]').isVisible()).toBe(false);
    });
  });
});
