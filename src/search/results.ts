/** One result, as the search page and the box in the header both show it. */
import type { Analyzer } from './analyzer';
import type { Hit } from './hit';
import type { Passage } from './passages';
import type { Place } from './late-summaries';
import type { PageWords } from './page-words';
import { scriptOf } from './text';

/** What is said of results: the name of each kind of page, and that a page is in English. */
export type ResultWords = Pick<PageWords, 'kinds' | 'inEnglish'>;
/** What tells a page: a hit, or less of it. */
type Told = Pick<Hit, 'address' | 'title'> & Partial<Hit>;

/** A link to a page that was found. One to a page in English says so to programs, and its own words where they are English. */
export function linkTo(hit: Told, base: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = base + hit.address.slice(1);
  link.textContent = hit.title;
  if (hit.isEnglish) link.hreflang = 'en';
  markLanguage(link, hit);
  return link;
}

function markLanguage(element: HTMLElement, { isInEnglishWords }: Partial<Hit>): void {
  if (!isInEnglishWords) return;
  element.lang = 'en';
  element.dir = 'ltr';
}

/**
 * What a result says beside its title: the kind of page, whether it is in English, and its summary with the words that were asked marked. Where
 * summaries are still to come, `place` says how it is put in.
 */
export function resultParts(
  hit: Hit,
  query: string,
  { kinds, inEnglish }: ResultWords,
  analyzer: Analyzer,
): { kind: HTMLElement; summary: HTMLElement; place?: Place } {
  const kind = document.createElement('span');
  kind.className = 'kind';
  kind.textContent = [kinds[hit.kind], hit.isEnglish && inEnglish].filter(Boolean).join(' ');
  const summary = document.createElement('p');
  markLanguage(summary, hit);
  const write = (text: string) => summary.append(...marked(text, query, analyzer));
  if (hit.text !== undefined) {
    write(hit.text);
    return { kind, summary };
  }
  // It keeps its room, so that nothing below it moves.
  summary.className = 'late';
  const put = (text: string | undefined) => {
    if (text) write(text);
    else summary.className = '';
  };
  return { kind, summary, place: { page: hit.page, element: summary, put } };
}

/** Words of a question that are too short to be worth marking; those of Chinese are shorter. */
const shortest = 3;
const shortestInChinese = 2;

/** A text in pieces, with the words of a query marked, in whatever form they stand there. */
export function marked(
  text: string,
  query: string,
  { stem, words }: Analyzer,
): (string | HTMLElement)[] {
  const stems = new Set(
    words(query)
      .filter((word) => word.length >= (scriptOf(word) === 'zh' ? shortestInChinese : shortest))
      .map(stem),
  );
  return text
    .split(/([\p{L}\p{N}]+)/u)
    .flatMap((part) => {
      const inside = words(part);
      // Signs of Chinese in a row are several words.
      return inside.join('') === part ? inside : [part];
    })
    .map((part) => (words(part).some((word) => stems.has(stem(word))) ? mark(part) : part));
}

/** A place in the text of a page, under a link to its heading. */
export function passageItem(
  { address, page, heading, excerpt, isEnglish }: Passage,
  base: string,
): HTMLElement {
  const item = document.createElement('li');
  const title = `${page}: ${heading}`;
  const link = linkTo({ address, title, ...(isEnglish && { isEnglish }) }, base);
  const text = document.createElement('p');
  for (const { text: word, isMarked } of excerpt) text.append(isMarked ? mark(word) : word, ' ');
  item.append(link, text);
  if (isEnglish) markLanguage(item, { isInEnglishWords: true });
  return item;
}

function mark(text: string): HTMLElement {
  const element = document.createElement('mark');
  element.textContent = text;
  return element;
}
