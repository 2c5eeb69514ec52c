import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axeFaults } from '../support/axe.ts';
import { visit } from '../support/visit.ts';

const links = 'ol[data-results] > li a';
const results = async (page: Page) => {
  await page.locator(links).first().waitFor();
  return page
    .locator(links)
    .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).pathname));
};
const first = async (page: Page) => (await results(page))[0];
const status = (page: Page) => page.locator('[data-status]').innerText();
/** What a screen reader is told of one element. */
async function toldOf(page: Page, selector: string) {
  const session = await page.context().newCDPSession(page);
  const { root } = await session.send('DOM.getDocument');
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector });
  const { nodes } = await session.send('Accessibility.getPartialAXTree', {
    nodeId,
    fetchRelatives: false,
  });
  const { role, name, properties = [] } = nodes[0]!;
  return {
    role: role?.value as string,
    name: name?.value as string,
    ...Object.fromEntries(properties.map((one) => [one.name, one.value.value as unknown])),
  };
}
/** Holds back what fits a pattern for some time. */
const delay = (page: Page, pattern: string | RegExp, milliseconds: number) =>
  page.route(pattern, async (route) => {
    await new Promise((done) => setTimeout(done, milliseconds));
    await route.continue().catch(() => undefined);
  });

describe('the search page', () => {
  test.each([
    ['CPWG', '/groups/cpwg/'],
    ['cpwg', '/groups/cpwg/'],
    ['ALAC', '/groups/alac/'],
    ['AFRALO', '/regions/afralo/'],
  ])('for %s shows its page first', async (query, address) => {
    await visit(`/search/?q=${query}`, {}, async (page) => expect(await first(page)).toBe(address));
  });
  test('is reached from the header of any page by keyboard alone', async () => {
    await visit('/about/', {}, async (page) => {
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(
        'Skip to the content',
      );
      const isInBox = () => page.evaluate(() => document.activeElement?.id === 'q');
      for (let stops = 0; stops < 4 && !(await isInBox()); stops++)
        await page.keyboard.press('Tab');
      await page.keyboard.type('cpwg');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/search\/\?q=cpwg/);
      expect(await first(page)).toBe('/groups/cpwg/');
    });
  });
  test('says how many it found, and that it found nothing', async () => {
    await visit('/search/?q=cpwg', {}, async (page) => {
      await first(page);
      expect(await status(page)).toMatch(/^\d+ results? for “cpwg”$/);
      await page.locator('#q').fill('qzxjvwk');
      await page.getByText('Nothing found for “qzxjvwk”').waitFor();
      expect(await page.locator(links).count()).toBe(0);
      expect(await page.locator('[data-browse] a').first().isVisible()).toBe(true);
      expect(new URL(page.url()).searchParams.get('q')).toBe('qzxjvwk');
    });
  });
  test('puts a misspelt word right, and searches it as typed when asked to', async () => {
    await visit('/search/?q=nomimations', {}, async (page) => {
      expect(await first(page)).toBe('/glossary/nomination/');
      expect(await page.locator('[data-correction]').innerText()).toContain('nomination');
      await page.getByRole('button', { name: 'nomimations' }).click();
      await page.getByText('Nothing found for “nomimations”').waitFor();
    });
  });
  test('answers a word directly, beside the list', async () => {
    await visit('/search/?q=quorum', {}, async (page) => {
      await first(page);
      expect(await page.locator('[data-card]').innerText()).toContain('Quorum: ');
      expect(await page.locator('[data-results] [data-card]').count()).toBe(0);
    });
  });
  test.each([
    ['when is the next election', /^When\n/],
    ['who is alac chair 2024', /^Who\n+ALAC Chair: Jonathan Zuck, .*as of/],
    ['what does ALAC mean', /^In one sentence\n+ALAC/],
    ['which region is Kenya in', /^Region\n+African .*AFRALO/],
    [
      'how many members does the ALAC have',
      /^How many\n+At-Large Advisory Committee \(ALAC\): ALAC Member: 15$/,
    ],
  ])('answers directly: %s', async (query, said) => {
    await visit(`/search/?q=${encodeURIComponent(query)}`, {}, async (page) => {
      const card = page.locator('[data-card]');
      await card.waitFor();
      expect(await card.innerText()).toMatch(said);
    });
  });
  test('leads to a paragraph of rules by its number', async () => {
    await visit('/search/?q=bylaws+12.2(d)', {}, async (page) => {
      await page.locator(links).first().click();
      await page.waitForURL(/#rule-/);
      const id = decodeURIComponent(new URL(page.url()).hash.slice(1));
      expect(await page.locator(`[id="${id}"]`).count()).toBe(1);
    });
  });
  test('finds words that stand only in the text, and leads to their headings, outside the list', async () => {
    await visit('/search/', {}, async (page) => {
      await page.locator('#q').fill('screenshots');
      await first(page);
      const passage = page.locator('[data-passages] a').first();
      await passage.waitFor();
      const address = new URL(await passage.evaluate((link: HTMLAnchorElement) => link.href));
      expect(address.hash).not.toBe('');
      expect(await page.locator('[data-passages] mark').count()).toBeGreaterThan(0);
      expect(await page.locator('[data-results] a[href*="#"]').count()).toBe(0);
      await passage.click();
      await page.waitForURL((url) => url.href === address.href);
      expect(
        await page.locator(`[id="${decodeURIComponent(address.hash.slice(1))}"]`).count(),
      ).toBe(1);
    });
  });
  test('marks the words that were asked, in whatever form they stand', async () => {
    await visit('/search/?q=voting', {}, async (page) => {
      await first(page);
      expect(
        (await page.locator(`[data-results] mark`).allInnerTexts()).map((text) =>
          text.toLowerCase(),
        ),
      ).toEqual(expect.arrayContaining([expect.stringMatching(/^vot/)]));
    });
  });
  test('writes script into no result, whatever is typed', async () => {
    await visit('/search/?q=%3Cimg%3E+alac+chair', {}, async (page) => {
      await first(page);
      expect(await page.locator('.search-page img').count()).toBe(0);
    });
  });
  test('arrow keys go through the results and Escape comes back', async () => {
    await visit('/search/?q=chair', {}, async (page) => {
      await first(page);
      await page.locator('#q').focus();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      expect(
        await page.evaluate(() =>
          [...document.querySelectorAll('[data-results] > li > a')].indexOf(
            document.activeElement!,
          ),
        ),
      ).toBe(1);
      await page.keyboard.press('Escape');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('q');
    });
  });
  test.each(['light', 'dark'] as const)(
    'has no fault of accessibility with answers on it, in the %s scheme',
    async (scheme) => {
      await visit('/search/', { scheme }, async (page) => {
        await page.locator('#q').fill('nomimations');
        await page.getByRole('button', { name: 'nomimations' }).waitFor();
        expect(await axeFaults(page)).toEqual([]);
        await page.locator('#q').fill('screenshots');
        await page.locator('[data-passages] a').first().waitFor();
        expect(await axeFaults(page)).toEqual([]);
      });
      await visit('/search/?q=quorum', { scheme, width: 320 }, async (page) => {
        await first(page);
        expect(await axeFaults(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
          320,
        );
      });
    },
  );
  test('without script is a form beside the lists of all pages', async () => {
    await visit('/search/', { script: false }, async (page) => {
      expect(await page.getByText('Searching needs JavaScript').isVisible()).toBe(true);
      expect(await page.locator('main a[href="/groups/"]').isVisible()).toBe(true);
      await page.locator('#q').fill('cpwg');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/search\/\?q=cpwg/);
      expect(await page.locator('main a[href="/groups/"]').isVisible()).toBe(true);
    });
  });
  test('can be added to a browser, which then asks the same address', async () => {
    await visit('/about/', {}, async (page) => {
      const description = await page.locator('link[rel=search]').getAttribute('href');
      const text = await page.evaluate(
        async (address) => (await fetch(address!)).text(),
        description,
      );
      expect(text).toMatch(
        /<Url type="text\/html" template="https?:\/\/[^"]+\/search\/\?q=\{searchTerms\}"\/>/,
      );
    });
  });
});

