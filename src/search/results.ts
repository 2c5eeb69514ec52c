/** The list of results, as the search page and the box in the header both show it. */
import type { Hit } from './engine';
import { contentWords, stem } from './text';

/** One result: a link, the kind of page, and its summary with the words that were asked marked. */
export function resultItem(hit: Hit, query: string, base: string, kindName: string): HTMLLIElement {
  const li = document.createElement('li');
  const link = document.createElement('a');
  link.href = base + hit.address.slice(1);
  link.textContent = hit.title;
  const label = document.createElement('span');
  label.className = 'kind';
  label.textContent = kindName;
  const summary = document.createElement('p');
  summary.append(...marked(hit.text, query));
  li.append(link, ' ', label, summary);
  return li;
}

function marked(text: string, query: string): (string | HTMLElement)[] {
  const stems = new Set(contentWords(query).map(stem));
  return text.split(/([\p{L}\p{N}]+)/u).map((part) => {
    if (!stems.has(stem(part.toLowerCase()))) return part;
    const mark = document.createElement('mark');
    mark.textContent = part;
    return mark;
  });
}

/** Arrow keys move between the box and the links of a list; Escape goes back to the box. */
export function moveByArrows(input: HTMLInputElement, list: HTMLElement, onEscape: () => void): void {
  const links = () => [...list.querySelectorAll<HTMLAnchorElement>('li > a')];
  const move = (event: KeyboardEvent) => {
    const all = links();
    const at = all.indexOf(document.activeElement as HTMLAnchorElement);
    if (event.key === 'ArrowDown' && all.length > 0) all[Math.min(at + 1, all.length - 1)]!.focus();
    else if (event.key === 'ArrowUp' && at >= 0) (at === 0 ? input : all[at - 1]!).focus();
    else if (event.key === 'Escape') {
      onEscape();
      input.focus();
    } else return;
    event.preventDefault();
  };
  input.addEventListener('keydown', move);
  list.addEventListener('keydown', move);
}
