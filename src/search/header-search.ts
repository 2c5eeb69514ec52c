/** The search box in the header: its shortcut, and the rest of it once a reader comes near, not before. */
import { focusByShortcut } from './keyboard';

/** Prepares the search box of this page; pages without one need nothing. The page for missing addresses searches at once. */
export function prepareSearch(): void {
  const box = document.querySelector<HTMLInputElement>('#q');
  if (!box) return;
  focusByShortcut(box);
  // Without suggestions the box is still a form that leads to the search page, which has loaded this already.
  const load = () => void import('./entry').catch(() => undefined);
  for (const sign of ['pointerenter', 'focus']) box.addEventListener(sign, load, { once: true });
  if (document.querySelector('[data-nearest]')) load();
}
