/** Names that differ by a letter or two from one that stands in many places: mostly a slip of the keys. */
import { markedIn } from '../marks.ts';
import { plain } from '../plain.ts';
import { allRecords, type AnyRecord, type Site } from '../site.ts';
import { textsOf } from '../text-fields.ts';
import type { Check, Finding } from './finding.ts';

/** A name where it is written. */
interface Written extends Pick<Finding, 'record' | 'path' | 'bodyOffset'> {
  readonly name: string;
}

/** How often a name stands that another is held against, and how few letters may differ. */
const often = 3;
const least = 8;

/** The names that stand once and are nearly one that stands often. */
function slips(all: readonly Written[]): { one: Written; meant: string }[] {
  const places = Map.groupBy(all, ({ name }) => name);
  const known = [...places].flatMap(([name, same]) => (same.length >= often ? [name] : []));
  return [...places].flatMap(([name, same]) => {
    if (same.length > 1 || name.length < least) return [];
    const near = known.filter((one) => isSlip(name, one));
    return near.length === 1 ? [{ one: same[0]!, meant: near[0]! }] : [];
  });
}

/** Whether two names that differ do so by one letter more, less or other, or by two exchanged. */
export function isSlip(name: string, other: string): boolean {
  if (name === other || Math.abs(name.length - other.length) > 1) return false;
  let from = 0;
  while (from < name.length && name[from] === other[from]) from++;
  let end = 0;
  while (
    end < Math.min(name.length, other.length) - from &&
    name[name.length - 1 - end] === other[other.length - 1 - end]
  )
    end++;
  const [a, b] = [name.slice(from, name.length - end), other.slice(from, other.length - end)];
  return (a.length <= 1 && b.length <= 1) || (a.length === 2 && a === [...b].reverse().join(''));
}

/** People are written alike wherever they are named. */
export const peopleAreSpelledAlike: Check = (site) => {
  const people = peopleIn(site);
  const found = [...slips(people), ...soundAlike(people)];
  return [...new Map(found.map((slip) => [slip.one, slip])).values()].map(
    ({ one: { name: _, ...at }, meant }) => ({
      ...at,
      level: 'warning',
      rule: 'misspelt-name',
      message: `The name is nearly that of ${meant}, who is named in several places.`,
      repair: 'Write the name as the source prints it; if it is another person, say so in a note.',
    }),
  );
};

/** What is heard of a name, whatever the order of its words: `Zuk, Johnathan` sounds like `Jonathan Zuck`. */
export const heardAs = (name: string): string =>
  plain(name)
    .replaceAll(/ck/g, 'k')
    .replaceAll(/ph/g, 'f')
    .replaceAll(/(?<=\p{L})h/gu, '')
    .replaceAll(/(\p{L})\1/gu, '$1')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .toSorted()
    .join(' ');

/** Names that stand once and sound like one that stands often. */
function soundAlike(all: readonly Written[]): { one: Written; meant: string }[] {
  const places = Map.groupBy(all, ({ name }) => name);
  const known = new Map(
    [...places].flatMap(([name, same]) => (same.length >= often ? [[heardAs(name), name]] : [])),
  );
  return [...places].flatMap(([name, same]) => {
    const meant = known.get(heardAs(name));
    return meant !== undefined && meant !== name && same.length === 1
      ? [{ one: same[0]!, meant }]
      : [];
  });
}

const peopleIn = (site: Site): Written[] => [
  ...[...site.records.positions, ...site.records.groups, ...site.records.regions].flatMap(
    (record) =>
      (['holders', 'chairs', 'members', 'officers'] as const).flatMap((field) => {
        const list: unknown = (record.data as Readonly<Record<string, unknown>>)[field];
        return Array.isArray(list)
          ? list.flatMap((one: { name: string; note?: string }, index) =>
              isExplained(one.note)
                ? []
                : [{ record, path: [field, index, 'name'], name: one.name }],
            )
          : [];
      }),
  ),
  ...site.records.cycles.flatMap((record) =>
    (record.data.outcomes ?? []).flatMap(({ name, note }, index) =>
      name && !isExplained(note) ? [{ record, path: ['outcomes', index, 'name'], name }] : [],
    ),
  ),
];

/** Whether a note says why a name is written otherwise. */
const isExplained = (note: string | undefined) =>
  note !== undefined &&
  /\b(?:names?|named|spel\w+|writ\w+|prints?|person|also|called)\b/i.test(note);

/** Hosts of web and mail addresses are written alike. */
export const hostsAreSpelledAlike: Check = (site) => {
  const hosts = hostsIn(site);
  return [
    ...slips(hosts).map(({ one: { name, ...at }, meant }): Finding => ({
      ...at,
      level: 'warning',
      rule: 'misspelt-name',
      message: `The host \`${name}\` is nearly \`${meant}\`, which stands in several places.`,
      repair: `Correct it if ${meant} is meant.`,
    })),
    ...disguised(hosts),
  ];
};

/** Hosts that begin with the name of a host that stands often, but belong to whoever has the end of the name. */
function disguised(hosts: readonly Written[]): Finding[] {
  const places = Map.groupBy(hosts, ({ name }) => name);
  const known = new Set([...places].flatMap(([name, same]) => (same.length >= often ? name : [])));
  return [...places].flatMap(([name, same]): Finding[] => {
    const labels = name.split('.');
    const shown = labels
      .map((_, end) => labels.slice(0, end).join('.'))
      .find((start) => start.includes('.') && known.has(start));
    return shown === undefined
      ? []
      : same.map(({ name: _, ...at }) => ({
          ...at,
          level: 'error',
          rule: 'misspelt-name',
          message: `The host \`${name}\` begins like \`${shown}\`, but belongs to \`${labels.slice(-2).join('.')}\`.`,
          repair: `Correct it if ${shown} is meant; what counts is the end of the name.`,
        }));
  });
}

const hostsIn = (site: Site): Written[] =>
  allRecords(site).flatMap((record) => [
    ...markedIn(record.kind, record.data).flatMap(({ value, path, marks }) =>
      marks.web && typeof value === 'string' ? hostOf(value, { record, path }) : [],
    ),
    ...mailHosts(record),
    ...[...record.body.matchAll(/\]\((https?:\/\/[^)\s]+)/g)].flatMap((match) =>
      hostOf(match[1]!, { record, path: [], bodyOffset: match.index }),
    ),
  ]);

const hostOf = (url: string, at: Omit<Written, 'name'>): Written[] => {
  const host = URL.parse(url)?.hostname;
  return host ? [{ ...at, name: plain(host) }] : [];
};

function mailHosts(record: AnyRecord): Written[] {
  return textsOf(record).flatMap(({ text, ...at }) =>
    text.includes('@') && !/^https?:/.test(text)
      ? [...text.matchAll(/[\w.+-]+@([\w-]+(?:\.[\w-]+)+)/g)].map((match) => ({
          record,
          ...at,
          ...('bodyOffset' in at ? { bodyOffset: match.index } : {}),
          name: match[1]!.toLowerCase(),
        }))
      : [],
  );
}
