/** All of search that runs in a page, as one file that starts by itself: the search page names it, a box in a header imports it when a reader comes near, and so does the page for missing addresses. */
import { nearest } from './nearest';
import { searchPage } from './search-page';
import { suggest } from './suggest';

const boxOf = (part: HTMLElement) => part.querySelector<HTMLInputElement>('input[type=search]')!;

const page = document.querySelector<HTMLElement>('[data-search]');
if (page) searchPage(page, boxOf(page));
const missing = document.querySelector<HTMLElement>('.nearest');
for (const part of document.querySelectorAll<HTMLElement>('[data-suggest]')) {
  suggest(part, boxOf(part));
  const { base, built } = part.dataset as { base: string; built: string };
  if (missing) nearest(missing, base, built).catch(() => undefined);
}
