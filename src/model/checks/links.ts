import { allRecords, nameOf, type AnyRecord, type Site } from '../site.ts';
import type { Check } from './finding.ts';

/** The names `kind/id` that the prose of a record links to, or of which its components speak. */
const linkedIn = ({ body }: AnyRecord) => [
  ...[...body.matchAll(/\]\(\/([a-z]+\/[a-z0-9-]+)\//g)].map((match) => match[1]!),
  ...[...body.matchAll(/\bof="([^"]*)"/g)].flatMap((match) => match[1]!.split(' ')),
];

/**
 * A record stands in some relation to another, sources aside: it names one, or one names it. Pages show a relation at both
 * ends, so either is enough to lead a reader there; the list of its kind alone is not. Sources have a rule of their own.
 */
export const recordsAreLinked: Check = (site, broken) => {
  // What a broken record links to is not known.
  if (broken.size > 0) return [];
  const records = allRecords(site).filter((record) => record.kind !== 'sources');
  const linked = new Set(records.flatMap((record) => withNeighbours(site, record)));
  return records
    .filter((record) => !linked.has(nameOf(record)))
    .map((record) => ({
      record,
      path: [],
      level: 'warning' as const,
      rule: 'unlinked-record',
      message: `No record links to \`${nameOf(record)}\`, and it links to none.`,
      repair: 'Name it where a reader would need it, or name here the records it belongs to.',
    }));
};

/** The records a record names, and itself if it names any. */
function withNeighbours(site: Site, record: AnyRecord): string[] {
  const self = nameOf(record);
  const others = [
    ...site.referencesOf(record).map((reference) => reference.name),
    ...linkedIn(record),
  ].filter((name) => name !== self && !name.startsWith('sources/'));
  return others.length > 0 ? [self, ...others] : [];
}
