/** Narrows the list of countries while the reader types, in any of the languages on the page. */
import { plain } from '../model/plain';

const root = document.querySelector<HTMLElement>('[data-which]')!;
const input = root.querySelector<HTMLInputElement>('input')!;
const status = root.querySelector<HTMLElement>('[data-which-status]')!;
/** Read when someone begins to type: it is work for a slow phone, and most who come scroll to their country. */
const readItems = () =>
  [...root.querySelectorAll<HTMLLIElement>('.places > li')].map((item) => ({
    item,
    names: [...item.querySelectorAll('b, [lang]')].map((name) => plain(name.textContent.trim())),
  }));
let read: ReturnType<typeof readItems> | undefined;
/** From the surest to the widest: the whole name, its beginning, any part of it. */
const ways: ((name: string, asked: string) => boolean)[] = [
  (name, asked) => name === asked,
  (name, asked) => name.startsWith(asked),
  (name, asked) => name.includes(asked),
];

function narrow(): void {
  const items = (read ??= readItems());
  const asked = plain(input.value.trim());
  const way =
    ways.find((fits) => items.some(({ names }) => names.some((name) => fits(name, asked)))) ??
    ways[0]!;
  let shown = 0;
  for (const { item, names } of items) {
    item.hidden = asked !== '' && !names.some((name) => way(name, asked));
    if (!item.hidden) shown++;
  }
  for (const section of root.querySelectorAll<HTMLElement>('section'))
    section.hidden = !section.querySelector('li:not([hidden])');
  const first = items.find(({ item }) => !item.hidden)?.item;
  status.textContent =
    asked === ''
      ? ''
      : shown === 0
        ? status.dataset['none']!
        : shown === 1
          ? `${first?.querySelector('b')?.textContent}: ${first?.querySelector('a')?.textContent}`
          : String(shown);
}

input.addEventListener('input', narrow);
// A browser may bring back what was typed before.
if (input.value) narrow();
