/** The numbers of sources in a page: 1 is the source a reader meets first. */

const list = /(<ol class="sources">)(.*?)(<\/ol>)/s;
const item = /<li id="source-(\d+)">.*?<\/li>/gs;
const mark = /(<sup class="cite">)(.*?)(<\/sup>)/gs;
const link = /<a href="#source-(\d+)"[^>]*>\d+<\/a>/g;

/**
 * A page with its sources numbered in the order in which it cites them; those it cites nowhere come last, in the order they had.
 * Views number them in the order of the record's fields, because only the whole page knows what it prints first.
 */
export function numberSources(html: string): string {
  const written = list.exec(html)?.[2];
  if (written === undefined) return html;
  const items = new Map([...written.matchAll(item)].map((match) => [match[1]!, match[0]]));
  const cited = [...html.matchAll(mark)].flatMap((match) => [...match[2]!.matchAll(link)].map((one) => one[1]!));
  const order = [...new Set([...cited, ...items.keys()])];
  const numbers = new Map(order.map((number, index) => [number, index + 1]));
  /** An element with its number, which stands in its address, its label and its text, made new. */
  const renumbered = (element: string, number: string) => element.replaceAll(new RegExp(`(?<!\\d)${number}(?!\\d)`, 'g'), String(numbers.get(number)));

  return html
    .replace(mark, (_, start: string, links: string, end: string) => {
      const found = [...links.matchAll(link)].sort((a, b) => numbers.get(a[1]!)! - numbers.get(b[1]!)!);
      return start + found.map((one) => renumbered(one[0], one[1]!)).join('') + end;
    })
    .replace(list, (_, start: string, __, end: string) => {
      const sorted = order.map((number) => items.get(number)!.replace(/^<li id="source-\d+">/, (tag) => renumbered(tag, number)));
      return start + sorted.join('') + end;
    });
}
