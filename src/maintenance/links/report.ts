/** Which outside addresses the records name, and what an editor is told of their answers. Pure. */
import { visit } from 'unist-util-visit';
import { isMdx } from '../../editing/parse.ts';
import { readMdx } from '../../editing/prose-mdx.ts';
import { isTree, readMarkdown } from '../../editing/prose-tree.ts';
import { allRecords, nameOf, type Site } from '../../model/site.ts';
import { textsIn } from '../../model/text-fields.ts';
import type { Answer } from './ask.ts';

/** An answer with the last day the address was seen alive, the day it was asked, and since when it is in this state. */
export interface Result extends Answer {
  readonly lastAlive?: string;
  readonly lastAsked: string;
  readonly since: string;
}

/** Every address in fields and in prose, once, with the records that name it. */
export function outsideAddresses(site: Site): Map<string, string[]> {
  const found = allRecords(site).flatMap((record) => {
    const urls = textsIn(record.data).map(({ text }) => text);
    const tree = (isMdx(record) ? readMdx : readMarkdown)(record.body);
    if (isTree(tree)) visit(tree, (node) => void ('url' in node && urls.push(node.url)));
    const outside = urls.filter((url) => /^https?:\/\/\S+$/.test(url));
    return [...new Set(outside)].map((url) => [url, nameOf(record)] as const);
  });
  const groups = Map.groupBy(found.sort(), ([url]) => url);
  return new Map([...groups].map(([url, all]) => [url, all.map(([, name]) => name)]));
}

/** What to remember of an address after today's answer. */
export function remember(old: Result | undefined, answer: Answer, day: string): Result {
  const lastAlive = answer.state === 'alive' ? day : old?.lastAlive;
  const since = old?.state === answer.state ? old.since : day;
  return { ...(lastAlive ? { lastAlive } : {}), lastAsked: day, ...answer, since };
}

const parts: readonly (readonly [string, (row: Result, longAgo: string) => boolean])[] = [
  [
    '## Gone\n\nLook for the page at its new place. If there is none, open a copy from `https://web.archive.org/web/*/` and the address, and if it is the page we read, write its address into `url:` of the source and `access: stored`.',
    ({ state }) => state === 'gone',
  ],
  [
    '## Moved for good\n\nWrite the new address into the record.',
    ({ movedTo }) => movedTo !== undefined,
  ],
  [
    '## No clear answer for two weeks\n\nOpen the address in a browser. Some hosts refuse machines; then there is nothing to do.',
    ({ state, since }, longAgo) => state === 'trouble' && since <= longAgo,
  ],
];

/** The report; `show` makes texts from content and from strangers safe to print. */
export function reportLinks(
  named: ReadonlyMap<string, readonly string[]>,
  results: Readonly<Record<string, Result>>,
  day: string,
  show: (text: string, most?: number) => string,
): string {
  const line = ([address, { said, since, lastAlive, movedTo }]: [string, Result]) => {
    const what = movedTo ? `moved to ${show(movedTo, 400)}` : `${show(said)} since ${since}`;
    const seen = lastAlive ? `last seen alive ${lastAlive}` : 'never seen alive';
    const records = named.get(address)!.slice(0, 5);
    return `- [ ] ${show(address)}: ${what}, ${seen}, in ${records.map((name) => show(name)).join(', ')}`;
  };
  const all = Object.entries(results);
  const count = (state: string) => all.filter(([, one]) => one.state === state).length;
  const longAgo = Temporal.PlainDate.from(day).subtract({ days: 14 }).toString();
  const told = parts.flatMap(([head, fits]) => {
    const lines = all.filter(([, result]) => fits(result, longAgo)).map(line);
    // An issue holds 65,536 characters.
    const more = lines.length > 60 ? [`- and ${lines.length - 60} more`] : [];
    return lines.length > 0 ? ['', head, '', ...lines.slice(0, 60), ...more] : [];
  });
  const counts = `${count('alive')} alive, ${count('gone')} gone, ${count('trouble')} without a clear answer`;
  return [`On ${day}: ${counts}.`, ...told].join('\n');
}
