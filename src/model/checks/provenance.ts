/** What a record says of its sources fits what they say of themselves. */
import { markedIn, valueAt } from '../marks.ts';
import { dayOf } from '../moments.ts';
import { addressFault, pageKey } from '../addresses.ts';
import { pastDatesIn } from '../references.ts';
import { allRecords, type AnyRecord } from '../site.ts';
import type { Check, Finding } from './finding.ts';
import { twins } from './twins.ts';
import type { Path } from '../problem.ts';

/** Days in which a fact may be added with a newer source before the whole record is due to be held against its sources again. */
const daysOfGrace = 30;

/** A record is checked after its sources were read, and tells of nothing that was seen later. */
export const recordsAreCheckedLast: Check = (site) =>
  allRecords(site).flatMap((record): Finding[] => {
    if (record.kind === 'sources') return [];
    const checked = dayOf(record.data.checked);
    if (!checked) return [];
    const at = (path: Path, message: string, repair: string): Finding => ({
      record,
      path,
      level: 'warning',
      rule: 'checked-too-early',
      message,
      repair,
    });
    const later = site
      .referencesOf(record)
      .map(({ name }) => site.find(name))
      .find(
        (source) =>
          source?.kind === 'sources' &&
          isLater(source.data.read, checked.add({ days: daysOfGrace })),
      );
    if (later?.kind === 'sources')
      return [
        at(
          ['checked'],
          `The record was checked on ${record.data.checked}, but its source \`${later.id}\` was read later, on ${later.data.read}.`,
          'Hold the record against its sources again, and write that day.',
        ),
      ];
    return pastDatesIn(record.kind, record.data).flatMap(({ written, path }) =>
      path[0] !== 'checked' && isLater(written, checked)
        ? [
            at(
              path,
              `\`${String(path.at(-1))}\` is ${written}, after the record was last checked (${record.data.checked}).`,
              'Correct the one that is wrong.',
            ),
          ]
        : [],
    );
  });

const isLater = (written: string, than: Temporal.PlainDate): boolean => {
  const day = dayOf(written);
  return day !== undefined && Temporal.PlainDate.compare(day, than) > 0;
};

/** What is graded as read stands in a source that was read. Said once, where the source says that it was not. */
export const readMeansRead: Check = (site) =>
  site.records.sources.flatMap((source): Finding[] => {
    if (source.data.access !== 'not-read') return [];
    const resting = site
      .mentionsOf(source)
      .filter(({ from, path }) => path.at(-2) === 'sources' && restsOn(from, path));
    return resting.length === 0
      ? []
      : [
          {
            record: source,
            path: ['access'],
            level: 'warning',
            rule: 'not-read',
            message: `The source was not read, but ${resting[0]!.from.file} grades as read what rests on it alone.`,
            repair: 'Read it and correct its access, or write evidence: inferred there.',
          },
        ];
  });

/** Whether a source is the only one of what is graded as read. */
function restsOn({ data }: AnyRecord, path: Path): boolean {
  const list = valueAt(data, path.slice(0, -1));
  const evidence = valueAt(data, [...path.slice(0, -2), 'evidence']) ?? valueAt(data, ['evidence']);
  return Array.isArray(list) && list.length === 1 && evidence === 'read';
}

/** Every page is cited as one source, so that its date and doubts stand in one place. */
export const sourceAddressesAreUnique: Check = (site) =>
  twins(site.records.sources, ({ data }) => pageKey(data.url)).map(([record, other]): Finding => ({
    record,
    path: ['url'],
    level: 'error',
    rule: 'unique-address',
    message: `This address is already the source \`${other.id}\`.`,
    repair: `Cite \`${other.id}\` and remove this file.`,
  }));

/** Addresses that only one network knows, and those that look cut or copied with more than themselves. */
export const addressesLeadThere: Check = (site) =>
  allRecords(site).flatMap((record) =>
    markedIn(record.kind, record.data).flatMap(({ value, path, marks }): Finding[] => {
      const fault = marks.web && typeof value === 'string' ? addressFault(value) : undefined;
      return fault
        ? [
            {
              record,
              path,
              level: fault.level ?? 'error',
              rule: fault.rule,
              message: `\`${String(value)}\` ${fault.complaint}.`,
              repair: fault.repair,
            },
          ]
        : [];
    }),
  );

