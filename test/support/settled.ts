/** When a page has loaded all that it asks for by itself. */
import type { Page } from 'playwright-core';

/**
 * What waits until nothing that a page asked for is under way, and nothing has been for a moment in which scripts that have just arrived
 * would ask for more. Playwright's own `networkidle` waits half a second on every page.
 */
export function settling(page: Page): () => Promise<void> {
  let underWay = 0;
  let last = 0;
  page.on('request', () => void underWay++);
  for (const ending of ['requestfinished', 'requestfailed'] as const)
    page.on(ending as 'requestfinished', () => {
      underWay--;
      last = performance.now();
    });
  return async () => {
    while (underWay > 0 || performance.now() - last < 80) await page.waitForTimeout(20);
  };
}