describe('narrowing', () => {
  test('leaves one kind, says beside each choice how many it would leave, and the address remembers it', async () => {
    await visit('/search/?q=chair', {}, async (page) => {
      const all = await results(page);
      const positions = all.filter((address) => address.startsWith('/positions/'));
      const chip = (kind: string) => page.locator(`.chip:has([value="${kind}"])`);
      expect(await chip('').innerText()).toBe(`All (${/\d+/.exec(await status(page))![0]})`);
      expect(await chip('positions').innerText()).toBe(`Positions (${positions.length})`);
      await page.getByRole('radio', { name: 'Positions' }).check();
      await expect.poll(() => results(page)).toEqual(positions);
      expect(new URL(page.url()).searchParams.get('kind')).toBe('positions');
      expect(await chip('regions').isVisible()).toBe(
        all.some((address) => address.startsWith('/regions/')),
      );
      // The arrow keys of a group of choices do what they do everywhere.
      const offered = await page
        .locator('.chip:visible input[name=kind]')
        .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
      for (let at = offered.indexOf('positions'); at > 0; at--) {
        await page.keyboard.press('ArrowLeft');
        await expect
          .poll(async () => new URL(page.url()).searchParams.get('kind') ?? '')
          .toBe(offered[at - 1]);
      }
      await expect.poll(() => results(page)).toEqual(all);
    });
  });
  test('a shared address shows the same list to another reader, and Back undoes one choice', async () => {
    await visit('/search/?q=task+force&region=euralo', {}, async (page) => {
      const narrowed = await results(page);
      expect(await page.locator('#region').inputValue()).toBe('euralo');
      await page.locator('#region').selectOption('');
      await expect.poll(async () => (await results(page)).length).toBeGreaterThan(narrowed.length);
      await page.goBack();
      await expect.poll(() => results(page)).toEqual(narrowed);
      expect(await page.locator('#region').inputValue()).toBe('euralo');
    });
  });
  test('is out of the way on a phone until it is asked for, and open where the address asks', async () => {
    await visit('/search/?q=task+force', { width: 360 }, async (page) => {
      await first(page);
      expect(await page.locator('#region').isVisible()).toBe(false);
      await page.getByText('Narrow the results').first().click();
      expect(await page.locator('#region').isVisible()).toBe(true);
    });
    await visit('/search/?q=task+force&region=euralo', { width: 360 }, async (page) =>
      expect(await page.locator('#region').isVisible()).toBe(true),
    );
  });
  test('to what is open now can leave nothing, and says so', async () => {
    await visit('/search/?q=quorum&open=yes', {}, async (page) => {
      await page.getByText('Nothing found').first().waitFor();
      expect(await page.locator('input[name=open]').isChecked()).toBe(true);
      await page.locator('input[name=open]').uncheck();
      expect(await first(page)).toBe('/glossary/quorum/');
      expect(new URL(page.url()).searchParams.has('open')).toBe(false);
    });
  });
  test('Back returns to the question before', async () => {
    await visit('/search/?q=cpwg', {}, async (page) => {
      await first(page);
      await page.locator('#q').fill('quorum');
      await page.keyboard.press('Enter');
      await page.getByText('for “quorum”').waitFor();
      await page.goBack();
      await page.getByText('for “cpwg”').waitFor();
      expect(await page.locator('#q').inputValue()).toBe('cpwg');
    });
  });
});

