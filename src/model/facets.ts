/** By what the lists of records can be narrowed in the browser. */
import { shownTitle } from './page.ts';
import type { Kind } from './kinds.ts';
import type { AnyRecord, Site } from './site.ts';
import { stateOf } from './status.ts';

/** What a list can be narrowed by; each is also the name in the address. */
export type Facet = 'state' | 'area' | 'region' | 'membership' | 'type' | 'body';

const facetsByKind: Partial<Record<Kind, readonly Facet[]>> = {
  groups: ['state', 'area'],
  opportunities: ['state', 'membership'],
  cycles: ['region', 'state'],
  positions: ['body'],
  sources: ['type'],
};

/** Lists long enough to be narrowed by typing a part of a title. */
const longLists: readonly Kind[] = [
  'groups',
  'opportunities',
  'cycles',
  'positions',
  'glossary',
  'sources',
];

/** The values of a record for a facet, as ids. */
function valuesOf(site: Site, record: AnyRecord, facet: Facet): readonly string[] {
  const { data } = record;
  if (facet === 'state') return [stateOf(site, record) ?? ''].filter(Boolean);
  if (facet === 'area') return 'areas' in data ? (data.areas ?? []) : [];
  if (facet === 'region') return 'region' in data && data.region ? [data.region] : [];
  if (facet === 'membership')
    return record.kind === 'opportunities' ? [record.data.membership] : [];
  if (facet === 'type') return record.kind === 'sources' ? [record.data.type] : [];
  return record.kind === 'positions' ? record.data.bodies : [];
}

/** Attributes for the item of a record: `data-state="active" data-area="policy outreach"`. */
export const facetAttributes = (site: Site, record: AnyRecord): Record<string, string> =>
  Object.fromEntries(
    (facetsByKind[record.kind] ?? [])
      .map((facet) => [`data-${facet}`, valuesOf(site, record, facet).join(' ')])
      .filter(([, values]) => values !== ''),
  );

export interface Choice {
  readonly facet: Facet;
  /** Values in the order of the records' list, each with the record it names, if it names one. */
  readonly values: readonly { value: string; title: string | undefined }[];
}

/** What a reader can choose from on the list of a kind; undefined if its list is short enough to read. */
export function choicesOf(site: Site, kind: Kind): Choice[] | undefined {
  if (!longLists.includes(kind)) return undefined;
  const records = site.records[kind] as readonly AnyRecord[];
  const target = { area: 'areas/', region: 'regions/', body: '' } as Partial<Record<Facet, string>>;
  return (facetsByKind[kind] ?? [])
    .map((facet) => ({
      facet,
      values: [...new Set(records.flatMap((record) => valuesOf(site, record, facet)))].map(
        (value) => {
          const named =
            target[facet] === undefined ? undefined : site.find(`${target[facet]}${value}`);
          return { value, title: named && shownTitle(named) };
        },
      ),
    }))
    .filter(({ values }) => values.length > 1);
}
