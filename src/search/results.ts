/** One result, as the search page and the box in the header both show it. */
import type { Hit } from './engine';
import { contentWords, stem, wordsOfText } from './text';

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

/** A text in pieces, with the words of a query marked, in whatever form they stand there. */
export function marked(text: string, query: string): (string | HTMLElement)[] {
  const stems = new Set(contentWords(query).map(stem));
  return text
    .split(/([\p{L}\p{N}]+)/u)
    .map((part) => (wordsOfText(part).some((word) => stems.has(stem(word))) ? mark(part) : part));
}

/** An excerpt of Pagefind in pieces: it marks words itself and escapes the rest. */
export function fromExcerpt(excerpt: string): (string | HTMLElement)[] {
  return excerpt.split(/(<mark>.*?<\/mark>)/).map((part) => {
    const text = part
      .replaceAll(/<\/?mark>/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&');
    return part.startsWith('<mark>') ? mark(text) : text;
  });
}

function mark(text: string): HTMLElement {
  const element = document.createElement('mark');
  element.textContent = text;
  return element;
}