describe('what can be reached', () => {
  const count = async (page: Page) => Number(/\d+/.exec(await status(page))![0]);
  test('is what is counted: more is shown until the last result, and the keyboard goes on with the first of it', async () => {
    await visit('/search/?q=election', {}, async (page) => {
      await first(page);
      const all = await count(page);
      expect(all).toBeGreaterThan(20);
      expect(await page.locator(links).count()).toBe(20);
      const more = page.locator('[data-show-more] button');
      await more.click();
      expect(
        await page.evaluate(() =>
          [...document.querySelectorAll('[data-results] > li > a')].indexOf(
            document.activeElement!,
          ),
        ),
      ).toBe(20);
      while (await more.isVisible()) await more.click();
      expect(await page.locator(links).count()).toBe(all);
    });
  });
  test('each question asked with Enter is a step of the history', async () => {
    await visit('/search/', {}, async (page) => {
      for (const query of ['cpwg', 'quorum', 'afralo']) {
        await page.locator('#q').fill(query);
        await page.keyboard.press('Enter');
        await page.getByText(`for “${query}”`).waitFor();
      }
      for (const query of ['quorum', 'cpwg']) {
        await page.goBack();
        await page.getByText(`for “${query}”`).waitFor();
        expect(await page.locator('#q').inputValue()).toBe(query);
      }
    });
  });
  test('a choice that hides everything can be taken back, and is gone with the question', async () => {
    await visit('/search/?q=cpwg&kind=areas', {}, async (page) => {
      await page.getByText('with what you chose').waitFor();
      await page.getByRole('button', { name: /^Show all \d+ results$/ }).click();
      expect(await first(page)).toBe('/groups/cpwg/');
      expect(new URL(page.url()).searchParams.has('kind')).toBe(false);
      await page.getByRole('radio', { name: 'Groups' }).check();
      await page.locator('#q').fill('');
      await expect.poll(async () => new URL(page.url()).search).toBe('');
    });
  });
  test('a choice that the page does not have is said and left out', async () => {
    await visit('/search/?q=cpwg&kind=zebra', {}, async (page) => {
      expect(await first(page)).toBe('/groups/cpwg/');
      expect(await page.locator('[data-note]').innerText()).toContain('“zebra”');
    });
  });
  test('asking as typed survives a reload', async () => {
    await visit('/search/?q=nomimations', {}, async (page) => {
      await first(page);
      await page.getByRole('button', { name: 'nomimations' }).click();
      await page.getByText('Nothing found for “nomimations”').waitFor();
      await page.reload();
      await page.getByText('Nothing found for “nomimations”').waitFor();
    });
  });
  test('a word of any length neither widens the page nor fills it', async () => {
    await visit(`/search/?q=${'a'.repeat(5000)}`, { width: 360 }, async (page) => {
      await page.getByText('Nothing found').waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        360,
      );
      expect((await status(page)).length).toBeLessThan(250);
    });
  });
  test.each(['/search/', '/about/'])(
    'writing from right to left turns the box of %s',
    async (address) => {
      await visit(address, {}, async (page) => {
        await page.locator('#q').fill('انتخابات');
        expect(await page.locator('#q').evaluate((box) => getComputedStyle(box).direction)).toBe(
          'rtl',
        );
      });
    },
  );
  test.each(['组', 'what is it about'])(
    'one Chinese sign that is a word, and a question of nothing but small words: %s',
    async (asked) =>
      visit(`/search/?q=${encodeURIComponent(asked)}`, {}, async (page) => {
        await first(page);
      }),
  );
});

