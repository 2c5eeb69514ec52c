/** One result, as the search page and the box in the header both show it. */
import type { Hit } from './engine';
import type { Passage } from './passages';
import { stem, wordsOfText } from './text';

/** What a result says: its title, the kind of page, and its summary with the words that were asked marked. */
export function resultParts(
  hit: Hit,
  query: string,
  kindName: string,
): { title: string; kind: HTMLElement; summary: HTMLElement } {
  const kind = document.createElement('span');
  kind.className = 'kind';
  kind.textContent = kindName;
  const summary = document.createElement('p');
  summary.append(...marked(hit.text, query));
  return { title: hit.title, kind, summary };
}

/** Words of a question that are too short to be worth marking. */
const shortest = 3;

/** A text in pieces, with the words of a query marked, in whatever form they stand there. */
export function marked(text: string, query: string): (string | HTMLElement)[] {
  const stems = new Set(
    wordsOfText(query)
      .filter((word) => word.length >= shortest)
      .map(stem),
  );
  return text
    .split(/([\p{L}\p{N}]+)/u)
    .map((part) => (wordsOfText(part).some((word) => stems.has(stem(word))) ? mark(part) : part));
}

/** A place in the text of a page, under a link to its heading. */
export function passageItem(
  { address, page, heading, excerpt }: Passage,
  base: string,
): HTMLElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = base + address.slice(1);
  link.textContent = `${page}: ${heading}`;
  const text = document.createElement('p');
  for (const { text: word, isMarked } of excerpt) text.append(isMarked ? mark(word) : word, ' ');
  item.append(link, text);
  return item;
}

function mark(text: string): HTMLElement {
  const element = document.createElement('mark');
  element.textContent = text;
  return element;
}
