/** Long work in short pieces, so that what a reader does in between is answered. */

/** So many items take some milliseconds, on a phone some tens. */
const atOnce = 40;

/** What `work` makes of each item, in order, letting the browser have its turn after every few. */
export async function mapYielding<Item, Result>(
  items: readonly Item[],
  work: (item: Item, place: number) => Result,
): Promise<Result[]> {
  const results: Result[] = [];
  for (const [place, item] of items.entries()) {
    if (place > 0 && place % atOnce === 0) await yieldToMain();
    results.push(work(item, place));
  }
  return results;
}

/** Lets the browser have its turn. Those that have no scheduler wait a little longer. */
export const yieldToMain = () =>
  (globalThis as { scheduler?: { yield?: () => Promise<void> } }).scheduler?.yield?.() ??
  new Promise<void>((done) => setTimeout(done));
