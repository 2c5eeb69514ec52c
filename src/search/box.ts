/** Search on every page: its shortcut, and the rest of it once a reader comes near the box or opens the search page, not before. */
import { openByKey } from './shortcut';

/** Prepares the search box of this page; pages without one need nothing. */
export function prepareSearch(): void {
  const box = document.querySelector<HTMLInputElement>('input[type=search][name=q]');
  if (!box) return;
  openByKey(box);
  const load = () => import('./interface');
  const page = document.querySelector<HTMLElement>('[data-search]');
  if (page) return void load().then(({ searchPage }) => searchPage(page, box));
  const suggestions = box.closest<HTMLElement>('[data-suggest]')!;
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
