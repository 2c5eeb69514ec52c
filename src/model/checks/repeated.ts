/** What stands twice: in one list, or anywhere in the guide where the world has one. */
import { valueAt, type Marked, type Scope } from '../marks.ts';
import { plain } from '../plain.ts';
import type { Path } from '../problem.ts';
import { errors, type Finding } from './finding.ts';
import { nameAt, type Holding } from './holding.ts';

/** Items of one list that are the same, or are told apart by fields that are the same. */
export function* repeated({ record }: Holding, { value, path, marks }: Marked): Iterable<Finding> {
  if (!marks.list || !Array.isArray(value)) return;
  const items: readonly unknown[] = value;
  const seen = new Map<string, number>();
  for (const [index, item] of items.entries()) {
    const key = marks.key
      ? JSON.stringify(marks.key.map((field) => valueAt(item, [field]) ?? null))
      : keyOf(item);
    const first = seen.get(key);
    if (first === undefined) seen.set(key, index);
    else
      yield errors(record, 'repeated')(
        [...path, index],
        typeof item === 'object'
          ? `This item of \`${nameAt(path)}\` is the same as item ${first + 1}.`
          : `\`${String(item)}\` stands twice in \`${nameAt(path)}\`.`,
        'Remove one of them, or correct the one that is wrong.',
      );
  }
}

/** A statement is told by what it says: with other sources it is still the same statement. */
function keyOf(item: unknown): string {
  const said = valueAt(item, ['says']) ?? valueAt(item, ['what']);
  if (typeof item !== 'object' || item === null || typeof said !== 'string') return sameText(item);
  const where = ['region', 'when', 'asOf', 'number', 'id', 'name', 'position'].map(
    (field) => valueAt(item, [field]) ?? null,
  );
  return JSON.stringify([sameText(said), ...where]);
}

/** How two texts are compared: `ALAC ` is `alac`. */
const sameText = (value: unknown): string =>
  typeof value === 'string'
    ? plain(value)
        .replaceAll(/[\s.,;:!?]+/g, ' ')
        .trim()
    : JSON.stringify(value);

const scopes: Readonly<Record<Scope, string>> = {
  list: 'in this list',
  record: 'in this record',
  guide: 'in the guide',
};

/** Values that stand twice where the world has one. Each place is named, since any of them may be the wrong one. */
export function* taken(all: readonly Holding[]): Iterable<Finding> {
  const places = all.flatMap(({ record, marked }) =>
    marked.flatMap(({ value, path, marks: { unique } }) =>
      unique ? [{ record, value, path, unique, file: fileOf(record) }] : [],
    ),
  );
  const same = Map.groupBy(places, ({ value, path, unique, file }) => {
    const list = path.slice(0, -2).join('.');
    const where = unique === 'guide' ? '' : unique === 'record' ? file : `${file} ${list}`;
    return `${where} ${sortOf(path)} ${sameText(value)}`;
  });
  for (const group of same.values())
    for (const { record, value, path, unique, file } of group) {
      const other = group.find((one) => one.path !== path);
      if (other)
        yield errors(record, 'taken')(
          path,
          `\`${String(value)}\` is the \`${sortOf(path)}\` of something else ${other.file === file ? scopes[unique] : `in ${other.file}`} too.`,
          'Correct the one that is wrong; it can belong to one only.',
        );
    }
}

const fileOf = (record: Finding['record']) => (record === 'site' ? 'site.yml' : record.file);

/** Fields that name the same things share a name: a country is a country in each of its two lists. */
const sortOf = (path: Path): string => (isCountry(path) ? 'country' : nameAt(path));

const isCountry = (path: Path) => path.includes('countries') || path.includes('territories');
