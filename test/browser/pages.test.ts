import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { templates } from '../support/templates.ts';
import { visit } from '../support/visit.ts';

/** Rules whose answer depends on the colours; all others were asked in the light scheme already. */
const colourRules = ['color-contrast', 'link-in-text-block'];

describe('accessibility', () => {
  test.concurrent.each(templates)('%s has no fault in the light scheme', async (address) => {
    await visit(address, { scheme: 'light' }, async (page) => {
      const { violations } = await new AxeBuilder({ page })
        .setLegacyMode(true)
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze();
      expect(violations.map((one) => `${one.id}: ${one.nodes[0]?.html}`)).toEqual([]);
    });
  });
  test.concurrent.each(templates)('%s has no fault of colour in the dark scheme', async (address) => {
    await visit(address, { scheme: 'dark' }, async (page) => {
      const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).withRules(colourRules).analyze();
      expect(violations.map((one) => `${one.id}: ${one.nodes[0]?.html}`)).toEqual([]);
    });
  });
  test('a planted fault of contrast and a missing name are found', async () => {
    await visit('/about/', {}, async (page) => {
      await page.evaluate(() => {
        document.querySelector('h1')!.style.color = '#ddd';
        document.querySelector('main')!.append(document.createElement('button'));
      });
      const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
      expect(violations.map((one) => one.id)).toEqual(expect.arrayContaining(['button-name', 'color-contrast']));
    });
  });
});

describe('on a narrow screen', () => {
  test.concurrent.each(templates)('%s does not scroll sideways at 320 pixels', async (address) => {
    await visit(address, { width: 320 }, async (page) => {
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    });
  });
});

describe('without script', () => {
  test('a record reads in full', async () => {
    await visit('/groups/cpwg/', { script: false }, async (page) => {
      expect(await page.locator('h1').innerText()).toContain('CPWG');
      expect(await page.locator('#sources').isVisible()).toBe(true);
    });
  });
  test('the search page offers the lists', async () => {
    await visit('/search/', { script: false }, async (page) => {
      expect(await page.getByText('Searching needs JavaScript').isVisible()).toBe(true);
      expect(await page.locator('main a[href="/groups/"]').isVisible()).toBe(true);
    });
  });
});

