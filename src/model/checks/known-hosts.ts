/** Prose leads only to web sites that somebody looked at: those of the sources, and those that several records name. */
import { markedIn } from '../marks.ts';
import { textsOf } from '../text-fields.ts';
import { allRecords, type AnyRecord, type Site } from '../site.ts';
import type { Check, Finding } from './finding.ts';

const linked = /(?:\]\(|^ {0,3}\[[^\]\n]+\]:\s*)<?https?:\/\/([^/)\s>?#:]+)/gm;

/** The part of a host that belongs to one owner, as far as its letters tell: the last two names, or three of `gov.uk` and its like. */
const ownerOf = (host: string): string =>
  /(?:[^.]+\.)?[^.]+\.[^.]+$/
    .exec(host.toLowerCase())?.[0]
    .replace(/^[^.]+\.(?=[^.]{4,}\.[^.]+$|[^.]+\.(?!.{2}$))/, '') ?? host;

const hostsIn = ({ body }: AnyRecord): { owner: string; host: string; offset: number }[] =>
  [...body.matchAll(linked)].map(({ 1: host, index }) => ({
    owner: ownerOf(host!),
    host: host!,
    offset: index,
  }));

/** A role address stands on a host that other records name too, or that a source is of. */
function addressesAreKnown(site: Site, known: ReadonlySet<string>): Finding[] {
  const places = allRecords(site).flatMap((record) =>
    textsOf(record).flatMap(({ text, path, bodyOffset }) => {
      if (bodyOffset !== undefined || !text.includes('@')) return [];
      const host = /^[^\s@]+@([\w.-]+)$/.exec(text)?.[1];
      return host ? [{ record, path, host, owner: ownerOf(host) }] : [];
    }),
  );
  return [...Map.groupBy(places, ({ owner }) => owner)].flatMap(([owner, same]): Finding[] =>
    known.has(owner) || new Set(same.map(({ record }) => record)).size > 1
      ? []
      : same.map(({ record, path, host }) => ({
          record,
          path,
          level: 'warning',
          rule: 'unknown-host',
          message: `The address is one of \`${host}\`, of which the guide has no source.`,
          repair: 'Look at the page that shows it: one letter more leads to somebody else.',
        })),
  );
}

/** Advice where a site stands in one record only and no source is of it. */
export const sitesAreKnown: Check = (site) => {
  const fields = allRecords(site).flatMap((record) =>
    markedIn(record.kind, record.data).flatMap(({ value, marks }) =>
      marks.web && typeof value === 'string' ? (URL.parse(value)?.hostname ?? []) : [],
    ),
  );
  const known = new Set(fields.map(ownerOf));
  const places = allRecords(site).flatMap((record) =>
    hostsIn(record).map((one) => ({ record, ...one })),
  );
  const inProse = [...Map.groupBy(places, ({ owner }) => owner)].flatMap(
    ([owner, same]): Finding[] =>
      known.has(owner) || new Set(same.map(({ record }) => record)).size > 1
        ? []
        : same.map(({ record, host, offset }) => ({
            record,
            path: [],
            bodyOffset: offset,
            level: 'warning',
            rule: 'unknown-host',
            message: `The link leads to \`${host}\`, a site of which the guide has no source.`,
            repair:
              'Add the page as a source of the record once you have read it, or link to a known site.',
          })),
  );
  return [...inProse, ...addressesAreKnown(site, known)];
};
