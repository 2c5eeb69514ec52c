/** When a part of a content file last changed: a step of a round, not the file around it. */
import { askGit } from './git.ts';
import { commitsIn } from './history.ts';

/** A part of a file: fields below a path of keys and ids, `{ path: ['steps', 'vote'], fields: ['opens', 'closes'] }`. */
export interface Part {
  readonly path: readonly string[];
  readonly fields: readonly string[];
}

/** The texts in some parts of the fields of a record, found as the parts of its file are: a step by its key or id, a meeting by its title. */
export const textsAt = (data: object, parts: readonly Part[]): string[] =>
  parts.flatMap(({ path, fields }) => {
    const at = path.reduce<unknown>(below, data);
    return fields.map((field) => below(at, field)).filter((text) => typeof text === 'string');
  });

const below = (value: unknown, key: string): unknown =>
  Array.isArray(value)
    ? value.find(({ id, title }: { id?: string; title?: string }) => [id, title].includes(key))
    : (value as Record<string, unknown> | undefined)?.[key];

/** The last of some instants, but never one after the build: a clock that is ahead, or a commit dated by hand, must not date a calendar. */
export function lastUntil(
  build: Temporal.Instant,
  first: Temporal.Instant,
  ...others: readonly (Temporal.Instant | undefined)[]
): Temporal.Instant {
  const last = others.reduce<Temporal.Instant>(
    (latest, one) => (one && Temporal.Instant.compare(one, latest) > 0 ? one : latest),
    first,
  );
  return Temporal.Instant.compare(last, build) > 0 ? build : last;
}

interface Version {
  readonly instant: string;
  /** A commit of upkeep changes the form of many files, and the meaning of none. */
  readonly isUpkeep: boolean;
  readonly blob: string;
}

/**
 * Answers when one of some parts of a file last changed. Undefined for a file that no commit knows, and for all of them where the
 * history cannot be read. Only files below `kinds` are asked for.
 */
export function revisionsIn(
  folder: string,
  kinds: readonly string[],
  isReadable: boolean,
): (file: string, parts: readonly Part[]) => Temporal.Instant | undefined {
  const versions = isReadable ? versionsIn(folder, kinds) : new Map<string, Version[]>();
  const blobs = [...versions.values()].flat().map(({ blob }) => blob);
  const texts = textsOf(folder, [...new Set(blobs)]);
  const linesOf = memoized((blob: string) => linesIn(texts.get(blob) ?? ''));
  /** Many calendars hold the same step, so each part is looked up once. */
  const known = new Map<string, Temporal.Instant | undefined>();
  const find = (file: string, parts: readonly Part[]) => {
    const all = versions.get(file);
    if (!all) return undefined;
    const said = ({ blob }: Version) => parts.map((part) => partOf(linesOf(blob), part)).join('\n');
    const changed = all.find((version, index) => {
      const older = all[index + 1];
      // A commit of upkeep changes nothing that a part says.
      return !older || (!version.isUpkeep && said(version) !== said(older));
    });
    return Temporal.Instant.from(changed!.instant);
  };
  return (file, parts) => {
    const key = JSON.stringify([file, parts]);
    if (!known.has(key)) known.set(key, find(file, parts));
    return known.get(key);
  };
}

/** The versions of each file, newest first. */
function versionsIn(folder: string, kinds: readonly string[]): Map<string, Version[]> {
  const log = askGit(folder, [
    'log',
    '--no-renames',
    '--format=commit %ct',
    '--raw',
    '--no-abbrev',
    '--relative',
    '--',
    ...kinds,
  ]);
  const versions = new Map<string, Version[]>();
  for (const { instant, isUpkeep, files } of 'text' in log ? commitsIn(log.text) : [])
    for (const { status, blob, file } of files)
      if (status !== 'D' && blob)
        versions.set(file, [...(versions.get(file) ?? []), { instant, isUpkeep, blob }]);
  return versions;
}

/** The texts of blobs by name, with one call of git. */
function textsOf(folder: string, blobs: readonly string[]): Map<string, string> {
  const texts = new Map<string, string>();
  if (blobs.length === 0) return texts;
  const answer = askGit(folder, ['cat-file', '--batch'], `${blobs.join('\n')}\n`);
  const bytes = Buffer.from('text' in answer ? answer.text : '');
  for (let at = 0; at < bytes.length;) {
    const end = bytes.indexOf(10, at);
    const [name = '', kind, size] = bytes.subarray(at, end).toString().split(' ');
    const from = end + 1;
    if (kind !== 'blob') at = from;
    else {
      texts.set(name, bytes.subarray(from, from + Number(size)).toString());
      at = from + Number(size) + 1;
    }
  }
  return texts;
}

/**
 * The lines of a part of a record's file, by their indentation: a hundred times faster than reading the YAML of hundreds of old versions, and
 * a version that means the same in other signs only counts as a change once.
 */
export const textOfPart = (text: string, part: Part): string => partOf(linesIn(text), part);

/** The lines of a file that say something. */
const linesIn = (text: string) =>
  text.split(/\r?\n/).filter((line) => line.trim() && !/^\s*#|^---/.test(line));

function partOf(lines: readonly string[], { path, fields }: Part): string {
  for (const key of path) lines = blockOf(lines, key);
  return fields
    .map((field) => blockOf(lines, field))
    .flat()
    .map((line) => line.trim())
    .join('\n');
}

function memoized<Key, Value>(of: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    if (!known.has(key)) known.set(key, of(key));
    return known.get(key)!;
  };
}

const indent = (line: string) => /^ */.exec(line)![0].length;

/** The lines of a key, its own with the key cut off; for a list, those of the item that has the key as `id` or `title`. */
function blockOf(lines: readonly string[], key: string): string[] {
  // Fields in braces on one line are not taken apart.
  if (lines.length === 1 && lines[0]!.startsWith('{')) return [...lines];
  const least = Math.min(...lines.filter((line) => line.trim()).map(indent));
  const starts = lines.flatMap((line, index) => (indent(line) === least ? [index] : []));
  const blocks = starts
    .map((start, index) => lines.slice(start, starts[index + 1]))
    // Lists may stand as deep as their key: such lines belong to the block before.
    .reduce<string[][]>((all, block) => {
      const last = all.at(-1);
      if (block[0]!.trimStart().startsWith('- ') && last && !last[0]!.trimStart().startsWith('- '))
        last.push(...block);
      else all.push([...block]);
      return all;
    }, []);
  const item = blocks.find(
    ([first = '', ...rest]) =>
      first.trimStart().startsWith('- ') &&
      [first.replace(/^( *)- /, '$1  '), ...rest].some((line) =>
        [`id: ${key}`, `title: ${key}`, `title: '${key}'`].includes(line.trim()),
      ),
  );
  if (item) return item.map((line) => line.replace(/^( *)- /, '$1  '));
  const own = blocks.find(([first = '']) => first.trimStart().startsWith(`${key}:`));
  return own
    ? [own[0]!.replace(/^( *[\w-]+:)\s*/, '').trim(), ...own.slice(1)].filter(Boolean)
    : [];
}
