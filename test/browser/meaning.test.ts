/** What is meant is not left to colour, movement or surroundings alone. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { templates } from '../support/templates.ts';
import { visit, visitAll } from '../support/visit.ts';

/** Marks of a state that say it in no word. */
const mute = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main .badge')]
      .filter((badge) => badge.innerText.trim() === '')
      .map((badge) => `${badge.outerHTML} says nothing`),
  );

describe('a state', () => {
  test('is said in words wherever it is shown', async () => expect(await visitAll(templates, {}, mute)).toEqual([]));
  test('that is only a colour is found', async () =>
    visit('/groups/', {}, async (page) => {
      await page.evaluate(() => (document.querySelector('main .badge')!.textContent = ''));
      expect(await mute(page)).toHaveLength(1);
    }));
  test('of the page one is on is marked in the navigation by more than colour', async () =>
    visit('/groups/', {}, async (page) => {
      const weight = (which: string) =>
        page
          .locator(`.main-nav ${which}`)
          .first()
          .evaluate((link) => Number(getComputedStyle(link).fontWeight));
      expect(await weight('a[aria-current=page]')).toBeGreaterThan(await weight('a:not([aria-current])'));
    }));
});

/** What moves by itself or on its way from one look to another, in seconds or as a name. */
const moving = (page: Page) =>
  page.evaluate(() => {
    const root = getComputedStyle(document.documentElement).scrollBehavior === 'smooth' ? ['the page scrolls smoothly'] : [];
    const parts = [...document.querySelectorAll('body, body *')].filter((one) => {
      const { animationName, transitionDuration } = getComputedStyle(one);
      // What only waits unseen, as the lists do while search answers, does not move.
      return !['none', 'wait'].includes(animationName) || transitionDuration.split(',').some((time) => parseFloat(time) > 0);
    });
    return [...root, ...parts.map((one) => `${one.outerHTML.slice(0, 60)} moves`)];
  });

describe('for readers who asked for less movement', () => {
  test('nothing moves', async () => expect(await visitAll(templates, { context: { reducedMotion: 'reduce' } }, moving)).toEqual([]));
  test('what moves is found', async () =>
    visit('/about/', { context: { reducedMotion: 'no-preference' } }, async (page) => {
      await page.evaluate(() => (document.querySelector('h1')!.style.transition = 'color 1s'));
      expect(await moving(page)).toEqual(['the page scrolls smoothly', expect.stringMatching(/^<h1.* moves$/)]);
    }));
});

/** Links of one name that lead to different places, in the header, the navigation and the footer. */
const ambiguous = (page: Page) =>
  page.evaluate(() => {
    const places = new Map<string, Set<string>>();
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href]')) {
      if (link.closest('main') || link.matches('.skip')) continue;
      const name = (link.getAttribute('aria-label') ?? link.textContent).trim().replaceAll(/\s+/g, ' ');
      places.set(name, (places.get(name) ?? new Set()).add(link.href));
    }
    return [...places].filter(([name, { size }]) => name === '' || size > 1).map(([name, addresses]) => `${name} → ${[...addresses].join(', ')}`);
  });

describe('a link around the content', () => {
  test('says by its words alone where it leads', async () => expect(await visitAll(templates, {}, ambiguous)).toEqual([]));
  test('that shares its words with another is found', async () =>
    visit('/about/', {}, async (page) => {
      await page.evaluate(() => (document.querySelector<HTMLAnchorElement>('.site-footer a[href="/areas/"]')!.href = '/elsewhere/'));
      expect(await ambiguous(page)).toHaveLength(1);
    }));
});
