import { describe, expect, test } from 'vitest';
import { visit } from '../support/visit.ts';

describe('who chooses whom', () => {
  test('every box of the diagram is a link with a sentence, and stands in two dimensions on a wide screen', async () => {
    await visit('/structure/', { script: false, width: 1280 }, async (page) => {
      const boxes = await page.locator('.structure .box').evaluateAll((all) =>
        all.map((box) => ({
          link: box.querySelector('a')?.getAttribute('href'),
          sentence: box.querySelector('p')?.textContent.trim(),
          left: Math.round(box.getBoundingClientRect().left),
        })),
      );
      expect(boxes.length).toBeGreaterThan(8);
      expect(boxes.filter(({ link, sentence }) => !link || !sentence)).toEqual([]);
      expect(new Set(boxes.map(({ left }) => left)).size).toBeGreaterThan(2);
    });
  });
});

describe('the region map', () => {
  test('every region on it has its name, its shading and a link in the legend', async () => {
    await visit('/regions/', {}, async (page) => {
      const names = await page.locator('.region-map > svg text').allTextContents();
      expect(names.length).toBe(5);
      expect(await page.locator('.map-key a').allInnerTexts()).toEqual(names);
      const drawn = await page
        .locator('.region-map > svg use.hatch')
        .evaluateAll((shapes) => shapes.map((shape) => (shape as SVGUseElement).getBBox().width));
      expect(drawn.length).toBe(5);
      expect(drawn.every((width) => width > 50)).toBe(true);
    });
  });
});
