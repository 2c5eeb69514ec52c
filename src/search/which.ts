/** Narrows the list of countries while the reader types, in any of the languages on the page. */
import { plain } from './text';

const root = document.querySelector<HTMLElement>('[data-which]')!;
const input = root.querySelector<HTMLInputElement>('input')!;
const status = root.querySelector<HTMLElement>('[data-which-status]')!;
const items = [...root.querySelectorAll<HTMLLIElement>('.places > li')].map((item) => ({ item, text: plain(item.textContent) }));

function narrow(): void {
  const asked = plain(input.value.trim());
  let shown = 0;
  for (const { item, text } of items) {
    item.hidden = asked !== '' && !text.includes(asked);
    if (!item.hidden) shown++;
  }
  for (const section of root.querySelectorAll<HTMLElement>('section')) section.hidden = !section.querySelector('li:not([hidden])');
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

root.querySelector<HTMLElement>('[data-which-form]')!.hidden = false;
input.addEventListener('input', narrow);
narrow();
