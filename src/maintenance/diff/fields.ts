/** What changed between two values of a record's fields, as sentences: the same for every field that has no better words. */
import { code } from '../markdown.ts';
import { counted, fieldAt, say, type Said } from './say.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Names of fields in words, where the name in the file is not one. */
const labels: Readonly<Record<string, string>> = {
  'seats.number': 'seats',
  'term.length': 'term of office',
  'term.years': 'term of office in years',
  'status.state': 'status',
  'status.asOf': 'status seen',
  mergedInto: 'merged into',
  successorOf: 'successor of',
  checked: 'checked on',
  agm: 'annual meeting',
  says: 'text',
};

/** The fields that tell items of a list apart, best first. */
const identities = [
  'id',
  'number',
  'interval',
  'code',
  'route',
  'name',
  'title',
  'about',
  'what',
  'who',
  'position',
  'url',
  'says',
  'purpose',
  'year',
];

export const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Sentences for everything that differs between two values; none if nothing does. `path` is where they stand, in field names. */
export function changes(path: readonly string[], before: unknown, after: unknown): Said[] {
  if (isSame(before, after)) return [];
  if (isFields(before) && isFields(after)) {
    return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) =>
      changes([...path, key], before[key], after[key]),
    );
  }
  if (Array.isArray(before) && Array.isArray(after)) return listChanges(path, before, after);
  const label = labelOf(path);
  if (before === undefined)
    return Array.isArray(after)
      ? listChanges(path, [], after)
      : [say`${label} added: ${inShort(after)}`];
  if (after === undefined)
    return Array.isArray(before)
      ? listChanges(path, before, [])
      : [say`${label} removed; it was ${inShort(before)}`];
  return [say`${label}: ${inShort(before)} → ${inShort(after)}`];
}

function listChanges(
  path: readonly string[],
  before: readonly unknown[],
  after: readonly unknown[],
): Said[] {
  const label = labelOf(path);
  return toldList(before, after, {
    identity: identityOf,
    added: (item) => say`${label} added: ${inShort(item)}`,
    removed: (item) => say`${label} removed: ${inShort(item)}`,
    name: (item) => say`${label} ${identityOf(item) ?? ''}`,
    inAnotherOrder: say`${label}: in another order`,
  });
}

/** How the items of a list are told: by what one is the same in both, and the words for one that came, one that went, and one that changed. */
interface Telling<T> {
  readonly identity: (item: T) => string | undefined;
  readonly added: (item: T) => Said;
  readonly removed: (item: T) => Said;
  readonly name: (item: T) => Said;
  readonly inAnotherOrder?: Said;
}

/** Sentences for everything that differs between two lists. */
export function toldList<T>(
  before: readonly T[],
  after: readonly T[],
  telling: Telling<T>,
): Said[] {
  const { added, removed, changed } = matchLists(before, after, telling.identity);
  if (added.length + removed.length + changed.length === 0 && !isSame(before, after))
    return telling.inAnotherOrder ? [telling.inAnotherOrder] : [];
  return [
    ...added.map(telling.added),
    ...removed.map(telling.removed),
    ...changed.flatMap(([old, now]) =>
      changes([], old, now).map((sentence) => say`${telling.name(now)}, ${sentence}`),
    ),
  ];
}

/** Pairs the items of two lists: those equal in both are left out, the rest are paired by what tells them apart. */
export function matchLists<T>(
  before: readonly T[],
  after: readonly T[],
  identity: (item: T) => string | undefined,
) {
  const left = before.map((item) => ({ item, text: JSON.stringify(item) }));
  const take = (fits: (one: (typeof left)[number]) => boolean) => {
    const index = left.findIndex(fits);
    return index < 0 ? undefined : left.splice(index, 1)[0]!.item;
  };
  const fresh = after.filter((item) => {
    const text = JSON.stringify(item);
    return take((one) => one.text === text) === undefined;
  });
  const added: T[] = [];
  const changed: (readonly [T, T])[] = [];
  for (const item of fresh) {
    const name = identity(item);
    const old = name === undefined ? undefined : take((one) => identity(one.item) === name);
    if (old === undefined) added.push(item);
    else changed.push([old, item]);
  }
  return { added, removed: left.map(({ item }) => item), changed };
}

function identityOf(item: unknown): string | undefined {
  if (!isFields(item)) return undefined;
  const field = identities.find((name) => item[name] !== undefined);
  return field && String(item[field]);
}

/** Field names are ours: objects are strict. The keys of `steps` and `turns` are an editor's, so they are shown as values. */
function labelOf(path: readonly string[]): Said {
  const known = labels[path.join('.')];
  const words =
    known ??
    path.map((name) => labels[name] ?? (/^[A-Za-z]+$/.test(name) ? name : code(name))).join(' ');
  return fieldAt(path, words);
}

const inShort = (value: unknown) =>
  isFields(value) || Array.isArray(value)
    ? (identityOf(value) ?? JSON.stringify(value))
    : String(value);

/** How many words a text gained and lost, wherever they stand. */
export function proseChanges(before: string, after: string): Said[] {
  if (before.trim() === after.trim()) return [];
  const count = (text: string) => Map.groupBy(text.split(/\s+/).filter(Boolean), (word) => word);
  const [old, now] = [count(before), count(after)];
  const surplus = (one: Map<string, string[]>, other: Map<string, string[]>) =>
    [...one].reduce(
      (sum, [word, all]) => sum + Math.max(0, all.length - (other.get(word)?.length ?? 0)),
      0,
    );
  const [more, less] = [surplus(now, old), surplus(old, now)];
  return [
    more + less === 0
      ? say`prose: the same words in another order or form`
      : say`prose: ${counted(more, 'word')} added, ${counted(less, 'word')} removed`,
  ];
}