describe('an input method that composes a word', () => {
  const compose = (page: Page, key: string) =>
    page.locator('#q').evaluate(
      (box, name) =>
        box.dispatchEvent(
          new KeyboardEvent('keydown', {
            key: name,
            isComposing: true,
            bubbles: true,
            cancelable: true,
          }),
        ),
      key,
    );
  test('keeps its keys on the search page', async () => {
    await visit('/search/?q=chair', {}, async (page) => {
      await first(page);
      await page.locator('#q').focus();
      expect(await compose(page, 'ArrowDown')).toBe(true);
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('q');
    });
  });
  test('keeps its keys in the header: nothing is chosen and nothing opens', async () => {
    await visit('/about/', {}, async (page) => {
      await page.locator('#q').focus();
      await page.keyboard.type('alac');
      await page.getByRole('option').first().waitFor();
      await compose(page, 'ArrowDown');
      expect(await page.locator('#q').getAttribute('aria-activedescendant')).toBeNull();
      await page.keyboard.press('ArrowDown');
      await compose(page, 'Enter');
      await compose(page, 'Escape');
      await page.waitForTimeout(200);
      expect(new URL(page.url()).pathname).toBe('/about/');
      expect(await page.getByRole('option').first().isVisible()).toBe(true);
    });
  });
});

