/** Which facts of a record's fields are other than before though nothing says that they were seen. Pure. */
import type { Kind } from '../../model/kinds.ts';
import type { Path } from '../../model/problem.ts';
import { textsIn } from '../../model/text-fields.ts';
import { isDeepEqual, isGroup } from '../is-deep-equal.ts';
import { isDayShown } from './day-proof.ts';
import { fieldKind } from './field-kind.ts';
import { differingItems } from './pair-items.ts';
import { withoutCommonSentences } from './sentences.ts';
import { textChange } from './text-change.ts';
import type { Known } from './texts.ts';
import { tokensOf } from './tokens.ts';

/** A fact that is other, new or gone. */
export interface FieldChange {
  /** Where it stands; of what is gone, where it stood in the earlier state. */
  readonly path: Path;
  readonly oldPath: Path;
  readonly was: string;
  readonly is: string;
}

type Group = Readonly<Record<string, unknown>>;
const isLater = (was: unknown, is: unknown) =>
  is !== undefined && (was === undefined || String(is) > String(was));

const isLeaf = (value: unknown) => typeof value !== 'object' || value === null;

/**
 * The proof of a field: `moved` with this change; `near`, in the sources of its own item; `item`, in those of an item that came with it;
 * `far`, in those of the record.
 */
type Proof = 'moved' | 'near' | 'item' | 'far';

interface Walk {
  readonly kind: Kind | 'site';
  readonly id: string;
  /** The day a source carries. */
  readonly publishedOn: (source: string) => string | undefined;
  readonly known: Known;
  /** The sources that the record cited before. */
  readonly cited: ReadonlySet<string>;
  readonly citesMore: boolean;
  readonly found: FieldChange[];
}

/** The changes of facts between two states of a record's fields whose own proofs are the same. */
export function fieldChanges(
  kind: Kind | 'site',
  { data: was }: { readonly data: unknown },
  { data: is, id }: { readonly data: unknown; readonly id: string },
  known: Known,
  publishedOn: (source: string) => string | undefined,
): FieldChange[] {
  const walk: Walk = {
    kind,
    id,
    publishedOn,
    known,
    cited: sourcesIn(was),
    citesMore: citesMore(was, is),
    found: [],
  };
  if (isGroup(was) && isGroup(is)) compareGroups(walk, was, is, [], [], 'far');
  return walk.found;
}

/** Every source that a record cites, anywhere. */
const sourcesIn = (data: unknown): ReadonlySet<string> =>
  new Set(textsIn(data).flatMap(({ path, text }) => (path.includes('sources') ? [text] : [])));

/** Whether a record cites a source for the first time: what it says as a whole, such as its summary, may come from there. */
export function citesMore(was: unknown, is: unknown): boolean {
  const before = sourcesIn(was);
  return [...sourcesIn(is)].some((source) => !before.has(source));
}

/** Whether a source came to a group of fields. */
const gainsSource = (was: Group, is: Group): boolean => {
  const before = new Set(listIn(was, 'sources'));
  return listIn(is, 'sources').some((one) => !before.has(one));
};
const listIn = (group: Group, name: string): readonly unknown[] =>
  Array.isArray(group[name]) ? (group[name] as unknown[]) : [];

function compareGroups(
  walk: Walk,
  was: Group,
  is: Group,
  path: Path,
  oldPath: Path,
  proof: Proof,
): void {
  const own = 'sources' in was || 'sources' in is;
  const within: Proof = !own
    ? proof
    : gainsSource(was, is) || isLater(was['asOf'], is['asOf'])
      ? 'moved'
      : path.length > 0
        ? 'near'
        : 'far';
  const inside = path.length > 0 ? besideName(walk, is) : walk;
  for (const name of new Set([...Object.keys(was), ...Object.keys(is)])) {
    if (isDeepEqual(was[name], is[name])) continue;
    if (isDayShown({ ...walk, name, was: was[name], group: is })) continue;
    const at = [...path, name];
    const oldAt = [...oldPath, name];
    if (name === 'sources') compareSources(walk, was, is, at, oldAt);
    else if (path.length === 0 && (name === 'checked' || name === 'read' || name === 'readOn'))
      say(walk, at, oldAt, was[name], is[name]);
    else
      compare(
        inside,
        was[name],
        is[name],
        at,
        oldAt,
        name === 'asOf' && !(gainsSource(was, is) && isLater(was[name], is[name]))
          ? 'near'
          : within,
      );
  }
}

/** The texts within a group that has the name of a person are about that person. */
const besideName = (walk: Walk, { name }: Group): Walk =>
  typeof name === 'string'
    ? { ...walk, known: { ...walk.known, beside: new Set(tokensOf(name).map(({ key }) => key)) } }
    : walk;

/** A source that is gone, or another in its place while nothing else changed. */
function compareSources(walk: Walk, was: Group, is: Group, path: Path, oldPath: Path): void {
  const [before, after] = [listIn(was, 'sources'), listIn(is, 'sources')];
  const gone = before.filter((one) => !after.includes(one));
  const come = after.filter((one) => !before.includes(one));
  const { sources: _was, ...restWas } = was;
  const { sources: _is, ...restIs } = is;
  if (gone.length === 0 || (come.length > 0 && !isDeepEqual(restWas, restIs))) return;
  gone.forEach((one, index) => {
    const at = before.indexOf(one);
    const other = come[index];
    walk.found.push({
      path: other === undefined ? [] : [...path, after.indexOf(other)],
      oldPath: [...oldPath, at],
      was: String(one),
      is: other === undefined ? '' : String(other),
    });
  });
}

