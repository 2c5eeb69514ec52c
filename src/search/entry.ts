/** All of search that runs in a page, as one file that starts by itself: the search page names it, a box in a header imports it when a reader comes near. */
import { searchPage } from './search-page';
import { suggest } from './suggest';

const boxOf = (part: HTMLElement) => part.querySelector<HTMLInputElement>('input[type=search]')!;

const page = document.querySelector<HTMLElement>('[data-search]');
if (page) searchPage(page, boxOf(page));
for (const part of document.querySelectorAll<HTMLElement>('[data-suggest]'))
  suggest(part, boxOf(part));
