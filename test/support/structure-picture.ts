import type { Page } from 'playwright-core';

/** Texts of the picture of who chooses whom that run over their box, and lines that stand over one. */
export const overdrawn = (page: Page): Promise<string[]> =>
  page.locator('.structure').evaluate((picture) => {
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