describe('when the line is bad', () => {
  test('names that cannot be reached are said to be missing, the lists are offered, and the next question tries again', async () => {
    await visit(
      '/search/',
      {},
      async (page) => {
        await page.route('**/search/catalogue.json*', (route) => route.fulfill({ status: 503 }));
        await page.reload();
        await page.locator('#q').fill('cpwg');
        await page.getByText('could not be loaded').waitFor();
        expect(await page.locator('[data-browse] a').first().isVisible()).toBe(true);
        expect(await page.locator(links).count()).toBe(0);
        await page.unroute('**/search/catalogue.json*');
        await page.locator('#q').fill('quorum');
        expect(await first(page)).toBe('/glossary/quorum/');
      },
      ['503'],
    );
  });
  test('where the text cannot be searched, pages found by name stay, and it is said', async () => {
    await visit(
      '/search/',
      {},
      async (page) => {
        // A word that stands in the text of one page alone, in no name and no question.
        let refused = 0;
        await page.route('**/pagefind/engine.js*', (route) => {
          refused++;
          return route.fulfill({ status: 503 });
        });
        /** What the page remarks once it has answered this very question; of the one before nothing is left then. */
        const noteOn = async (query: string) => {
          await page.locator('#q').fill(query);
          await page.getByText(`for “${query}”`, { exact: false }).waitFor();
          const note = page.locator('[data-note]');
          return (await note.isVisible()) ? note.innerText() : '';
        };
        expect(await noteOn('cpwg screenshots')).toContain('could not be searched');
        expect(await first(page)).toBe('/groups/cpwg/');
        expect(refused).toBe(1);
        expect(await noteOn('alac screenshots')).toContain('could not be searched');
        expect(await page.locator(links).count()).toBeGreaterThan(0);
        expect(refused).toBe(2);
        await page.unroute('**/pagefind/engine.js*');
        expect(await noteOn('alac screenshots problem')).toBe('');
      },
      ['503'],
    );
  });
  test('where the text does not come, pages found by name are shown after two seconds, and the text joins them when it comes', async () => {
    await visit('/search/', {}, async (page) => {
      const gate = Promise.withResolvers<void>();
      await page.route('**/pagefind/engine.js*', async (route) => {
        await gate.promise;
        await route.continue().catch(() => undefined);
      });
      await page.locator('#q').fill('cpwg screenshots');
      await page.getByText('slow to come').waitFor({ timeout: 10_000 });
      expect(await first(page)).toBe('/groups/cpwg/');
      gate.resolve();
      await expect.poll(() => page.locator('[data-note]').isVisible()).toBe(false);
      expect((await results(page)).length).toBeGreaterThan(0);
    });
  });
  test('a slow answer never replaces a newer one', async () => {
    await visit('/search/', {}, async (page) => {
      await delay(page, '**/pagefind/engine.js*', 1500);
      await page.reload();
      await page.locator('#q').fill('screenshots draw hall');
      await page.waitForTimeout(300);
      await page.locator('#q').fill('cpwg');
      expect(await first(page)).toBe('/groups/cpwg/');
      const before = await results(page);
      await page.waitForTimeout(2500);
      expect(await results(page)).toEqual(before);
      expect(await status(page)).toContain('“cpwg”');
    });
  });
  test('letters typed one after the other end in the answer to all of them', async () => {
    await visit('/search/', {}, async (page) => {
      await delay(page, /pagefind\/index/, 400);
      await page.reload();
      await page.locator('#q').pressSequentially('verifiable draw', { delay: 60 });
      await page.getByText('for “verifiable draw”').waitFor();
      await page.locator('#q').fill('');
      await page.getByText('Type an acronym').waitFor();
      await page.waitForTimeout(1000);
      expect(await page.locator(links).count()).toBe(0);
    });
  });
  test('a slow line is told that the search is at work', async () => {
    await visit('/search/', {}, async (page) => {
      await delay(page, '**/search/catalogue.json*', 1000);
      await page.reload();
      await page.locator('#q').fill('cpwg');
      await page.getByText('Searching…').waitFor();
      expect(await first(page)).toBe('/groups/cpwg/');
    });
  });
  test('what was typed before the script came is answered', async () => {
    await visit('/search/', {}, async (page) => {
      await delay(page, /_astro\/interface/, 1000);
      await page.reload({ waitUntil: 'commit' });
      await page.locator('#q').fill('cpwg');
      expect(await first(page)).toBe('/groups/cpwg/');
    });
  });
});

