/**
 * THE table of pages that are no records: the list of each kind, and what is made of several records or of none. A page is one
 * row here and its words in the interface; navigation, the colour of its section, search, the sitemap, the map for language
 * models, links that editors may write and the addresses that tests visit follow from it. Rows stand in the order of navigation.
 */
import type { Kind } from './kinds.ts';

/** The sections of the guide, in the order of the footer, each with the key of its name. */
export const sections = {
  doing: 'part.doing',
  choosing: 'part.choosing',
  places: 'part.places',
  reading: 'part.reading',
  guide: 'part.guide',
} as const;
export type SectionName = keyof typeof sections;

/** Keys are those of words of the interface. */
interface Row {
  readonly title: string;
  /** What the page is for, in a sentence. */
  readonly lead: string;
  /** The section under which every page links to this one. */
  readonly section?: SectionName;
  /** What links to the page are called, where that is not its title. */
  readonly link?: string;
  /** Other names that people type for it, divided by semicolons. Search finds pages that have them. */
  readonly names?: string;
  /** The page whose item of the menu is marked on this page and below it, where it has none of its own. */
  readonly under?: string;
  /** A page that is worked with, not read: it is in no sitemap. */
  readonly isTool?: true;
  /** The page with a question in its address that tests look at too. */
  readonly asked?: string;
}
interface PageRow extends Row {
  readonly address: string;
  readonly menu?: number;
}
interface ListRow extends Row {
  readonly kind: Kind;
  /** Its place in the menu at the head of every page. */
  readonly menu?: number;
}

const listOf = <const K extends Kind, const More extends Partial<ListRow>>(
  kind: K,
  more: More,
) => ({
  kind,
  title: `kind.${kind}` as const,
  lead: `kind.${kind}.lead` as const,
  ...more,
});

const pageOf = <
  const Address extends string,
  const Key extends string,
  const More extends Partial<PageRow>,
>(
  address: Address,
  key: Key,
  more: More,
) => ({
  address,
  title: `${key}.title` as const,
  lead: `${key}.lead` as const,
  names: `${key}.names` as const,
  ...more,
});

const rows = [
  pageOf('/find-your-place/', 'find', {
    section: 'doing',
    under: '/areas/',
    asked: '?interest=policy-advice&membership=none&language=fr',
  }),
  listOf('areas', { section: 'doing', menu: 1 }),
  listOf('groups', { section: 'doing', menu: 2 }),
  listOf('opportunities', { section: 'doing', under: '/areas/' }),
  pageOf('/elections/', 'elections', { section: 'choosing', menu: 5 }),
  pageOf('/open/', 'open', { section: 'choosing', link: 'open.link', under: '/elections/' }),
  listOf('positions', { section: 'choosing', menu: 4 }),
  listOf('procedures', { section: 'choosing', under: '/elections/' }),
  listOf('cycles', { under: '/elections/' }),
  {
    address: '/elections/compare/',
    title: 'elections.compareTitle',
    lead: 'elections.compareLead',
    under: '/elections/',
    names: 'elections.compareNames',
  },
  pageOf('/plan/', 'plan', { under: '/elections/' }),
  pageOf('/calendars/', 'calendars', { section: 'choosing', under: '/elections/' }),
  pageOf('/which-region/', 'which', { section: 'places', under: '/regions/' }),
  listOf('regions', { section: 'places', menu: 3 }),
  listOf('guides', { section: 'reading', menu: 6 }),
  pageOf('/structure/', 'structure', { section: 'reading', under: '/guides/' }),
  listOf('glossary', { section: 'reading', menu: 7 }),
  listOf('sources', { section: 'reading', under: '/guides/', names: 'kind.sources.names' }),
  pageOf('/disagreements/', 'disagreements', { section: 'reading', under: '/guides/' }),
  {
    address: '/search/',
    title: 'search.title',
    lead: 'search.lead',
    section: 'guide',
    isTool: true,
    asked: '?q=cpwg',
  },
  pageOf('/offline/', 'offline', { lead: 'offline.summary', section: 'guide' }),
  pageOf('/data/', 'data', { section: 'guide' }),
  pageOf('/about/', 'about', { lead: 'about.summary', section: 'guide' }),
  pageOf('/editing/', 'editing', { section: 'guide', link: 'part.correct' }),
  { address: '/editing/rules/', title: 'rules.page.title', lead: 'rules.page.lead' },
  pageOf('/editing/correct/', 'correct', { isTool: true, asked: '?page=/open/' }),
  { address: '/editing/components/', title: 'components.title', lead: 'components.lead' },
  { address: '/editing/new/', title: 'editing.newTitle', lead: 'editing.newSummary' },
  { address: '/editing/fields/', title: 'fields.title', lead: 'fields.lead' },
] as const satisfies readonly (PageRow | ListRow)[];

type AnyRow = (typeof rows)[number];
/** What rows that have a field have in it. */
type ValueOf<Name extends string, R = AnyRow> =
  R extends Readonly<Record<Name, infer Value>> ? Value : never;
/** A row with its address. The keys of its words are literal, so that the compiler knows whether the interface has them. */
export interface StaticPage {
  readonly address: string;
  readonly title: AnyRow['title'];
  readonly lead: AnyRow['lead'];
  readonly kind?: Kind;
  readonly section?: SectionName;
  readonly menu?: number;
  readonly link?: ValueOf<'link'>;
  readonly names?: ValueOf<'names'>;
  readonly under?: ValueOf<'under'>;
  readonly isTool?: true;
  readonly asked?: string;
}

/** A kind without a row here would have a list that nothing links to. */
type Unlisted = Exclude<Kind, Extract<AnyRow, { kind: Kind }>['kind']>;
const everyKindIsListed: Unlisted extends never ? true : Unlisted = true;
void everyKindIsListed;

/** Every page that is no record, but for the home page. */
export const staticPages: readonly StaticPage[] = rows.map((row) =>
  'kind' in row ? { address: `/${row.kind}/`, ...row } : row,
);

const firstPart = (address: string) => address.split('/')[1]!;
const roots = new Set(
  staticPages.filter(({ kind }) => !kind).map(({ address }) => firstPart(address)),
);
/** Whether an address is the home page, or leads to or below one of the pages that are no list of a kind. */
export const isStaticAddress = (address: string): boolean =>
  address === '/' || roots.has(firstPart(address));

/** Whether search knows a page by name: one that is read, or one to work with that people have names for. */
export const isSearched = ({ isTool, names }: StaticPage): boolean => !isTool || !!names;

/** The section to which an address belongs; none for the home page and what concerns the guide itself. */
export function sectionAt(address: string): SectionName | undefined {
  const page = staticPages.find(
    (one) => (one.section ?? one.under) && address.startsWith(one.address),
  );
  const section = page?.section ?? (page?.under && sectionAt(page.under));
  return section === 'guide' ? undefined : section;
}

/** The address of the item of the menu that is marked at an address: its own, or that of the page it stands under. */
export function menuAt(address: string): string | undefined {
  const page = staticPages
    .filter((one) => address.startsWith(one.address))
    .sort((a, b) => b.address.length - a.address.length)[0];
  return page?.under ?? (page?.menu === undefined ? undefined : page.address);
}