function compare(
  walk: Walk,
  was: unknown,
  is: unknown,
  path: Path,
  oldPath: Path,
  proof: Proof,
): void {
  if (isDeepEqual(was, is)) return;
  if (isGroup(was) && isGroup(is)) return compareGroups(walk, was, is, path, oldPath, proof);
  if (Array.isArray(was) && Array.isArray(is)) {
    const pairs = differingItems(was, is);
    // Of all lists, only the order of the steps of a procedure says something.
    if (pairs.length === 0 && path.at(-1) === 'steps' && proof !== 'moved')
      say(walk, [...path, is.findIndex((one, at) => !isDeepEqual(one, was[at]))], oldPath, was, is);
    for (const pair of pairs)
      compare(
        walk,
        pair.was === undefined ? undefined : (was as unknown[])[pair.was],
        pair.is === undefined ? undefined : (is as unknown[])[pair.is],
        [...path, pair.is ?? pair.was!],
        [...oldPath, pair.was ?? pair.is!],
        proof,
      );
    return;
  }
  if (proof === 'moved') return;
  if (was === undefined) return comes(walk, is, path, oldPath, proof);
  if (is === undefined) return goes(walk, was, path, oldPath);
  const field = fieldKind(walk.kind, path);
  if (field === 'silent') return;
  if (field === 'sentence' && walk.citesMore && proof === 'far') return;
  if ((field === 'label' || field === 'sentence') && isLeaf(was) && isLeaf(is)) {
    const change = textChange(...otherSentences(String(was), String(is)), field, walk.known);
    if (change) walk.found.push({ path, oldPath, was: change.was, is: change.is });
  } else say(walk, path, oldPath, was, is);
}

/** Both texts without the sentences they share; whole where one only says more than the other. */
function otherSentences(was: string, is: string): [string, string] {
  const [[old = ''], [fresh = '']] = withoutCommonSentences([was], [is]);
  return [old, fresh].every((text) => /\p{L}/u.test(text)) ? [old, fresh] : [was, is];
}

/** What came: an item with a source of its own proves itself, and words bring a fact only where the guide does not know it. */
function comes(walk: Walk, is: unknown, path: Path, oldPath: Path, proof: Proof): void {
  if (isGroup(is)) {
    // An item whose source is new proves itself; of one that cites what was cited before, people must be known.
    const own = listIn(is, 'sources');
    if (own.some((one) => !walk.cited.has(String(one)))) return;
    if (isOlder(walk, own, is)) return say(walk, path, oldPath, undefined, is);
    for (const [name, value] of Object.entries(is))
      comes(walk, value, [...path, name], [...oldPath, name], own.length > 0 ? 'item' : proof);
    return;
  }
  if (Array.isArray(is)) {
    if (path.at(-1) !== 'sources')
      is.forEach((item, index) => comes(walk, item, [...path, index], [...oldPath, index], proof));
    return;
  }
  const field = fieldKind(walk.kind, path);
  if (field === 'label' || field === 'sentence') {
    // A remark beside a source is of that source; people whom the guide does not know need more.
    const known: Known =
      proof === 'near' || proof === 'item'
        ? { ...walk.known, says: (token) => token.fact !== 'name' || walk.known.says(token) }
        : walk.known;
    const change = textChange('', String(is), field, known);
    if (change) walk.found.push({ path, oldPath, was: '', is: change.is });
  } else if (proof === 'item') {
    const names = tokensOf(`The ${String(is)}`).filter(({ fact }) => fact === 'name');
    if (path.at(-1) === 'name' && names.some((token) => !walk.known.says(token)))
      say(walk, path, oldPath, undefined, is);
  } else if (field === 'value' && !isKnownAddress(walk, is))
    say(walk, path, oldPath, undefined, is);
}

/** Whether all sources of a person's time are older than what they are to show. */
function isOlder({ publishedOn }: Walk, sources: readonly unknown[], item: Group): boolean {
  if (item['name'] === undefined || sources.length === 0) return false;
  const seen = [item['asOf'], item['from']].flatMap((day) =>
    /^\d{4}/.test(String(day)) ? [String(day)] : [],
  );
  return sources.every((source) => {
    const day = publishedOn(String(source));
    return day !== undefined && seen.some((one) => day < one.slice(0, day.length));
  });
}

const isKnownAddress = ({ known }: Walk, value: unknown): boolean =>
  typeof value === 'string' &&
  value.includes('@') &&
  known.says({ text: value, offset: 0, key: value, fact: 'link' });

function goes(walk: Walk, was: unknown, path: Path, oldPath: Path): void {
  const field = fieldKind(walk.kind, oldPath);
  if (field === 'silent' || field === 'link' || field === 'web') return;
  if (
    (field === 'label' || field === 'sentence') &&
    isLeaf(was) &&
    !textChange(String(was), '', field, walk.known)
  )
    return;
  say(walk, path, oldPath, was, undefined);
}

/** A value, or the words by which a group of fields is known. */
function inShort(value: unknown): string {
  if (value === undefined) return '';
  if (Array.isArray(value)) return value.map(inShort).join(', ');
  if (!isGroup(value)) return String(value);
  const best = ['name', 'title', 'says', 'what', 'about', 'number', 'code', 'who', 'id'];
  const field = best.find((name) => value[name] !== undefined) ?? Object.keys(value)[0];
  return field === undefined ? '' : inShort(value[field]);
}

function say(walk: Walk, path: Path, oldPath: Path, was: unknown, is: unknown): void {
  walk.found.push({ path, oldPath, was: inShort(was), is: inShort(is) });
}
