/** Where the keyboard goes on a page. */
import type { Page } from 'playwright-core';

/** What is wrong with the places that Tab comes to: they go back in the text, are hidden behind something, or show no mark. */
export async function focusFaults(page: Page, stops: number): Promise<string[]> {
  const faults: string[] = [];
  for (let stop = 0; stop < stops; stop++) {
    // Held down: the key moves on each time that it repeats.
    await page.keyboard.down('Tab');
    const fault = await page.evaluate(() => {
      const memory = window as { before?: Element };
      const active = document.activeElement!;
      if (active === document.body) return undefined;
      const back =
        memory.before &&
        !active.closest('[popover]') &&
        memory.before.compareDocumentPosition(active) & Node.DOCUMENT_POSITION_PRECEDING;
      // A note stands at the end of the page and is shown, and comes next for Tab, beside what it explains.
      if (!active.closest('[popover]')) memory.before = active;
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
  await page.keyboard.up('Tab');
  return faults;
}

/** Leads the keyboard past the header, which all pages have alike, to the text. */
export async function skipHeader(page: Page): Promise<void> {
  await page.evaluate(() => scrollTo(0, 0));
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
}
