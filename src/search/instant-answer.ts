/** The direct answer beside the list: what a word means, or when the next election is. */
import type { Hit } from './engine';

interface Words {
  definition: string;
  nextElection: { title: string; text: string };
}

/** The content of the card for a question; undefined if there is no direct answer. `exact` is the page of the very word that was asked. */
export function renderInstantAnswer(
  query: string,
  exact: Hit | undefined,
  words: Words,
  base: string,
): HTMLElement[] | undefined {
  const asksWhen =
    /\b(next|when|upcoming|date)\b/i.test(query) &&
    /\b(elections?|vote|round|selections?)\b/i.test(query);
  if (!exact && !asksWhen) return undefined;
  const title = document.createElement('h2');
  title.textContent = asksWhen ? words.nextElection.title : words.definition;
  const text = document.createElement('p');
  if (asksWhen) text.textContent = words.nextElection.text;
  else {
    const link = document.createElement('a');
    link.href = base + exact!.address.slice(1);
    link.textContent = exact!.title;
    text.append(link, `: ${exact!.text}`);
  }
  return [title, text];
}
