/** Prose leads only to web sites that somebody looked at: those of the sources, and those that several records name. */
import { oncePerSite } from '../once.ts';
import { textsOf } from '../text-fields.ts';
import { allRecords, type AnyRecord, type Site } from '../site.ts';
import { warnings, type Check, type Finding } from './finding.ts';
import { webAddressesIn } from './web-addresses.ts';

export default [sitesAreKnown, addressesAreKnown] satisfies Check[];

const linked = /(?:\]\(|^ {0,3}\[[^\]\n]+\]:\s*)<?https?:\/\/([^/)\s>?#:]+)/gm;

/** The part of a host that belongs to one owner, as far as its letters tell: the last two names, or three of `gov.uk` and its like. */
const ownerOf = (host: string): string =>
  /(?:[^.]+\.)?[^.]+\.[^.]+$/
    .exec(host.toLowerCase())?.[0]
    .replace(/^[^.]+\.(?=[^.]{4,}\.[^.]+$|[^.]+\.(?!.{2}$))/, '') ?? host;

/** The owners of the sites that fields name. */
const knownOwners = oncePerSite(
  (site): ReadonlySet<string> =>
    new Set(
      allRecords(site)
        .flatMap((record) => webAddressesIn(record))
        .flatMap(({ at, url }) => {
          const host = at.bodyOffset === undefined ? URL.parse(url)?.hostname : undefined;
          return host ? ownerOf(host) : [];
        }),
    ),
);

/** Returns the hosts whose owner only one record names, and no field. */
function strangersIn<H extends { record: AnyRecord; host: string }>(
  site: Site,
  hosts: readonly H[],
): H[] {
  const known = knownOwners(site);
  return [...Map.groupBy(hosts, ({ host }) => ownerOf(host))].flatMap(([owner, same]) =>
    known.has(owner) || new Set(same.map(({ record }) => record)).size > 1 ? [] : same,
  );
}

/** A role address stands on a host that other records name too, or that a source is of. */
function* addressesAreKnown(site: Site): Iterable<Finding> {
  const hosts = allRecords(site).flatMap((record) =>
    textsOf(record).flatMap(({ text, path, bodyOffset }) => {
      if (bodyOffset !== undefined || !text.includes('@')) return [];
      const host = /^[^\s@]+@([\w.-]+)$/.exec(text)?.[1];
      return host ? [{ record, path, host }] : [];
    }),
  );
  for (const { record, path, host } of strangersIn(site, hosts))
    yield warnings(record, 'unknown-host')(
      path,
      `The address is one of \`${host}\`, of which the guide has no source.`,
      'Look at the page that shows it: one letter more leads to somebody else.',
    );
}

/** Advice where a site stands in one record only and no source is of it. */
function* sitesAreKnown(site: Site): Iterable<Finding> {
  const hosts = allRecords(site).flatMap((record) =>
    [...record.body.matchAll(linked)].map(({ 1: host, index }) => ({ record, index, host: host! })),
  );
  for (const { record, index, host } of strangersIn(site, hosts))
    yield warnings(record, 'unknown-host')(
      { path: [], bodyOffset: index },
      `The link leads to \`${host}\`, a site of which the guide has no source.`,
      'Add the page as a source of the record once you have read it, or link to a known site.',
    );
}