describe('search', () => {
  const first = async (page: Page) => {
    await page.locator('ol[data-results] > li a').first().waitFor();
    return new URL(
      await page
        .locator('ol[data-results] > li a')
        .first()
        .evaluate((link: HTMLAnchorElement) => link.href),
    ).pathname;
  };
  test.each([
    ['CPWG', '/groups/cpwg/'],
    ['cpwg', '/groups/cpwg/'],
    ['ALAC', '/groups/alac/'],
    ['AFRALO', '/regions/afralo/'],
  ])('for %s shows its page first', async (query, address) => {
    await visit(`/search/?q=${query}`, {}, async (page) => expect(await first(page)).toBe(address));
  });
  test('from the header of any page leads to results, by keyboard alone', async () => {
    await visit('/about/', {}, async (page) => {
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the content');
      await page.keyboard.press('Tab');
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
      expect(await page.locator('[role=status]').innerText()).toMatch(/^\d+ results? for “cpwg”$/);
      await page.locator('#q').fill('qzxjvwk');
      await page.getByText('Nothing found for “qzxjvwk”').waitFor();
      expect(await page.locator('ol[data-results] > li').count()).toBe(0);
      expect(new URL(page.url()).searchParams.get('q')).toBe('qzxjvwk');
    });
  });
  test('a misspelt word is put right, and can be searched as typed', async () => {
    await visit('/search/?q=nomimations', {}, async (page) => {
      expect(await first(page)).toBe('/glossary/nomination/');
      expect(await page.locator('[data-correction]').innerText()).toContain('nominations');
      await page.getByRole('button', { name: 'nomimations' }).click();
      await page.getByText('Nothing found for “nomimations”').waitFor();
    });
  });
  test('says so when the index cannot be reached, and offers the lists', async () => {
    await visit(
      '/search/',
      {},
      async (page) => {
        await page.route('**/catalogue.json', (route) => route.fulfill({ status: 503 }));
        await page.reload();
        await page.locator('#q').fill('cpwg');
        await page.getByText('could not be loaded').waitFor();
        expect(await page.locator('[data-browse] a').first().isVisible()).toBe(true);
      },
      ['503'],
    );
  });
  test('answers a word directly, beside the list', async () => {
    await visit('/search/?q=quorum', {}, async (page) => {
      await first(page);
      expect(await page.locator('[data-card]').innerText()).toContain('Quorum: ');
      expect(await page.locator('[data-results] [data-card]').count()).toBe(0);
    });
    await visit('/search/?q=next+ALAC+election', {}, async (page) => {
      await first(page);
      expect(await page.locator('[data-card]').innerText()).toContain('Next election');
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
  test('a slow answer never replaces a newer one', async () => {
    await visit('/search/', {}, async (page) => {
      await page.route('**/pagefind/pagefind.js', async (route) => {
        await new Promise((done) => setTimeout(done, 1500));
        await route.continue();
      });
      await page.reload();
      await page.locator('#q').fill('verifiable draw hall');
      await page.waitForTimeout(300);
      await page.locator('#q').fill('cpwg');
      expect(await first(page)).toBe('/groups/cpwg/');
      await page.waitForTimeout(2500);
      expect(await first(page)).toBe('/groups/cpwg/');
    });
  });
  test('arrow keys go through the results and Escape comes back', async () => {
    await visit('/search/?q=chair', {}, async (page) => {
      await first(page);
      await page.locator('#q').focus();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      expect(await page.evaluate(() => [...document.querySelectorAll('[data-results] > li > a')].indexOf(document.activeElement!))).toBe(1);
      await page.keyboard.press('Escape');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('q');
    });
  });
  test('opens by Ctrl-K on any page, suggests, and loads nothing before', async () => {
    await visit('/about/', {}, async (page) => {
      const asked: string[] = [];
      page.on('request', (request) => {
        if (!request.url().endsWith('favicon.svg')) asked.push(request.url());
      });
      await page.waitForTimeout(300);
      expect(asked).toEqual([]);
      await page.keyboard.press('Control+k');
      await page.keyboard.type('afralo');
      await page.locator('.suggestions > li > a').first().waitFor();
      expect(
        new URL(
          await page
            .locator('.suggestions > li > a')
            .first()
            .evaluate((link: HTMLAnchorElement) => link.href),
        ).pathname,
      ).toBe('/regions/afralo/');
      const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
      expect(violations.map((one) => one.id)).toEqual([]);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForURL(/regions\/afralo/);
    });
  });
  test('the suggestions close with Escape and leave the form at work', async () => {
    await visit('/about/', {}, async (page) => {
      await page.keyboard.press('Control+k');
      await page.keyboard.type('quorum');
      await page.locator('.suggestions > li > a').first().waitFor();
      await page.keyboard.press('Escape');
      expect(await page.locator('.suggestions').isVisible()).toBe(false);
      await page.keyboard.press('Enter');
      await page.waitForURL(/search\/\?q=quorum/);
    });
  });
  test('can be narrowed to one kind, and the address remembers it', async () => {
    await visit('/search/?q=chair', {}, async (page) => {
      await first(page);
      await page.locator('#kind').selectOption('positions');
      await page.waitForFunction(() =>
        [...document.querySelectorAll<HTMLAnchorElement>('ol[data-results] > li a')].every((link) => link.pathname.startsWith('/positions/')),
      );
      expect(page.url()).toContain('kind=positions');
    });
  });
});

describe('which region am I', () => {
  test.each([
    ['kenya', 'AFRALO'],
    ['Аргентина', 'LACRALO'],
    ['الهند', 'APRALO'],
    ['Royaume-Uni', 'EURALO'],
    ['puerto rico', 'NARALO'],
  ])('%s is in %s', async (asked, region) => {
    await visit('/which-region/', {}, async (page) => {
      await page.locator('#country').fill(asked);
      await page.waitForFunction(() => document.querySelectorAll('.places > li:not([hidden])').length < 5);
      expect(await page.locator('.places > li:not([hidden]) a').first().innerText()).toBe(region);
    });
  });
  test('without script every country is listed in six languages', async () => {
    await visit('/which-region/', { script: false }, async (page) => {
      expect(await page.locator('.places > li').count()).toBeGreaterThan(240);
      expect(await page.locator('.places > li', { hasText: 'Kenya' }).locator('[lang]').count()).toBe(5);
    });
  });
});

describe('by keyboard', () => {
  test('the skip link moves to the content', async () => {
    await visit('/groups/cpwg/', {}, async (page) => {
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
    });
  });
  test('every stop shows where it is', async () => {
    await visit('/groups/cpwg/', {}, async (page) => {
      for (let stop = 0; stop < 40; stop++) {
        await page.keyboard.press('Tab');
        const outlined = await page.evaluate(() => {
          const active = document.activeElement!;
          return active === document.body || getComputedStyle(active).outlineStyle !== 'none';
        });
        expect(outlined).not.toBe(false);
      }
    });
  });
});
