/** What a record says of its sources fits what they say of themselves. */
import { markedIn, valueAt } from '../marks.ts';
import { dayOf } from '../moments.ts';
import { addressFault, pageKey } from '../addresses.ts';
import { pastDatesIn } from '../references.ts';
import { allRecords, ownRecords, type AnyRecord, type Site } from '../site.ts';
import { disagrees, errors, warnings, type Check, type Finding } from './finding.ts';
import { twins } from './twins.ts';
import { webAddressesIn } from './web-addresses.ts';
import type { Path } from '../problem.ts';

export default [
  recordsAreCheckedLast,
  readMeansRead,
  sourceAddressesAreUnique,
  addressesLeadThere,
  knownSitesAreSafe,
  sourcesAreWhatTheySay,
] satisfies Check[];

/** Days in which a fact may be added with a newer source before the whole record is due to be held against its sources again. */
const daysOfGrace = 30;

/** A record is checked after its sources were read, and tells of nothing that was seen later. */
function* recordsAreCheckedLast(site: Site): Iterable<Finding> {
  for (const record of ownRecords(site)) {
    const say = warnings(record, 'checked-too-early');
    const checked = dayOf(record.data.checked);
    if (!checked) continue;
    const later = site
      .referencesOf(record)
      .map(({ name }) => site.find(name))
      .filter((one) => one?.kind === 'sources')
      .find(({ data }) => isLater(data.read, checked.add({ days: daysOfGrace })));
    if (later)
      yield say(
        ['checked'],
        `The record was checked on ${record.data.checked}, but its source \`${later.id}\` was read later, on ${later.data.read}.`,
        'Hold the record against its sources again, and write that day.',
      );
    else
      for (const { written, path } of pastDatesIn(record.kind, record.data))
        if (path[0] !== 'checked' && isLater(written, checked))
          yield say(
            path,
            `\`${String(path.at(-1))}\` is ${written}, after the record was last checked (${record.data.checked}).`,
            'Correct the one that is wrong.',
          );
  }
}

const isLater = (written: string, than: Temporal.PlainDate): boolean => {
  const day = dayOf(written);
  return day !== undefined && Temporal.PlainDate.compare(day, than) > 0;
};

/** What is graded as read stands in a source that was read. Said once, where the source says that it was not. */
function* readMeansRead(site: Site): Iterable<Finding> {
  for (const source of site.records.sources) {
    if (source.data.access !== 'not-read') continue;
    const resting = site
      .mentionsOf(source)
      .find(({ from, path }) => path.at(-2) === 'sources' && restsOn(from, path));
    if (resting)
      yield warnings(source, 'not-read')(
        ['access'],
        `The source was not read, but ${resting.from.file} grades as read what rests on it alone.`,
        'Read it and correct its access, or write evidence: inferred there.',
      );
  }
}

/** Whether a source is the only one of what is graded as read. */
function restsOn({ data }: AnyRecord, path: Path): boolean {
  const list = valueAt(data, path.slice(0, -1));
  const evidence = valueAt(data, [...path.slice(0, -2), 'evidence']) ?? valueAt(data, ['evidence']);
  return Array.isArray(list) && list.length === 1 && evidence === 'read';
}

/** Every page is cited as one source, so that its date and doubts stand in one place. */
function* sourceAddressesAreUnique({ records }: Site): Iterable<Finding> {
  for (const [record, other] of twins(records.sources, ({ data }) => pageKey(data.url)))
    yield errors(record, 'unique-address')(
      ['url'],
      `This address is already the source \`${other.id}\`.`,
      `Cite \`${other.id}\` and remove this file.`,
    );
}

/** Addresses that only one network knows, and those that look cut or copied with more than themselves. */
function* addressesLeadThere(site: Site): Iterable<Finding> {
  for (const record of allRecords(site))
    for (const { value, path, marks } of markedIn(record.kind, record.data)) {
      const fault = marks.web && typeof value === 'string' ? addressFault(value) : undefined;
      if (!fault) continue;
      const say = (fault.level === 'warning' ? warnings : errors)(record, fault.rule);
      yield say(path, `\`${String(value)}\` ${fault.complaint}.`, fault.repair);
    }
}

/** Where the guide knows that a site has https, it uses it everywhere. */
function* knownSitesAreSafe(site: Site): Iterable<Finding> {
  const addresses = allRecords(site).flatMap((record) =>
    webAddressesIn(record).map(({ at, url }) => ({ record, at, url, host: hostIn(url) })),
  );
  const safe = new Set(
    addresses.flatMap(({ url, host }) => (url.startsWith('https:') ? host : [])),
  );
  for (const { record, at, url, host } of addresses)
    // Another door of the host may have no https.
    if (url.startsWith('http:') && !URL.parse(url)?.port && safe.has(host))
      yield warnings(record, 'plain-http')(
        at,
        `The address begins with http://, though ${host} has https://.`,
        `Write ${url.replace(/^http:/, 'https:')}.`,
      );
}

const hostIn = (url: string) => URL.parse(url)?.hostname ?? '';

/** Where anybody can open a page in any name. */
const freeHosts =
  /(?:^|\.)(?:blogspot\.com|blogger\.com|wordpress\.com|medium\.com|tumblr\.com|weebly\.com|wixsite\.com|substack\.com|livejournal\.com|github\.io|gitlab\.io|netlify\.app|vercel\.app|pages\.dev|web\.app|sites\.google\.com)$/;
const oftenPublished = 5;

/** A source says of its page what the page and the name of the file say: who publishes it, and in which year. */
function* sourcesAreWhatTheySay({ records }: Site): Iterable<Finding> {
  const published = Map.groupBy(records.sources, ({ data }) => data.publisher);
  for (const record of records.sources) {
    const { title, publisher, url, published: when } = record.data;
    const host = hostIn(url);
    const pages = published.get(publisher) ?? [];
    if (title !== publisher && published.has(title))
      yield disagrees(
        record,
        ['title'],
        `\`${title}\` publishes other sources; it is no title.`,
        'Write what the page is called, and who publishes it: the two may have changed places.',
      );
    if (
      freeHosts.test(host) &&
      pages.length > oftenPublished &&
      pages.filter(({ data }) => hostIn(data.url) === host).length === 1
    )
      yield disagrees(
        record,
        ['url'],
        `\`${host}\` is open to anybody, and ${publisher} publishes its other pages elsewhere.`,
        'Look for the page at its publisher, or name who wrote it.',
      );
    const [named, ...more] = new Set(
      [...record.id.matchAll(/(?<=^|-)(?:19|20)\d\d(?=-|$)/g)].map(([one]) => one),
    );
    const inAddress = named !== undefined && new RegExp(`(?<!\\d)${named}(?!\\d)`).test(url);
    if (when && inAddress && more.length === 0 && when.slice(0, 4) !== named)
      yield disagrees(
        record,
        ['published'],
        `\`published\` is ${when}, but the name of the file and the address say ${named}.`,
        'Correct the one that is wrong.',
      );
  }
}
