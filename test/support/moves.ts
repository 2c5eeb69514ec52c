/** What moves on a page while it loads. */
import type { Page } from 'playwright-core';

declare global {
  interface Window {
    moves: string[];
  }
}

/** Runs in the page: writes down whatever moves from the first paint on; much less than a line of text counts as nothing. */
const watch = () => {
  window.moves = [];
  const described = (node: Node | null | undefined) =>
    node instanceof Element ? node.outerHTML.slice(0, 80) : (node?.nodeValue ?? '');
  new PerformanceObserver((list) => {
    for (const { value, sources } of list.getEntries() as (PerformanceEntry & {
      value: number;
      sources: { node: Node | null }[];
    })[])
      if (value > 0.0005)
        window.moves.push(
          `${value.toFixed(4)}: ${sources.map(({ node }) => described(node)).join(' and ')}`,
        );
  }).observe({ type: 'layout-shift', buffered: true });
};

/** Runs in the page: resolves when what is there has been painted. */
export const painted = () =>
  new Promise<void>((done) => requestAnimationFrame(() => setTimeout(done, 30)));

/** Watches all that this page opens from now on; gives what tells what has moved on the one that is open. */
export async function watchMoves(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(watch);
  return async () => {
    await page.evaluate(painted);
    return page.evaluate(() => window.moves);
  };
}

/** The same, with every script and list held back until the page has been painted; seen by a clock that stands still. */
export async function watchHeld(page: Page, clock: number): Promise<() => Promise<string[]>> {
  await page.clock.setFixedTime(clock);
  const moved = await watchMoves(page);
  await page.route(/\.(js|json)(\?|$)/, async (route) => {
    await page.evaluate(painted).catch(() => {});
    await route.continue();
  });
  return moved;
}

/** Nine days after a site was built, as a page with dates tells when: scripts have something to bring up to date, and no reader's clock is behind the build. */
export const nineDaysAfter = (html: string): number =>
  Date.parse(/data-built-on="([^"]+)"/.exec(html)![1]!) + 9 * 24 * 36e5;
