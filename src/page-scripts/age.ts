/**
 * Says on pages that speak of now that they were made some time ago, where no newer build came. The style sheet keeps room
 * for that sentence, so nothing moves.
 */

/** Builds come every night; more days than this without one mean that something is wrong. */
const tolerated = 7;

/** Whether a page built on a day (`2026-11-28`, in UTC) is old at an instant in milliseconds: more than seven days lie between. */
export const isOldBuild = (builtOn: string, now: number): boolean =>
  now - Date.parse(builtOn) > (tolerated + 1) * 24 * 60 * 60 * 1000;

/** Replaces the sentence about the build in every marked part, if the build is old at an instant (milliseconds). */
export function sayAge(now: number): void {
  for (const part of document.querySelectorAll<HTMLElement>('[data-built-on]'))
    if (isOldBuild(part.dataset['builtOn']!, now))
      part.firstElementChild!.textContent = part.dataset['old']!;
}
