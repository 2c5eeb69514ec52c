/** Long work in short pieces, so that what a reader does in between is answered. */

/** Work that says between its steps that it can be left there. */
export type Steps<Result> = Generator<void, Result, void>;

/** So long the browser waits at most for its turn while steps are short, in milliseconds. */
const longest = 8;

/** Does all steps in a row. */
export function atOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Does all steps, and lets the browser have its turn as often as time has passed: a slow device does fewer in a row than a fast one. */
export async function inTurns<Result>(steps: Steps<Result>): Promise<Result> {
  for (let since = performance.now(); ;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - since < longest) continue;
    await yieldToMain();
    since = performance.now();
  }
}

/** What `work` makes of each item, in order. */
export function* mapInSteps<Item, Result>(
  items: readonly Item[],
  work: (item: Item, place: number) => Result,
): Steps<Result[]> {
  const results: Result[] = [];
  for (const [place, item] of items.entries()) {
    results.push(work(item, place));
    yield;
  }
  return results;
}

/** Lets the browser have its turn. Those that have no scheduler wait a little longer. */
export const yieldToMain = () =>
  (globalThis as { scheduler?: { yield?: () => Promise<void> } }).scheduler?.yield?.() ??
  new Promise<void>((done) => setTimeout(done));

/**
 * Has the browser read what it knows of languages, before something is named, counted or dated in one: Chromium does so when Intl is first asked
 * for anything, which holds a phone up for 0.1 s. Asked for in two pieces, its reader has a turn between them.
 */
export async function learnLanguages(): Promise<void> {
  new Intl.Locale('en').maximize();
  await yieldToMain();
  Intl.Collator.supportedLocalesOf('en');
  await yieldToMain();
}