describe('what search loads', () => {
  const namesOf = (page: Page) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    return asked;
  };
  test('is only names until a question needs the text of pages', async () => {
    await visit('/about/', {}, async (page) => {
      const asked = namesOf(page);
      await page.goto(`${new URL(page.url()).origin}/search/`);
      // Summaries come when nobody has typed for half a second.
      await expect
        .poll(() => asked.filter((name) => name.startsWith('/search/')), { timeout: 10_000 })
        .toEqual(['/search/', '/search/catalogue.json', '/search/summaries.json']);
      expect(asked.filter((name) => name.startsWith('/pagefind/'))).toEqual([]);
      await page.locator('#q').fill('cpwg');
      await first(page);
      await page.waitForTimeout(500);
      expect(asked.filter((name) => name.startsWith('/pagefind/'))).toEqual([]);
      await page.locator('#q').fill('screenshots');
      await expect.poll(() => asked).toContain('/pagefind/engine.js');
    });
  });
  test('stays names alone for who comes by a link that names answer', async () => {
    await visit('/about/', {}, async (page) => {
      const asked = namesOf(page);
      await page.goto(`${new URL(page.url()).origin}/search/?q=cpwg`);
      await first(page);
      await page.waitForTimeout(600);
      expect(asked.filter((name) => name.startsWith('/pagefind/'))).toEqual([]);
    });
  });
});

