/** Long work in short pieces, so that what a reader does in between is answered. */
import { yieldToMain } from './yielding.ts';

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
