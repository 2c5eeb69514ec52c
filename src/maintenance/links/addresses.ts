/** Every address outside this site that the records name, and who names it. Pure. */
import { visit } from 'unist-util-visit';
import { isMdx } from '../../editing/parse.ts';
import { readMdx } from '../../editing/prose-mdx.ts';
import { isTree, readMarkdown } from '../../editing/prose-tree.ts';
import { textsIn } from '../../model/text-fields.ts';
import { allRecords, nameOf, type AnyRecord, type Site } from '../../model/site.ts';

/** Each address once, in alphabetical order, with the records that name it and the last day one of them was read or checked. */
export interface OutsideAddress {
  readonly address: string;
  readonly namedBy: readonly string[];
  readonly read: string;
}

/** Addresses in fields and in the prose of all records. */
export function outsideAddresses(site: Site): OutsideAddress[] {
  const found = new Map<string, { names: Set<string>; read: string }>();
  for (const record of allRecords(site)) {
    const read = 'read' in record.data ? record.data.read : record.data.checked;
    for (const address of [...urlsIn(record.data), ...inProse(record)]) {
      const entry = found.get(address) ?? { names: new Set(), read };
      entry.names.add(nameOf(record));
      found.set(address, { names: entry.names, read: read > entry.read ? read : entry.read });
    }
  }
  return [...found]
    .map(([address, { names, read }]) => ({ address, namedBy: [...names].sort(), read }))
    .sort((a, b) => (a.address < b.address ? -1 : 1));
}

/** Fields that hold an address and nothing else. */
const urlsIn = (data: unknown) =>
  textsIn(data).flatMap(({ text }) => (/^https?:\/\/\S+$/.test(text) ? [text] : []));

function inProse(record: AnyRecord): string[] {
  const found: string[] = [];
  const tree = (isMdx(record) ? readMdx : readMarkdown)(record.body);
  if (!isTree(tree)) return found;
  visit(tree, (node) => {
    if ((node.type === 'link' || node.type === 'definition') && /^https?:/.test(node.url))
      found.push(node.url);
  });
  return found;
}
