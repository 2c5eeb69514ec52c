/**
 * What the marks of the schemas promise, held for every field that carries them: spans end after they begin, nothing stands twice,
 * references lead to what can play their part, names that are lists of the world's own are in them.
 */
import { isCountryCode } from './bodies.ts';
import type { groupStates } from '../kinds/group.ts';
import { markedIn, valueAt, type Marked, type Pair, type Scope } from '../marks.ts';
import { didYouMean, type Path } from '../problem.ts';
import { isAfter, spanOf, type Span } from '../moments.ts';
import { meetingSpan } from '../meetings.ts';
import { allRecords, nameOf, type AnyRecord, type Site } from '../site.ts';
import { plain } from '../plain.ts';
import type { Check, Finding } from './finding.ts';

/** A record, or the settings, with its marked values. */
interface Holding {
  readonly record: AnyRecord | 'site';
  readonly data: object;
  readonly marked: readonly Marked[];
}

const holdings = (site: Site): Holding[] => [
  { record: 'site', data: site.settings, marked: markedIn('site', site.settings) },
  ...allRecords(site).map((record) => ({
    record,
    data: record.data,
    marked: markedIn(record.kind, record.data),
  })),
];

/** What is wrong with the marked values of every record; `broken` names those that could not be read. */
export const marksAreKept: Check = (site, broken) => {
  const all = holdings(site);
  return [
    ...all.flatMap((holding) =>
      holding.marked.flatMap((one) => [
        ...reversed(site, holding, one),
        ...repeated(holding, one),
        ...wrongPart(site, holding, one, broken),
        ...unknownName(site, holding, one),
      ]),
    ),
    ...taken(all),
  ];
};

const finding = (
  { record }: Holding,
  path: Path,
  rule: Finding['rule'],
  message: string,
  repair: string,
  level: Finding['level'] = 'error',
): Finding => ({ record, path, level, rule, message, repair });

/** The last field name of a path, as a message names it. */
const nameAt = (path: Path) => String(path.findLast((step) => typeof step === 'string') ?? 'list');

/** Fields of a group that are in the wrong order. */
function reversed(site: Site, holding: Holding, { value, path, marks }: Marked): Finding[] {
  return (marks.ordered ?? []).flatMap(([earlier, later, shown = later]: Pair) => {
    const [from, to] = [valueAt(value, [earlier]), valueAt(value, [later])];
    if (!comesAfter(site, from, to)) return [];
    return [
      finding(
        holding,
        [...path, shown],
        'reversed',
        `\`${later}\` is ${String(to)}, but \`${earlier}\` is ${String(from)}: the first cannot come before the second.`,
        typeof to === 'number'
          ? 'Correct the number that is wrong.'
          : 'Hold both against the source, and correct the one that is wrong.',
      ),
    ];
  });
}

/** Whether one number is larger than another, or one moment or meeting is later for certain. */
function comesAfter(site: Site, one: unknown, other: unknown): boolean {
  if (typeof one === 'number' && typeof other === 'number') return one > other;
  if (typeof one !== 'string' || typeof other !== 'string') return false;
  const [first, last] = [spanIn(site, one), spanIn(site, other)];
  return first !== undefined && last !== undefined && isAfter(first, last);
}

const spanIn = (site: Site, text: string): Span | undefined =>
  meetingSpan(site, text) ?? spanOf(text);

/** How two texts are compared: `ALAC ` is `alac`. */
const sameText = (value: unknown): string =>
  typeof value === 'string'
    ? plain(value)
        .replaceAll(/[\s.,;:!?]+/g, ' ')
        .trim()
    : JSON.stringify(value);

/** Items of one list that are the same, or are told apart by fields that are the same. */
function repeated(holding: Holding, { value, path, marks }: Marked): Finding[] {
  if (!marks.list || !Array.isArray(value)) return [];
  const items: readonly unknown[] = value;
  const seen = new Map<string, number>();
  return items.flatMap((item, index) => {
    const key = marks.key
      ? JSON.stringify(marks.key.map((field) => valueAt(item, [field]) ?? null))
      : keyOf(item);
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, index);
      return [];
    }
    return [
      finding(
        holding,
        [...path, index],
        'repeated',
        typeof item === 'object'
          ? `This item of \`${nameAt(path)}\` is the same as item ${first + 1}.`
          : `\`${String(item)}\` stands twice in \`${nameAt(path)}\`.`,
        'Remove one of them, or correct the one that is wrong.',
      ),
    ];
  });
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

const scopes: Readonly<Record<Scope, string>> = {
  list: 'in this list',
  record: 'in this record',
  guide: 'in the guide',
};

