import { describe, expect, test } from 'vitest';
import { visit } from '../support/visit.ts';

describe('who chooses whom', () => {
  test('every box of the picture is named in the table, which reads without script', async () => {
    await visit('/structure/', { script: false, width: 320 }, async (page) => {
      const titles = await page
        .locator('.structure g:has(> rect)')
        .evaluateAll((boxes) =>
          boxes.map((box) =>
            [...box.querySelectorAll('.box-title')].map((line) => line.textContent).join(' '),
          ),
        );
      const table = (await page.locator('table').innerText()).replaceAll(/\s+/g, ' ');
      expect(titles.length).toBeGreaterThan(8);
      const choosers = [
        'Member organizations (ALSes)',
        'Individual members',
        'Empowered Community',
        'EURALO Individuals Association',
      ];
      expect(titles.filter((title) => !table.includes(title) && !choosers.includes(title))).toEqual(
        [],
      );
    });
  });
  test.each(['ltr', 'rtl'] as const)(
    'no text of the picture runs over its box, and no line stands over one: %s',
    async (direction) => {
      await visit('/structure/', { direction }, async (page) => {
        const over = await page.locator('.structure').evaluate((picture) => {
          const frames = [...picture.querySelectorAll('rect')].map((rect) =>
            rect.getBoundingClientRect(),
          );
          const texts = [...picture.querySelectorAll('text')].filter((text) => {
            const { left, right } = text.getBoundingClientRect();
            return left < frames[0]!.left + 2 || right > frames[0]!.right - 2;
          });
          const lines = [...picture.querySelectorAll('path')].filter((path) => {
            const { left, right } = path.getBoundingClientRect();
            return left < frames[0]!.right - 4 && right > frames[0]!.left + 4;
          });
          return [...texts, ...lines].map((one) => one.outerHTML);
        });
        expect(over).toEqual([]);
      });
    },
  );
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
