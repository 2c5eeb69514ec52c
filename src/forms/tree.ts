/** A record as a form holds it: a tree of groups, lists and plain texts beside its schema. The page draws it and writes into it. */
import type { Schema } from '../editing/json-schema';
import { entryOf, valueFrom } from '../editing/schema-parts';

interface Base {
  readonly schema: Schema;
  /** Whether the record is wrong without it. */
  readonly required: boolean;
}
/** A fixed group of fields. */
export interface Group extends Base {
  readonly type: 'group';
  readonly parts: Readonly<Record<string, Node>>;
}
/** Things of one sort in an order. */
export interface List extends Base {
  readonly type: 'list';
  items: Node[];
}
/** Things of one sort, each under a name of its own. */
export interface Named extends Base {
  readonly type: 'named';
  entries: { name: string; node: Node }[];
}
/** One value, as text; empty if there is none. */
export interface Leaf extends Base {
  readonly type: 'leaf';
  text: string;
}
export type Node = Group | List | Named | Leaf;
export type Path = readonly (string | number)[];

/** The tree for some data. With `inviting`, lists that a record must have start with one empty item. */
export function treeOf(schema: Schema, data: unknown, required = true, inviting = false): Node {
  const base = { schema, required };
  if (schema.properties) {
    const fields = (data ?? {}) as Record<string, unknown>;
    const isRequired = (key: string) => schema.required?.includes(key) ?? false;
    // What a group that may be left out needs matters only once it is begun.
    const invites = (key: string) => inviting && required && isRequired(key);
    return {
      ...base,
      type: 'group',
      parts: Object.fromEntries(
        Object.entries(schema.properties).map(([key, part]) => [
          key,
          treeOf(part, fields[key], isRequired(key), invites(key)),
        ]),
      ),
    };
  }
  if (schema.type === 'array') {
    const given = (data as unknown[] | undefined) ?? [];
    const items = given.length === 0 && inviting ? [undefined] : given;
    return {
      ...base,
      type: 'list',
      items: items.map((item) => treeOf(schema.items!, item, true, inviting)),
    };
  }
  const entry = entryOf(schema);
  if (entry) {
    const entries = Object.entries(data ?? {});
    return {
      ...base,
      type: 'named',
      entries: entries.map(([name, value]) => ({ name, node: treeOf(entry, value) })),
    };
  }
  return {
    ...base,
    type: 'leaf',
    text: data === undefined || data === null ? '' : String(data),
  };
}

/** A new item of a list or a new entry, as its schema wants it. */
export function addTo(node: List | Named): Node {
  const schema = node.type === 'list' ? node.schema.items : entryOf(node.schema);
  const item = treeOf(schema!, undefined, true, true);
  if (node.type === 'list') node.items.push(item);
  else node.entries.push({ name: '', node: item });
  return item;
}

/** The data of a tree as a file holds it; undefined where nothing is said. */
export function valueOf(node: Node): unknown {
  switch (node.type) {
    case 'leaf':
      return node.text === '' ? undefined : valueFrom(node.text, node.schema);
    case 'list': {
      const values = node.items.map((item) => valueOf(item)).filter((value) => value !== undefined);
      return values.length > 0 || node.required ? values : undefined;
    }
    case 'named':
      return node.entries.length > 0 || node.required
        ? Object.fromEntries(
            node.entries.map(({ name, node: inner }) => [name, valueOf(inner) ?? null]),
          )
        : undefined;
    case 'group': {
      const fields = Object.entries(node.parts).flatMap(([key, part]) => {
        const value = valueOf(part);
        return value === undefined ? [] : [[key, value] as const];
      });
      return node.required || fields.some(([, value]) => hasContent(value))
        ? Object.fromEntries(fields)
        : undefined;
    }
  }
}

/** Whether a value says anything: an empty list that a group must have does not begin the group. */
const hasContent = (value: unknown): boolean =>
  typeof value === 'object' && value !== null
    ? Object.values(value).some(hasContent)
    : value !== undefined;

/** The node at a path of the data, or the nearest around it. Empty items of a list are not in the data and are passed over. */
export function nodeAt(root: Node, path: Path): Node {
  let node = root;
  for (const step of path) {
    const next = childAt(node, step);
    if (!next) break;
    node = next;
  }
  return node;
}

function childAt(node: Node, step: string | number): Node | undefined {
  if (node.type === 'group') return node.parts[step];
  if (node.type === 'list')
    return node.items.filter((item) => valueOf(item) !== undefined)[Number(step)];
  if (node.type === 'named') return node.entries.find((entry) => entry.name === step)?.node;
  return undefined;
}

/** Every list of sources in a tree, in the order of the form. */
export function sourceLists(node: Node): List[] {
  if (node.type === 'group') return Object.values(node.parts).flatMap(sourceLists);
  if (node.type === 'named') return node.entries.flatMap((entry) => sourceLists(entry.node));
  if (node.type !== 'list') return [];
  return node.schema.items?.['x-ref'] === 'sources' ? [node] : node.items.flatMap(sourceLists);
}

/** The texts of a list of plain values, without empty ones. */
export const textsOf = (list: List): string[] =>
  list.items.flatMap((item) => (item.type === 'leaf' && item.text ? [item.text] : []));

/** Replaces the items of a list of plain values. */
export function setTexts(list: List, texts: readonly string[]): void {
  list.items = texts.map((text) => treeOf(list.schema.items!, text));
}

/** The way to a node: the name of each field, or the place in its list, with what stands there; undefined if it is not below the root. */
export function trailTo(
  root: Node,
  target: Node,
): { readonly step: string | number; readonly node: Node }[] | undefined {
  if (root === target) return [];
  for (const [step, node] of childrenOf(root)) {
    const rest = trailTo(node, target);
    if (rest) return [{ step, node }, ...rest];
  }
  return undefined;
}

const childrenOf = (node: Node): (readonly [string | number, Node])[] =>
  node.type === 'group'
    ? Object.entries(node.parts)
    : node.type === 'list'
      ? node.items.map((item, place) => [place, item] as const)
      : node.type === 'named'
        ? node.entries.map((entry) => [entry.name, entry.node] as const)
        : [];