describe('summaries', () => {
  const file = '**/search/summaries.json*';
  /** Comes to an address of search where summaries wait until they are let through. */
  const slowly = (
    address: string,
    look: (page: Page, come: () => void, asked: () => boolean) => Promise<void>,
    settings = {},
  ) =>
    visit('/about/', settings, async (page) => {
      const gate = Promise.withResolvers<void>();
      let isAsked = false;
      await page.route(file, async (route) => {
        isAsked = true;
        await gate.promise;
        await route.continue().catch(() => undefined);
      });
      await page.goto(new URL(address, page.url()).href);
      await look(page, gate.resolve, () => isAsked);
    });
  const texts = (page: Page) => page.locator('[data-results] > li').allInnerTexts();
  /** Where each result stands on the page. */
  const places = (page: Page) =>
    page
      .locator(links)
      .evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().top)));
  const summary = (page: Page) => page.locator('[data-results] p').first();

  test('come after the names, move nothing, and take the keyboard from nobody', async () => {
    await slowly('/search/?q=election', async (page, come, asked) => {
      await first(page);
      await expect.poll(asked).toBe(true);
      await page.locator('#q').focus();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      const [before, addresses] = [await places(page), await results(page)];
      expect(await summary(page).innerText()).toBe('');
      await page.evaluate(() => {
        const told: string[] = [];
        Object.assign(globalThis, { told });
        new MutationObserver(() => told.push('again')).observe(
          document.querySelector('[data-status]')!,
          { childList: true, characterData: true, subtree: true },
        );
      });
      come();
      await expect.poll(() => summary(page).innerText()).not.toBe('');
      expect(await places(page)).toEqual(before);
      expect(await results(page)).toEqual(addresses);
      expect(
        await page.evaluate(() => [
          [...document.querySelectorAll('[data-results] > li > a')].indexOf(
            document.activeElement!,
          ),
          (globalThis as unknown as { told: string[] }).told,
        ]),
      ).toEqual([1, []]);
      // Words that were asked are marked in them as ever, and what is found next has them at once.
      expect(await page.locator('[data-results] mark').count()).toBeGreaterThan(0);
      await page.locator('[data-show-more] button').click();
      for (const text of await texts(page)) expect(text).toContain('\n');
      await page.locator('#q').fill('cpwg');
      await page.getByText('for “cpwg”').waitFor();
      expect(await page.locator('[data-results] .late').count()).toBe(0);
      expect(await summary(page).innerText()).not.toBe('');
    });
  });
  test('move a list on a phone by less than a line for each result', async () => {
    await slowly(
      '/search/?q=election',
      async (page, come) => {
        await first(page);
        const before = await places(page);
        come();
        await expect.poll(() => summary(page).innerText()).not.toBe('');
        const line = await summary(page).evaluate((one) =>
          Number.parseFloat(getComputedStyle(one).lineHeight),
        );
        const after = await places(page);
        for (const [place, top] of after.entries())
          expect(Math.abs(top - before[place]!)).toBeLessThanOrEqual(place * line);
      },
      { width: 360 },
    );
  });
  test('are asked for when the questions that an answer needs are there, not beside them', async () => {
    await visit('/about/', {}, async (page) => {
      const [gate, order] = [Promise.withResolvers<void>(), [] as string[]];
      await page.route('**/search/{questions,summaries}.json*', async (route) => {
        order.push(/(\w+)\.json/.exec(route.request().url())![1]!);
        if (order.at(-1) === 'questions') await gate.promise;
        await route.continue().catch(() => undefined);
      });
      await page.goto(`${new URL(page.url()).origin}/search/?q=how+do+i+become+a+member`);
      await expect.poll(() => order).toEqual(['questions']);
      // Longer than the pause after which they come to who asks nothing.
      await page.waitForTimeout(900);
      expect(order).toEqual(['questions']);
      gate.resolve();
      await first(page);
      await expect.poll(() => order).toEqual(['questions', 'summaries']);
    });
  });
  test('that do not come leave the list as it stands, and are asked for again with the next question', async () => {
    await visit(
      '/about/',
      {},
      async (page) => {
        let refused = 0;
        await page.route(file, (route) => {
          refused++;
          return route.fulfill({ status: 503 });
        });
        await page.goto(`${new URL(page.url()).origin}/search/?q=chair`);
        const addresses = await results(page);
        await expect.poll(() => refused).toBe(1);
        await expect.poll(() => page.locator('.late').count()).toBe(0);
        expect(await results(page)).toEqual(addresses);
        expect(await page.locator('[data-note]').isVisible()).toBe(false);
        await page.unroute(file);
        await page.locator('#q').fill('cpwg');
        await page.getByText('for “cpwg”').waitFor();
        await expect.poll(() => summary(page).innerText()).not.toBe('');
      },
      ['503'],
    );
  });
  test('of another build are not shown', async () => {
    await visit('/about/', {}, async (page) => {
      await page.route(file, async (route) => {
        const sent = (await (await route.fetch()).json()) as object;
        await route.fulfill({ json: { ...sent, built: 'another' } });
      });
      await page.goto(`${new URL(page.url()).origin}/search/?q=chair`);
      await first(page);
      await expect.poll(() => page.locator('.late').count()).toBe(0);
      expect((await page.locator('[data-results] > li > p').allInnerTexts()).join('')).toBe('');
    });
  });
  test('of a direct answer come into it, and the list does not say them again', async () => {
    await slowly('/search/?q=quorum', async (page, come) => {
      const card = page.locator('[data-card]');
      await card.waitFor();
      expect(await card.locator('p').innerText()).toMatch(/^Quorum:\s*$/);
      const before = await places(page);
      come();
      await expect.poll(() => card.locator('p').innerText()).toMatch(/^Quorum: .{20}/);
      expect(await places(page)).toEqual(before);
      const said = (await card.locator('p').innerText()).replace('Quorum: ', '');
      expect((await texts(page)).join('\n')).not.toContain(said);
    });
  });
  test('that do not come leave no direct answer without a sentence', async () => {
    await visit(
      '/about/',
      {},
      async (page) => {
        await page.route(file, (route) => route.fulfill({ status: 503 }));
        await page.goto(`${new URL(page.url()).origin}/search/?q=quorum`);
        expect(await first(page)).toBe('/glossary/quorum/');
        await expect.poll(() => page.locator('[data-card]').isVisible()).toBe(false);
      },
      ['503'],
    );
  });
  test('come into the suggestions of the header too, below the name that was chosen meanwhile', async () => {
    await slowly('/about/', async (page, come, asked) => {
      await page.keyboard.press('Control+k');
      await page.keyboard.type('chair');
      await page.getByRole('option').first().waitFor();
      await expect.poll(asked).toBe(true);
      await page.keyboard.press('ArrowDown');
      const chosen = page.locator('[role=option][aria-selected=true]');
      expect(await chosen.locator('p').innerText()).toBe('');
      const name = await chosen.locator('b').innerText();
      come();
      await expect.poll(() => chosen.locator('p').innerText()).not.toBe('');
      expect(await chosen.locator('b').innerText()).toBe(name);
      expect(await page.locator('#q').getAttribute('aria-activedescendant')).toBe('suggestion-0');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('q');
    });
  });
});

