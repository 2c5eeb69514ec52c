/** Where the keyboard goes on every template. */
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { builtPages, templatesOf } from '../../support/built-pages.ts';
import { visit, visitAll, type Arrival } from '../../support/visit.ts';

const templates = templatesOf(builtPages(inject('site').folder));

/** What is wrong with the places that Tab comes to: they go back in the text, are hidden behind something, or show no mark. */
async function walk(
  page: Page,
  stops: number,
  settled: Arrival['settled'] = () => Promise.resolve(),
): Promise<string[]> {
  const faults: string[] = [];
  // Results that arrive while one walks move what is below them.
  await settled();
  await page.evaluate(() => scrollTo(0, 0));
  for (let stop = 0; stop < stops; stop++) {
    await page.keyboard.press('Tab');
    const fault = await page.evaluate(() => {
      const memory = window as { before?: Element };
      const active = document.activeElement!;
      if (active === document.body) return undefined;
      const back =
        memory.before &&
        memory.before.compareDocumentPosition(active) & Node.DOCUMENT_POSITION_PRECEDING;
      memory.before = active;
      const { outlineStyle, outlineWidth } = getComputedStyle(active);
      const boxes = [...active.getClientRects()];
      const inSight = boxes.some(({ left, top, width, height }) => {
        return active.contains(document.elementFromPoint(left + width / 2, top + height / 2));
      });
      const wrong = [
        back && 'goes back in the text',
        outlineStyle === 'none' && 'shows no mark',
        parseFloat(outlineWidth) < 2 && 'has a thin mark',
        !inSight && 'is hidden',
      ];
      return (
        wrong
          .filter(Boolean)
          .map((one) => `${active.outerHTML.slice(0, 80)} ${one}`)
          .join('; ') || undefined
      );
    });
    if (fault) faults.push(fault);
  }
  return faults;
}

describe('the focus', () => {
  test('moves forward in the text of every template, always in sight and with a mark', async () =>
    expect(await visitAll(templates, {}, (page, { settled }) => walk(page, 25, settled))).toEqual(
      [],
    ));
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
      expect((await walk(page, 4)).join()).toContain(said);
    }),
  );
});
