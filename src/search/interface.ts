/** All of search that runs in a page, as one file to load. */
export { searchPage } from './page';
export { suggest } from './suggest';
