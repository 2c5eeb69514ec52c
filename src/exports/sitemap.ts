/** The sitemap: every page that is text of its own, with the day its content last changed where that is known. */
import { historyAddress, recordsWithHistory } from '../model/history.ts';
import { kindNames } from '../model/kinds.ts';
import { addressOf, allRecords, type AnyRecord } from '../model/site.ts';
import { lastTurn, datedIn } from '../model/transitions.ts';
import { later, latestOf } from './changes.ts';
import type { Publication } from './publication.ts';

/** The languages in which a page stands, each with its address there; English alone for one that stands in no other. */
export type LanguagesOf = (
  address: string,
) => readonly { readonly language: string; readonly address: string }[];
const inEnglish: LanguagesOf = (address) => [{ language: 'en', address }];

/** Addresses with the last change of what stands on them; a page made of words of the interface alone has none. */
export function sitemapText(
  { site, at, changeOf }: Publication,
  otherAddresses: readonly string[],
  languagesOf = inEnglish,
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
    ...recordsWithHistory(site).map((record) => ({
      address: historyAddress(record),
      changed: changeOf(record).updated,
    })),
  ];
  const link = (language: string, address: string) =>
    `<xhtml:link rel="alternate" hreflang="${language}" href="${at(address)}"/>`;
  const rows = pages.flatMap(({ address, changed }) => {
    const all = languagesOf(address);
    // Every page of a set names the whole set; who reads none of its languages gets English.
    const links =
      all.length > 1
        ? all.map((one) => link(one.language, one.address)).join('') + link('x-default', address)
        : '';
    const day = changed ? `<lastmod>${changed.slice(0, 10)}</lastmod>` : '';
    return all.map((one) => `<url><loc>${at(one.address)}</loc>${day}${links}</url>`);
  });
  const names = rows.length > pages.length ? ' xmlns:xhtml="http://www.w3.org/1999/xhtml"' : '';
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"${names}>\n${rows.join('\n')}\n</urlset>\n`;
}
