/** The search box in the header: its shortcut, and the rest of it once a reader comes near, not before. */
import { focusByShortcut } from './keyboard';

/** Prepares the search box of this page; pages without one need nothing. The search page brings the rest of search itself. */
export function prepareSearch(): void {
  const box = document.querySelector<HTMLInputElement>('#q');
  if (!box) return;
  focusByShortcut(box);
  if (!box.closest('[data-suggest]')) return;
  // Without suggestions the box is still a form that leads to the search page.
  const load = () => void import('./entry').catch(() => undefined);
  for (const sign of ['pointerenter', 'focus']) box.addEventListener(sign, load, { once: true });
  if (document.querySelector('[data-nearest]')) load();
}
