/**
 * THE table of facets: by what lists of records and search results can be filtered. A facet is one row here and one word,
 * `facet.<name>`, in the interface; the filters of list pages, what the search catalogue carries of each page, and the
 * filters of the search page follow from it.
 */
import { kinds, kindNames, type Kind } from './kinds.ts';
import { shownTitle } from './page.ts';
import { regionOf } from './region-of.ts';
import { membership } from './fields.ts';
import { allRecords, nameOf, type AnyRecord, type Site } from './site.ts';
import { stateOf } from './status.ts';

interface FacetRow {
  /** Kinds whose list page can be filtered by it. */
  readonly lists: readonly Kind[];
  /** How the search page offers it, if it does: as a list to choose from, a box to tick, or a row of buttons. */
  readonly search?: 'select' | 'checkbox' | 'chips';
  /** Its name in addresses of the search page, where that is not the name of the row. */
  readonly searchName?: string;
  /** The values of a record, as ids. */
  readonly valuesOf: (record: AnyRecord, site: Site) => readonly string[];
  /** What values are called: by the record they name, or by words of the interface under a prefix, in an order. */
  readonly values:
    | { readonly record: (value: string) => string }
    | { readonly words: string; readonly order: readonly string[] };
}

const given = (value: string | undefined) => (value ? [value] : []);

const rows = {
  kind: {
    lists: [],
    search: 'chips',
    valuesOf: ({ kind }) => [kind],
    values: { words: 'kind', order: kindNames },
  },
  region: {
    lists: ['cycles'],
    search: 'select',
    valuesOf: (record) => given(regionOf(record)),
    values: { record: (id) => `regions/${id}` },
  },
  state: {
    lists: ['groups', 'opportunities', 'cycles'],
    search: 'select',
    searchName: 'status',
    valuesOf: (record, site) => given(stateOf(site, record)),
    values: {
      words: 'status',
      // The order of life: what is to come, what is, what may be, what was.
      order: [
        'coming',
        'open',
        'running',
        'planned',
        'forming',
        'new',
        'active',
        'per-cycle',
        'mailing-list-only',
        'unclear',
        'past',
        'ended',
        'merged',
        'closed',
      ],
    },
  },
  area: {
    lists: ['groups'],
    search: 'select',
    valuesOf: ({ data }) => ('areas' in data ? (data.areas ?? []) : []),
    values: { record: (id) => `areas/${id}` },
  },
  membership: {
    lists: ['opportunities'],
    valuesOf: (record) => (record.kind === 'opportunities' ? [record.data.membership] : []),
    values: { words: 'membership', order: membership.options },
  },
  type: {
    lists: ['sources'],
    valuesOf: (record) => (record.kind === 'sources' ? [record.data.type] : []),
    values: { words: 'source.type', order: kinds.sources.schema.shape.type.options },
  },
  body: {
    lists: ['positions'],
    valuesOf: (record) => (record.kind === 'positions' ? record.data.bodies : []),
    values: { record: (name) => name },
  },
  open: {
    lists: [],
    search: 'checkbox',
    valuesOf: (record, site) => (stateOf(site, record) === 'open' ? ['yes'] : []),
    values: { words: 'facet.open', order: ['yes'] },
  },
} as const satisfies Record<string, FacetRow>;

type FacetName = keyof typeof rows;
interface Facet extends FacetRow {
  readonly name: FacetName;
}

/** Every facet, in the order in which forms offer them. */
export const facets: readonly Facet[] = (Object.keys(rows) as FacetName[]).map((name) => ({
  name,
  ...rows[name],
}));

/** The facets of the list page of a kind. */
const listFacets = (kind: Kind) => facets.filter(({ lists }) => lists.includes(kind));
/** The facets of the search page. */
export const searchFacets = facets.filter(({ search }) => search !== undefined);
/** The name of a facet in the addresses and the catalogue of search. */
export const searchName = ({ name, searchName: other }: Facet): string => other ?? name;

/** Whether the list of a kind is long enough to be filtered, if only by a part of a title. */
const isLong: Readonly<Record<Kind, boolean>> = {
  areas: false,
  groups: true,
  regions: false,
  positions: true,
  procedures: false,
  cycles: true,
  opportunities: true,
  guides: false,
  glossary: true,
  sources: true,
};

/** Attributes for the item of a record in a list: `data-state="active" data-area="policy outreach"`. */
export const facetAttributes = (site: Site, record: AnyRecord): Record<string, string> =>
  Object.fromEntries(
    listFacets(record.kind)
      .map(({ name, valuesOf }) => [`data-${name}`, valuesOf(record, site).join(' ')])
      .filter(([, values]) => values !== ''),
  );

/**
 * The values of a record for the facets of search, by the names they have there. Facets without a value are omitted, and so
 * is the kind, which the address of a page says.
 */
export const searchValues = (site: Site, record: AnyRecord): Record<string, readonly string[]> =>
  Object.fromEntries(
    searchFacets
      .filter(({ name }) => name !== 'kind')
      .map((facet) => [searchName(facet), facet.valuesOf(record, site)] as const)
      .filter(([, values]) => values.length > 0),
  );

interface Choice {
  readonly facet: Facet;
  readonly values: readonly {
    readonly value: string;
    /** How many of the records have it. */
    readonly count: number;
    /** The title of the record that the value names, or the key of its word. */
    readonly title?: string;
    readonly key?: string;
  }[];
}

/** What a reader can choose from on the list page of a kind; undefined if the list is short enough to read. */
export const listChoices = (site: Site, kind: Kind): Choice[] | undefined =>
  isLong[kind]
    ? listFacets(kind)
        .map((facet) => choiceOf(site, facet, site.records[kind] as readonly AnyRecord[]))
        .filter(({ values }) => values.length > 1)
    : undefined;

/** What a reader can choose from on the search page, where `records` can be found. */
export const searchChoices = (site: Site, records: readonly AnyRecord[]): Choice[] =>
  searchFacets.map((facet) => choiceOf(site, facet, records));

/** The values that records have for a facet: those that name records in the order of these, others in the order of the table. */
function choiceOf(site: Site, facet: Facet, records: readonly AnyRecord[]): Choice {
  const { values, valuesOf } = facet;
  const each = records.flatMap((record) => valuesOf(record, site));
  const used = new Set(each);
  const countOf = (value: string) => each.filter((one) => one === value).length;
  if ('words' in values) {
    const ordered = [...new Set([...values.order, ...used])].filter((value) => used.has(value));
    return {
      facet,
      values: ordered.map((value) => ({
        value,
        count: countOf(value),
        key: `${values.words}.${value}`,
      })),
    };
  }
  const byName = new Map([...used].map((value) => [values.record(value), value]));
  return {
    facet,
    values: allRecords(site).flatMap((record) => {
      const value = byName.get(nameOf(record));
      return value === undefined
        ? []
        : [{ value, count: countOf(value), title: shownTitle(record) }];
    }),
  };
}
