/** All of search that runs in a page, as one file that starts by itself: the search page names it, a box in a header imports it when a reader comes near. */
import { searchPage } from './search-page';

const boxOf = (part: HTMLElement) => part.querySelector<HTMLInputElement>('input[type=search]')!;

const page = document.querySelector<HTMLElement>('[data-search]');
if (page) searchPage(page, boxOf(page));
// The search page has no such box, and is spared its script.
for (const part of document.querySelectorAll<HTMLElement>('[data-suggest]'))
  import('./suggest').then(({ suggest }) => suggest(part, boxOf(part))).catch(() => undefined);
