/** Waits for the sign that a reader turns to a part of the page. */

/**
 * Calls `load` once, when a part that fits the selector is pointed at, touched or focused for the first time. The
 * script that is loaded then serves all such parts of the page.
 */
export function onIntent(selector: string, load: () => Promise<unknown>): void {
  const types = ['pointerover', 'focusin', 'input'];
  const notice = ({ target }: Event) => {
    if (!(target instanceof Element && target.closest(selector))) return;
    for (const type of types) removeEventListener(type, notice);
    // The page is whole without it; a later visit tries again.
    load().catch(() => undefined);
  };
  for (const type of types) addEventListener(type, notice);
}
