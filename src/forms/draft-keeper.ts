/** Keeps what is written in a form as a draft: shortly after each change, and when the page is left. */
import { deviceStore, isLasting } from './device-store';
import { dropDraft, keepDraft, type KeptDraft } from './drafts';

interface Keeper {
  /** Something was written. */
  readonly changed: () => void;
  /** Forgets the draft: it was handed over or thrown away. */
  readonly drop: () => void;
  /** Keeps the draft again after all. */
  readonly keepAgain: () => void;
}

/** How long after a change it is kept, in milliseconds. */
const pause = 400;

/**
 * Starts keeping. `current` tells what the form holds now, undefined if it says nothing new; `kept` hears, after each change,
 * whether the device keeps the draft beyond this page.
 */
export function startKeeping(
  current: () => KeptDraft | undefined,
  key: () => string,
  kept: (isKept: boolean) => void,
): Keeper {
  let isDirty = false;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let isSafe = true;

  const keep = () => {
    clearTimeout(waiting);
    waiting = undefined;
    if (!isDirty) return;
    const draft = current();
    if (!draft) dropDraft(key(), deviceStore());
    isSafe = !draft || (keepDraft(draft, deviceStore()) && isLasting());
    if (draft) kept(isSafe);
  };
  addEventListener('pagehide', keep);
  document.addEventListener('visibilitychange', () => document.hidden && keep());
  // Only what would be lost is worth a question.
  addEventListener('beforeunload', (event) => {
    keep();
    if (isDirty && !isSafe) event.preventDefault();
  });
  return {
    changed: () => {
      isDirty = true;
      clearTimeout(waiting);
      waiting = setTimeout(keep, pause);
    },
    drop: () => {
      clearTimeout(waiting);
      isDirty = false;
      dropDraft(key(), deviceStore());
    },
    keepAgain: () => {
      isDirty = true;
      keep();
    },
  };
}
