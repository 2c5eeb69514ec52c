/** The search box in the header: its shortcut, and the rest of it once a reader comes near, not before. */
import { openByKey } from './shortcut';

/** Prepares the search box of this page; pages without one need nothing. The search page brings the rest of search itself. */
export function prepareSearch(): void {
  const box = document.querySelector<HTMLInputElement>('input[type=search][name=q]');
  if (!box) return;
  openByKey(box);
  const suggestions = box.closest<HTMLElement>('[data-suggest]');
  if (!suggestions) return;
  const load = () => import('./interface');
  box.addEventListener('pointerenter', () => void load().catch(() => undefined), { once: true });
  // Without suggestions the box is still a form that leads to the search page.
  box.addEventListener(
    'focus',
    () =>
      void load()
        .then(({ suggest }) => suggest(suggestions, box))
        .catch(() => undefined),
    { once: true },
  );
}
