/**
 * The one script that loads with every page, at most 2,000 bytes compressed with what it imports. Whatever a reader has
 * to ask for is imported when they ask.
 */
import { prepareSearch } from '../search/header-search';
import { loadAhead } from './ahead';
import { onIntent } from './intent';

// Named here, because the bundler wraps an import that stands where its parts are taken.
const lookup = () => import('../places/lookup');
const words = () => import('./words');
const menus = () => import('./menu');
const displays = () => import('./display');
const list = () => import('./list');

/** Parts that a page may hold, and the script that serves them once a reader points at one, touches or focuses it. */
const onceAsked: readonly [selector: string, load: () => Promise<unknown>][] = [
  ['h2[id], h3[id]', () => import('./headings')],
  ['a.word, .cite a, .sources', words],
  ['[data-narrow]', list],
  ['[data-places-words]', lookup],
];

/** Parts that a script must bring up to date before they are read. */
const atOnce: readonly [selector: string, load: () => Promise<unknown>][] = [
  ['[data-instant], [data-opens], [data-built-on], [data-hours]', () => import('./at-once')],
  ['.contents, .fold', () => moved().then(() => import('./contents'))],
  // A shared address may already hold a choice.
  ['[data-narrow]', async () => location.search && list()],
  ['[data-asked][data-places-words]', lookup],
  // Whose browser asks first for the language of the page is offered no other.
  [
    '.tongues',
    async () => navigator.language.startsWith(document.documentElement.lang) || import('./tongues'),
  ],
];

/** Waits until a reader moves in the page, unless they came for a part of it. */
const moved = async () =>
  location.hash || new Promise((resolve) => (onscroll = onhashchange = resolve));

prepareSearch();
for (const [selector, load] of onceAsked) onIntent(selector, load);
for (const [selector, load] of atOnce)
  if (document.querySelector(selector)) load().catch(() => undefined);
addEventListener('click', (event) => {
  const at = <E extends HTMLElement>(selector: string) =>
    (event.target as Element).closest<E>(selector);
  /** Does more than a link does, which is followed if the script does not come. */
  const insteadOf = (link: HTMLAnchorElement, act: () => Promise<void>) => {
    event.preventDefault();
    act().catch(() => location.assign(link.href));
  };
  const button = at<HTMLButtonElement>('[data-display-words]');
  const menu = at<HTMLAnchorElement>('.menu-link');
  const word = at<HTMLAnchorElement>('a.word, .cite a');
  if (button)
    displays()
      .then((display) => display.togglePanel(button))
      .catch(() => undefined);
  if (menu) insteadOf(menu, async () => (await menus()).toggleMenu(menu));
  if (word && event.pointerType === 'touch') insteadOf(word, async () => (await words()).tap(word));
});
loadAhead();
