/** Names that differ by a letter or two from one that stands in many places: mostly a slip of the keys. */
import { oncePerSite } from '../once.ts';
import { listsOfPeople } from '../people.ts';
import { plain } from '../plain.ts';
import { allRecords, type AnyRecord, type Site } from '../site.ts';
import { errors, saidIn, warnings, type Check, type Finding, type Spot } from './finding.ts';
import { webAddressesIn } from './web-addresses.ts';

export default [
  peopleAreSpelledAlike,
  hostsAreSpelledAlike,
  hostsAreNotDisguised,
] satisfies Check[];

/** A name where it is written. */
interface Written {
  readonly record: AnyRecord;
  readonly at: Spot;
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
function* peopleAreSpelledAlike(site: Site): Iterable<Finding> {
  const people = peopleIn(site);
  const found = [...slips(people), ...soundAlike(people)];
  for (const [{ record, at }, meant] of new Map(found.map(({ one, meant }) => [one, meant])))
    yield warnings(record, 'misspelt-name')(
      at,
      `The name is nearly that of ${meant}, who is named in several places.`,
      'Write the name as the source prints it; if it is another person, say so in a note.',
    );
}

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

const peopleIn = ({ records }: Site): Written[] =>
  [
    ...[...records.positions, ...records.groups, ...records.regions].flatMap((record) =>
      listsOfPeople(record).flatMap(({ field, holders }) =>
        holders.map(({ name, note }, index) => ({ record, path: [field, index], name, note })),
      ),
    ),
    ...records.cycles.flatMap((record) =>
      (record.data.outcomes ?? []).map(({ name, note }, index) => ({
        record,
        path: ['outcomes', index],
        name,
        note,
      })),
    ),
  ].flatMap(({ record, path, name, note }) =>
    name && !isExplained(note) ? [{ record, at: { path: [...path, 'name'] }, name }] : [],
  );

/** Whether a note says why a name is written otherwise. */
const isExplained = (note: string | undefined) =>
  note !== undefined &&
  /\b(?:names?|named|spel\w+|writ\w+|prints?|person|also|called)\b/i.test(note);

/** Hosts of web and mail addresses are written alike. */
function* hostsAreSpelledAlike(site: Site): Iterable<Finding> {
  for (const { one, meant } of slips(hostsIn(site)))
    yield warnings(one.record, 'misspelt-name')(
      one.at,
      `The host \`${one.name}\` is nearly \`${meant}\`, which stands in several places.`,
      `Correct it if ${meant} is meant.`,
    );
}

/** No host begins with the name of one that stands often, but belongs to whoever has the end of the name. */
function* hostsAreNotDisguised(site: Site): Iterable<Finding> {
  const places = Map.groupBy(hostsIn(site), ({ name }) => name);
  const known = new Set([...places].flatMap(([name, same]) => (same.length >= often ? name : [])));
  for (const [name, same] of places) {
    const labels = name.split('.');
    const shown = labels
      .map((_, end) => labels.slice(0, end).join('.'))
      .find((start) => start.includes('.') && known.has(start));
    for (const { record, at } of shown === undefined ? [] : same)
      yield errors(record, 'misspelt-name')(
        at,
        `The host \`${name}\` begins like \`${shown}\`, but belongs to \`${labels.slice(-2).join('.')}\`.`,
        `Correct it if ${shown} is meant; what counts is the end of the name.`,
      );
  }
}

const hostsIn = oncePerSite((site): readonly Written[] =>
  allRecords(site).flatMap((record) => [
    ...webAddressesIn(record).flatMap(({ at, url }) => {
      const host = URL.parse(url)?.hostname;
      return host ? [{ record, at, name: plain(host) }] : [];
    }),
    ...[...saidIn([record], mailHost, mayHoldMail)].map(({ match, at }) => ({
      record,
      at,
      name: match[1]!.toLowerCase(),
    })),
  ]),
);

const mailHost = /[\w.+-]+@([\w-]+(?:\.[\w-]+)+)/g;

/** A web address holds none. */
const mayHoldMail = /^(?!https?:)[^]*@/;
