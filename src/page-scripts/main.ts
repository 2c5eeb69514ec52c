/**
 * The one script that loads with every page, at most 2,000 bytes compressed with what it imports. Whatever a reader has
 * to ask for is imported when they ask.
 */
import { prepareSearch } from '../search/header-search';
import { loadAhead } from './ahead';
import { onIntent } from './intent';
import { localTimes } from './times';

/** Parts that a page may hold, and the script that serves them once a reader points at one, touches or focuses it. */
const onceAsked: readonly [selector: string, load: () => Promise<unknown>][] = [
  ['h2[id], h3[id]', () => import('./headings')],
  ['a.word', () => import('./words')],
  ['[data-narrow]', () => import('./list')],
  ['[data-places-words]', () => import('../places/lookup')],
];

/** Parts that a script must bring up to date before they are read. */
const atOnce: readonly [selector: string, load: () => Promise<unknown>][] = [
  ['[data-opens], [data-built-on], [data-hours]', () => import('./at-once')],
  // A shared address may already hold a choice.
  ['[data-narrow]', async () => location.search && import('./list')],
  ['[data-asked][data-places-words]', () => import('../places/lookup')],
];

prepareSearch();
localTimes(document);
for (const [selector, load] of onceAsked) onIntent(selector, load);
for (const [selector, load] of atOnce)
  if (document.querySelector(selector)) load().catch(() => undefined);
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-display-words]')) {
  button.addEventListener(
    'click',
    () =>
      void import('./display')
        .then(({ togglePanel }) => togglePanel(button))
        .catch(() => undefined),
  );
}
addEventListener('click', (event) => {
  const word = (event.target as Element).closest<HTMLAnchorElement>('a.word');
  if (!word || event.pointerType !== 'touch') return;
  event.preventDefault();
  import('./words').then(({ tap }) => tap(word)).catch(() => location.assign(word.href));
});
loadAhead();
