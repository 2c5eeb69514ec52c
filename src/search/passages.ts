/** Places in the text where the words of a question stand, each under a link to its heading. */
import type { Passage } from './full-text';
import { fromExcerpt } from './results';

/** Fills and shows the part `[data-passages]` of the page; hides it if there are none. */
export function showPassages(part: HTMLElement, passages: readonly Passage[], base: string): void {
  part.querySelector('ul')!.replaceChildren(...passages.map((passage) => itemOf(passage, base)));
  part.hidden = passages.length === 0;
}

function itemOf({ address, page, heading, excerpt }: Passage, base: string): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = base + address.slice(1);
  link.textContent = `${page}: ${heading}`;
  const text = document.createElement('p');
  text.append(...fromExcerpt(excerpt));
  item.append(link, text);
  return item;
}
