/** Where the keyboard goes, from the top of a page; in the text of every template see ../../browser/templates. */
import { describe, expect, test } from 'vitest';
import { focusFaults } from '../../support/focus-walk.ts';
import { visit } from '../../support/visit.ts';

describe('the focus', () => {
  test.each(['/', '/groups/alpha/', '/search/?q=members'])(
    'moves forward through the header into the text of %s',
    async (address) =>
      expect(await visit(address, {}, (page) => focusFaults(page, 25))).toEqual([]),
  );
  test.each([
    [
      'goes back in the text',
      () => document.querySelector('.site-footer a')!.setAttribute('tabindex', '1'),
    ],
    [
      'shows no mark',
      () => void (document.querySelector<HTMLElement>('.brand')!.style.outline = 'none'),
    ],
    [
      'is hidden',
      () => void (document.querySelector<HTMLElement>('.brand')!.style.clipPath = 'inset(50%)'),
    ],
    // Such as a summary that cannot be closed: a stop for the keyboard where a pointer can do nothing.
    [
      'is hidden',
      () => void (document.querySelector<HTMLElement>('.brand')!.style.pointerEvents = 'none'),
    ],
  ])('is found where it %s', async (said, plant) =>
    visit('/about/', {}, async (page) => {
      await page.evaluate(plant);
      expect((await focusFaults(page, 4)).join()).toContain(said);
    }),
  );
});
