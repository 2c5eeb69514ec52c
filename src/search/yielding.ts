/** Turns for the browser in long work: alone in their file, since search and forms share them and every page brings them. */

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
