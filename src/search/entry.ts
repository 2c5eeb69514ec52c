/**
 * All of search that every question needs, as one file that starts by itself: the search page names it, a box in a header imports it when a reader
 * comes near, and so does the page for missing addresses. What only a box needs, and only that page, is loaded from here.
 */
import { searchPage } from './search-page';
import { shared } from './shared';

const boxOf = (part: HTMLElement) => part.querySelector<HTMLInputElement>('input[type=search]')!;

const page = document.querySelector<HTMLElement>('[data-search]');
if (page) searchPage(page, boxOf(page));
const missing = document.querySelector<HTMLElement>('.nearest');
for (const part of document.querySelectorAll<HTMLElement>('[data-suggest]')) {
  // Without suggestions the box is still a form.
  import('./suggest')
    .then(({ suggest }) => suggest(part, boxOf(part), shared))
    .catch(() => undefined);
  const { base, built } = part.dataset as { base: string; built: string };
  if (missing)
    import('./nearest')
      .then(({ nearest }) => nearest(missing, base, built, shared))
      .catch(() => undefined);
}
