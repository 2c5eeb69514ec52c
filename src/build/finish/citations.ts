/** The numbers of sources in a page: 1 is the source a reader meets first. */

const list = /(<ol class="sources">)(.*?)(<\/ol>)/gs;
const item = /<li id="([^"]*source-)(\d+)">.*?<\/li>/gs;
const mark = /(<sup class="cite">)(.*?)(<\/sup>)/gs;
const link = /<a href="#([^"]*source-)(\d+)"[^>]*>\d+<\/a>/g;

/**
 * A page with the sources of each of its lists numbered in the order in which it cites them; those it cites nowhere come last, in the
 * order they had. Views number them in the order of the record's fields, because only the whole page knows what it prints first.
 */
export function numberSources(html: string): string {
  const items = partsOf(html, list, item);
  if (items.length === 0) return html;
  const numbers = new Map<string, string>();
  const counts = new Map<string, number>();
  // A page of many records has a list for each, whose names begin differently.
  for (const { list, key } of [...partsOf(html, mark, link), ...items]) {
    if (numbers.has(key)) continue;
    counts.set(list, (counts.get(list) ?? 0) + 1);
    numbers.set(key, String(counts.get(list)));
  }
  /** Each part of a text in its new place with its new number; what is no part stays where it is. */
  const inOrder = (
    text: string,
    pattern: RegExp,
    renumbered: (part: Part, number: string) => string,
  ) => {
    const parts = [...text.matchAll(pattern)]
      .map(partOf)
      .sort((a, b) => Number(numbers.get(a.key)) - Number(numbers.get(b.key)));
    const placed = parts.map((part) => renumbered(part, numbers.get(part.key)!)).values();
    return text.replaceAll(pattern, () => placed.next().value!);
  };
  return html
    .replaceAll(
      mark,
      (_, start: string, links: string, end: string) =>
        start + inOrder(links, link, linkWith) + end,
    )
    .replaceAll(
      list,
      (_, start: string, written: string, end: string) =>
        start + inOrder(written, item, itemWith) + end,
    );
}

interface Part {
  readonly text: string;
  /** What the names of one list begin with. */
  readonly list: string;
  /** The name of the source's place. */
  readonly key: string;
  readonly number: string;
}
const partOf = ([text, list, number]: RegExpMatchArray): Part => ({
  text,
  list: list!,
  key: list! + number!,
  number: number!,
});

const partsOf = (html: string, around: RegExp, pattern: RegExp): Part[] =>
  [...html.matchAll(around)].flatMap((match) => [...match[2]!.matchAll(pattern)].map(partOf));

/** The number stands in the address, after the name, in the label and in the text. */
const linkWith = ({ text, list, number }: Part, now: string) =>
  text
    .split(list)
    .map((piece) => piece.replaceAll(new RegExp(`(?<!\\d)${number}(?!\\d)`, 'g'), now))
    .join(list);
const itemWith = ({ text, key, list }: Part, now: string) => text.replace(key, () => list + now);
