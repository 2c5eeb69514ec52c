/** Rules documents and their paragraphs, wherever they are kept. */
import type { Data } from './kinds.ts';
import { hasHistory, historyAddress } from './history.ts';
import { slug } from './slug.ts';
import { addressOf, type AnyRecord, type Site } from './site.ts';

type RulesDocument = NonNullable<Data<'groups'>['rules']>[number];

/** The anchor of a paragraph on the page of its document: `rule-naralo-rop-2022-6-4-1`. */
export const paragraphAnchor = (document: string, number: string) =>
  `rule-${document}-${slug(number)}`;

/** The page on which a document stands: that of its keeper, or of what is over there. */
export const pageOfRules = (site: Site, keeper: AnyRecord, { status }: RulesDocument): string =>
  status === 'superseded' && hasHistory(site, keeper) ? historyAddress(keeper) : addressOf(keeper);

/** The document with an id and the record that keeps it. */
export function findRulesDocument(
  site: Site,
  id: string,
): { document: RulesDocument; keeper: AnyRecord } | undefined {
  for (const keeper of [...site.records.groups, ...site.records.regions] as AnyRecord[]) {
    const document =
      'rules' in keeper.data
        ? (keeper.data.rules as RulesDocument[] | undefined)?.find((one) => one.id === id)
        : undefined;
    if (document) return { document, keeper };
  }
  return undefined;
}

/** A cited paragraph, `naralo-rop-2022 6.4.1`, with the address at which it stands. */
export function citedParagraph(
  site: Site,
  rule: string,
): { title: string; paragraph: string; address: string } | undefined {
  const [id = '', paragraph = ''] = rule.split(' ');
  const found = findRulesDocument(site, id);
  return (
    found && {
      title: found.document.title,
      paragraph,
      address: `${pageOfRules(site, found.keeper, found.document)}#${paragraphAnchor(id, paragraph)}`,
    }
  );
}