/** Values that stand twice where the world has one. Each place is named, since any of them may be the wrong one. */
function taken(all: readonly Holding[]): Finding[] {
  const places = all.flatMap((holding) =>
    holding.marked.flatMap(({ value, path, marks: { unique } }) =>
      unique ? [{ holding, value, path, unique, file: fileOf(holding) }] : [],
    ),
  );
  const same = Map.groupBy(places, ({ value, path, unique, file }) => {
    const list = path.slice(0, -2).join('.');
    const where = unique === 'guide' ? '' : unique === 'record' ? file : `${file} ${list}`;
    return `${where} ${sortOf(path)} ${sameText(value)}`;
  });
  return [...same.values()].flatMap((group) =>
    group.length < 2
      ? []
      : group.map(({ holding, value, path, unique, file }) => {
          const other = group.find((one) => one.path !== path)!;
          const where = other.file === file ? scopes[unique] : `in ${other.file}`;
          return finding(
            holding,
            path,
            'taken',
            `\`${String(value)}\` is the \`${sortOf(path)}\` of something else ${where} too.`,
            'Correct the one that is wrong; it can belong to one only.',
          );
        }),
  );
}

const fileOf = ({ record }: Holding) => (record === 'site' ? 'site.yml' : record.file);

/** Fields that name the same things share a name: a country is a country in each of its two lists. */
const sortOf = (path: Path): string => (isCountry(path) ? 'country' : nameAt(path));

const isCountry = (path: Path) => path.includes('countries') || path.includes('territories');

/** Fields that make a tree or a chain: that one leads to itself is said by the rule about circles. */
const chained: ReadonlySet<string> = new Set(['parent', 'mergedInto', 'inherits', 'basedOn']);
const over: ReadonlySet<string> = new Set([
  'closed',
  'merged',
] satisfies (typeof groupStates)[number][]);

/** References to a record that cannot play the part: the record itself, one of another kind, one that has ended. */
function wrongPart(
  site: Site,
  holding: Holding,
  { value, path, marks: { ref, of, alive } }: Marked,
  broken: ReadonlySet<string>,
): Finding[] {
  if (ref === undefined || typeof value !== 'string' || holding.record === 'site') return [];
  const name = ref === '*' ? value : `${ref}/${value}`;
  const target = site.find(name);
  if (name === nameOf(holding.record) && !chained.has(String(path[0])))
    return [
      finding(
        holding,
        path,
        'wrong-part',
        `\`${nameAt(path)}\` names this record itself.`,
        'Name another record, or remove the line.',
      ),
    ];
  if (!target || broken.has(name)) return [];
  if (of && !of.includes(target.kind))
    return [
      finding(
        holding,
        path,
        'wrong-part',
        `\`${nameAt(path)}\` names \`${name}\`, one of the ${target.kind}.`,
        `Name one of ${of.join(', ')}.`,
      ),
    ];
  if (!alive || target.kind !== 'groups' || holding.record.kind !== 'groups') return [];
  const { state, ended } = target.data.status;
  const own = holding.record.data.status;
  const end = ended === undefined ? undefined : spanOf(ended);
  const seen = spanOf(own.asOf);
  if (!over.has(state) || over.has(own.state) || !seen || (end && !isAfter(seen, end))) return [];
  return [
    finding(
      holding,
      path,
      'has-ended',
      `\`${name}\` is ${state}${ended ? ` since ${ended}` : ''}, but this group was seen as ${own.state} in ${own.asOf}.`,
      'Name the body that it belongs to now, or correct the state of one of them.',
      'warning',
    ),
  ];
}

const languages = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/** Names of meetings, steps, documents, countries and languages that there are not. */
function unknownName(site: Site, holding: Holding, { value, path, marks }: Marked): Finding[] {
  if (typeof value !== 'string') return [];
  if (marks.meeting && /^icann\d+$/.test(value)) return unknownMeeting(site, holding, value, path);
  if (marks.anchor && value !== 'agm') return unknownAnchor(holding, value, path);
  if (marks.country && !isCountryCode(value))
    return [
      finding(
        holding,
        path,
        'unknown-code',
        `\`${value}\` is not the code of a country or territory.`,
        'Look it up in ISO 3166-1; the United Kingdom is GB, Greece GR.',
      ),
    ];
  if (marks.language && languages.of(value) === undefined)
    return [
      finding(
        holding,
        path,
        'unknown-code',
        `\`${value}\` is not the code of a language.`,
        'Look it up in ISO 639-1; Chinese is zh, Japanese ja.',
      ),
    ];
  return [];
}

function unknownMeeting(site: Site, holding: Holding, value: string, path: Path): Finding[] {
  const known = site.settings.meetings.map((meeting) => meeting.id);
  return known.includes(value)
    ? []
    : [
        finding(
          holding,
          path,
          'unknown-meeting',
          `The meeting \`${value}\` is not listed in site.yml.`,
          didYouMean(value, known, 'Add it there under meetings, with its source.'),
        ),
      ];
}

/** A limit that counts from a step that is not there would never be measured, and nobody would hear of it. */
function unknownAnchor(holding: Holding, value: string, path: Path): Finding[] {
  const steps = valueAt(holding.data, ['steps']);
  const known = Array.isArray(steps)
    ? steps.map((step: unknown) => String(valueAt(step, ['id'])))
    : [];
  const step = value.replace(/\.(?:opens|closes)$/, '');
  return known.includes(step)
    ? []
    : [
        finding(
          holding,
          path,
          'unknown-step',
          `\`${step}\` is not a step of this procedure.`,
          didYouMean(step, known, `Its steps are ${known.join(', ')}.`),
        ),
      ];
}