/** A web address in a field or in prose. */
interface Cited extends Pick<Finding, 'record' | 'path' | 'bodyOffset'> {
  readonly url: string;
}

/** Where the guide knows that a site has https, it uses it everywhere. */
export const knownSitesAreSafe: Check = (site) => {
  const addresses = allRecords(site).flatMap((record): Cited[] => [
    ...markedIn(record.kind, record.data).flatMap(({ value, path, marks }) =>
      marks.web && typeof value === 'string' ? [{ record, path, url: value }] : [],
    ),
    ...[...record.body.matchAll(/\]\((https?:\/\/[^)\s]+)/g)].map((match) => ({
      record,
      path: [],
      bodyOffset: match.index,
      url: match[1]!,
    })),
  ]);
  const safe = new Set(
    addresses.flatMap(({ url }) => (url.startsWith('https:') ? [hostIn(url)] : [])),
  );
  return addresses.flatMap(({ url, ...at }): Finding[] =>
    // Another door of the host may have no https.
    url.startsWith('http:') && !URL.parse(url)?.port && safe.has(hostIn(url))
      ? [
          {
            ...at,
            level: 'warning',
            rule: 'plain-http',
            message: `The address begins with http://, though ${hostIn(url)} has https://.`,
            repair: `Write ${url.replace(/^http:/, 'https:')}.`,
          },
        ]
      : [],
  );
};

const hostIn = (url: string) => URL.parse(url)?.hostname ?? '';

/** Where anybody can open a page in any name. */
const freeHosts =
  /(?:^|\.)(?:blogspot\.com|blogger\.com|wordpress\.com|medium\.com|tumblr\.com|weebly\.com|wixsite\.com|substack\.com|livejournal\.com|github\.io|gitlab\.io|netlify\.app|vercel\.app|pages\.dev|web\.app|sites\.google\.com)$/;
const oftenPublished = 5;

/** A source says of its page what the page and the name of the file say: who publishes it, and in which year. */
export const sourcesAreWhatTheySay: Check = (site) => {
  const published = Map.groupBy(site.records.sources, ({ data }) => data.publisher);
  return site.records.sources.flatMap((record): Finding[] => {
    const { publisher, url, published: when } = record.data;
    const at = (path: Path, message: string, repair: string): Finding => ({
      record,
      path,
      level: 'warning',
      rule: 'disagrees',
      message,
      repair,
    });
    const host = hostIn(url);
    const pages = published.get(publisher) ?? [];
    const isStrange =
      freeHosts.test(host) &&
      pages.length > oftenPublished &&
      pages.filter(({ data }) => hostIn(data.url) === host).length === 1;
    const year = when?.slice(0, 4);
    const [named, ...more] = new Set(
      [...record.id.matchAll(/(?<=^|-)(?:19|20)\d\d(?=-|$)/g)].map(([one]) => one),
    );
    const inAddress = named !== undefined && new RegExp(`(?<!\\d)${named}(?!\\d)`).test(url);
    const isSwapped = record.data.title !== publisher && published.has(record.data.title);
    return [
      ...(isSwapped
        ? [
            at(
              ['title'],
              `\`${record.data.title}\` publishes other sources; it is no title.`,
              'Write what the page is called, and who publishes it: the two may have changed places.',
            ),
          ]
        : []),
      ...(isStrange
        ? [
            at(
              ['url'],
              `\`${host}\` is open to anybody, and ${publisher} publishes its other pages elsewhere.`,
              'Look for the page at its publisher, or name who wrote it.',
            ),
          ]
        : []),
      ...(year && named && more.length === 0 && inAddress && year !== named
        ? [
            at(
              ['published'],
              `\`published\` is ${when}, but the name of the file and the address say ${named}.`,
              'Correct the one that is wrong.',
            ),
          ]
        : []),
    ];
  });
};