describe('the box in the header', () => {
  const open = async (page: Page, query: string) => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type(query);
    await page.getByRole('option').first().waitFor();
  };
  test('opens by Ctrl-K, suggests pages by name, and loads nothing before', async () => {
    await visit('/about/', {}, async (page) => {
      const asked: string[] = [];
      page.on('request', (request) => {
        if (!request.url().endsWith('favicon.svg')) asked.push(request.url());
      });
      await page.waitForTimeout(300);
      expect(asked).toEqual([]);
      await open(page, 'afralo');
      expect(await page.getByRole('option').first().getAttribute('href')).toBe('/regions/afralo/');
      expect(asked.some((address) => address.includes('pagefind'))).toBe(false);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForURL(/regions\/afralo/);
    });
  });
  test('is a combobox to a screen reader: collapsed, then expanded over a named list, with the chosen option active', async () => {
    await visit('/about/', {}, async (page) => {
      await page.locator('#q').focus();
      await page.locator('#q[role=combobox]').waitFor();
      expect(await toldOf(page, '#q')).toMatchObject({ role: 'combobox', expanded: false });
      await page.keyboard.type('afralo');
      await page.getByRole('option').first().waitFor();
      expect(await toldOf(page, '#q')).toMatchObject({
        role: 'combobox',
        expanded: true,
        autocomplete: 'list',
      });
      expect(await toldOf(page, '#suggestions')).toMatchObject({
        role: 'listbox',
        name: 'Pages by name',
      });
      expect(await page.locator('[data-suggest] [role=status]').innerText()).toMatch(
        /^\d+ suggestions?/,
      );
      await page.keyboard.press('ArrowDown');
      expect(await toldOf(page, '#suggestion-0')).toMatchObject({
        role: 'option',
        selected: true,
        name: expect.stringContaining('AFRALO'),
      });
      expect(await page.locator('#q').getAttribute('aria-activedescendant')).toBe('suggestion-0');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('q');
      await page.keyboard.press('ArrowUp');
      expect(await page.locator('#q').getAttribute('aria-activedescendant')).toBeNull();
    });
  });
  test('closes with Escape or when the reader leaves, and stays a form', async () => {
    await visit('/about/', {}, async (page) => {
      await open(page, 'quorum');
      await page.keyboard.press('Escape');
      expect(await page.locator('.suggestions').isVisible()).toBe(false);
      await page.keyboard.type('s');
      await page.getByRole('option').first().waitFor();
      await page.keyboard.press('Shift+Tab');
      expect(await page.locator('.suggestions').isVisible()).toBe(false);
      await page.keyboard.press('Control+k');
      await page.keyboard.press('Enter');
      await page.waitForURL(/search\/\?q=quorums/);
    });
  });
  test('stays a form where the names cannot be reached', async () => {
    await visit(
      '/about/',
      {},
      async (page) => {
        await page.route('**/search/catalogue.json*', (route) => route.fulfill({ status: 503 }));
        await page.keyboard.press('Control+k');
        await page.keyboard.type('quorum');
        await page.waitForTimeout(500);
        await page.keyboard.press('Enter');
        await page.waitForURL(/search\/\?q=quorum/);
      },
      ['503'],
    );
  });
  test.each(['light', 'dark'] as const)(
    'has no fault of accessibility while it is open, in the %s scheme',
    async (scheme) => {
      await visit('/about/', { scheme }, async (page) => {
        await open(page, 'chair');
        await page.keyboard.press('ArrowDown');
        expect(await axeFaults(page)).toEqual([]);
      });
    },
  );
});
