/** All of search that runs in a page, as one file to load: the search page names it and starts at once, a box imports it when it is needed. */
import { searchPage } from './page';

export { suggest } from './suggest';

const page = document.querySelector<HTMLElement>('[data-search]');
if (page) searchPage(page, page.querySelector<HTMLInputElement>('input[type=search]')!);
