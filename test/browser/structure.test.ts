import { describe, expect, test } from 'vitest';
import { overdrawn } from '../support/structure-picture.ts';
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
  test('no text of the picture runs over its box, and no line stands over one', async () => {
    await visit('/structure/', {}, async (page) => expect(await overdrawn(page)).toEqual([]));
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
