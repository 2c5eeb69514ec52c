/** The sitemap: every page that is text of its own, with the day its content last changed where that is known. */
import { kindNames } from '../model/kinds.ts';
import { addressOf, allRecords, type AnyRecord } from '../model/site.ts';
import { lastTurn, datedIn } from '../model/transitions.ts';
import { later, latestOf } from './changes.ts';
import type { Publication } from './export-context.ts';

/** Addresses with the last change of what stands on them; a page made of words of the interface alone has none. */
export function sitemapText(
  { site, at, changeOf }: Publication,
  otherAddresses: readonly string[],
): string {
  // The page of a round or a call also changes when something opens or ends, though nobody touches its file.
  const changedOf = (record: AnyRecord) =>
    later(changeOf(record).updated, lastTurn(datedIn(site, record), site.now));
  const lastOf = (records: readonly AnyRecord[]) =>
    latestOf(records.map((record) => ({ updated: changedOf(record) })));
  const pages = [
    { address: '/', changed: lastOf(allRecords(site)) },
    ...otherAddresses.map((address) => ({ address, changed: undefined })),
    ...kindNames.map((kind) => ({
      address: `/${kind}/`,
      changed: lastOf(site.records[kind] as readonly AnyRecord[]),
    })),
    ...allRecords(site).map((record) => ({
      address: addressOf(record),
      changed: changedOf(record),
    })),
  ];
  const rows = pages.map(
    ({ address, changed }) =>
      `<url><loc>${at(address)}</loc>${changed ? `<lastmod>${changed.slice(0, 10)}</lastmod>` : ''}</url>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${rows.join('\n')}\n</urlset>\n`;
}
