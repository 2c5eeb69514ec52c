/** The search box in the header: its shortcut, and suggestions that load when a reader enters the box, not before. */
import { openByKey } from './shortcut';

/** Prepares the box of this page; pages without one need nothing. */
export function prepareSearch(): void {
  const box = document.querySelector<HTMLInputElement>('[data-suggest] input[name=q]');
  if (!box) return;
  openByKey(box);
  box.addEventListener('focus', () => void import('./suggest').then(({ suggest }) => suggest(box)).catch(() => undefined), { once: true });
}
