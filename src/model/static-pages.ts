/**
 * THE table of pages that are no records: the list of each kind, and what is made of several records or of none. A page is one
 * row here and its words in the interface; navigation, the colour of its section, search, the sitemap, the map for language
 * models, links that editors may write and the addresses that tests visit follow from it. Rows stand in the order of navigation.
 */
import { translatedInto, type Kind } from './kinds.ts';

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

const rows = [
  {
    address: '/find-your-place/',
    title: 'find.title',
    lead: 'find.lead',
    section: 'doing',
    under: '/areas/',
    names: 'find.names',
    asked: '?interest=policy-advice&membership=none&language=fr',
  },
  listOf('areas', { section: 'doing', menu: 1 }),
  listOf('groups', { section: 'doing', menu: 2 }),
  listOf('opportunities', { section: 'doing', under: '/areas/' }),
  {
    address: '/elections/',
    title: 'elections.title',
    lead: 'elections.lead',
    section: 'choosing',
    menu: 5,
    names: 'elections.names',
  },
  {
    address: '/open/',
    title: 'open.title',
    lead: 'open.lead',
    section: 'choosing',
    link: 'open.link',
    under: '/elections/',
    names: 'open.names',
  },
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
  {
    address: '/plan/',
    title: 'plan.title',
    lead: 'plan.lead',
    under: '/elections/',
    names: 'plan.names',
  },
  {
    address: '/calendars/',
    title: 'calendars.title',
    lead: 'calendars.lead',
    section: 'choosing',
    under: '/elections/',
    names: 'calendars.names',
  },
  {
    address: '/which-region/',
    title: 'which.title',
    lead: 'which.lead',
    section: 'places',
    under: '/regions/',
    names: 'which.names',
  },
  listOf('regions', { section: 'places', menu: 3 }),
  listOf('guides', { section: 'reading', menu: 6 }),
  {
    address: '/structure/',
    title: 'structure.title',
    lead: 'structure.lead',
    section: 'reading',
    under: '/guides/',
    names: 'structure.names',
  },
  listOf('glossary', { section: 'reading', menu: 7 }),
  listOf('sources', { section: 'reading', under: '/guides/', names: 'kind.sources.names' }),
  {
    address: '/disagreements/',
    title: 'disagreements.title',
    lead: 'disagreements.lead',
    section: 'reading',
    under: '/guides/',
    names: 'disagreements.names',
  },
  {
    address: '/search/',
    title: 'search.title',
    lead: 'search.lead',
    section: 'guide',
    isTool: true,
    asked: '?q=cpwg',
  },
  {
    address: '/offline/',
    title: 'offline.title',
    lead: 'offline.summary',
    section: 'guide',
    names: 'offline.names',
  },
  {
    address: '/data/',
    title: 'data.title',
    lead: 'data.lead',
    section: 'guide',
    names: 'data.names',
  },
  {
    address: '/about/',
    title: 'about.title',
    lead: 'about.summary',
    section: 'guide',
    names: 'about.names',
  },
  {
    address: '/editing/',
    title: 'editing.title',
    lead: 'editing.lead',
    section: 'guide',
    link: 'part.correct',
    names: 'editing.names',
  },
  { address: '/editing/rules/', title: 'rules.page.title', lead: 'rules.page.lead' },
  {
    address: '/editing/correct/',
    title: 'correct.title',
    lead: 'correct.lead',
    names: 'correct.names',
    isTool: true,
    asked: '?page=/open/',
  },
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

/** Pictures that the build draws at addresses of their own. */
export const drawnPictures: ReadonlySet<string> = new Set([
  '/favicon.svg',
  '/pictures/regions.svg',
]);

/** The pages of the editors' manual; a test holds the list against the files. */
const manualPages = [
  'house-style',
  'provenance',
  'translating',
  ...translatedInto.map((language) => `translating/into-${language}`),
  'how-to/add-a-call',
  'how-to/add-a-cycle',
  'how-to/add-a-glossary-word',
  'how-to/add-a-group',
  'how-to/add-a-source',
  'how-to/change-a-chair',
  'how-to/close-or-merge-a-group',
  'how-to/correct-a-fact',
  'how-to/record-a-conflict',
  'how-to/record-a-departure',
];

/** Every address of a page that is no record. */
export const pageAddresses: readonly string[] = [
  '/',
  ...staticPages.map(({ address }) => address),
  '/editing/change/',
  '/editing/translating/form/',
  ...manualPages.map((name) => `/editing/${name}/`),
  ...staticPages.flatMap(({ kind }) =>
    kind ? [`/editing/fields/${kind}/`, `/editing/new/${kind}/`] : [],
  ),
];
const pages = new Set(pageAddresses);

/** The pages that are no records and that search knows by name: those that are read, and those to work with that people have names for. */
export const isSearched = ({ isTool, names }: StaticPage): boolean => !isTool || !!names;
export const searchedPages: readonly string[] = [
  ...staticPages.filter(isSearched).map(({ address }) => address),
  ...manualPages.map((name) => `/editing/${name}/`),
];

/** Whether a page that is no record stands at an address. */
export const isPageAddress = (address: string): boolean => pages.has(address);

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
