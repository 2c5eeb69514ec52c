import { describe, expect, test } from 'vitest';
import { isPart, isUnchanging } from '../../src/offline/saved-copies.ts';

describe('what is kept for reading offline', () => {
  test.each([
    ['a script of a page', '_astro/page.a1b2.js', true, true],
    ['a piece of the index of search', 'pagefind/index/en_1.pf_index', true, true],
    [
      'the list of the index, which changes under its name',
      'pagefind/pagefind-entry.json',
      true,
      false,
    ],
    ['the names that search knows', 'search/catalogue.json', true, false],
    ['the map', 'pictures/regions.svg', true, false],
    ['what the chooser offers', 'find-your-place/offers.json', true, false],
    ['a calendar', 'calendars/all.ics', false, false],
    ['an answer for programs', 'api/v1/groups.json', false, false],
    ['a feed', 'feeds/open.json', false, false],
    ['a part of the whole guide', 'offline/part-1.pack', false, false],
    ['the worker itself', 'sw.js', false, false],
  ])('%s', (_, name, part, unchanging) => {
    expect([
      isPart(`/guide/${name}`, '/guide/'),
      isUnchanging(`/guide/${name}`, '/guide/'),
    ]).toEqual([part, unchanging]);
    expect([
      isPart(`/other/${name}`, '/guide/'),
      isUnchanging(`/other/${name}`, '/guide/'),
    ]).toEqual([false, false]);
  });
});
