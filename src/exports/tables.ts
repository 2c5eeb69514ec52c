/** The flat lists as tables: what a spreadsheet needs of each kind. */
import { placesOf } from '../model/countries.ts';
import { addressOf, nameOf, type RecordOf, type Site } from '../model/site.ts';
import { stateOf } from '../model/status.ts';
import type { Kind } from '../model/kinds.ts';
import { phasesOf } from '../model/cycle-state.ts';
import { csvOf } from './csv.ts';
import type { Publication } from './publication.ts';

type Cell = string | number | undefined;
type Columns<Row> = Readonly<Record<string, (row: Row, publication: Publication) => Cell>>;
/** Several values in one cell. */
const joined = (values: readonly string[] | undefined) => values?.join('; ');

const page = (record: { kind: Kind; id: string }, { at }: Publication) => at(addressOf(record));

const groups: Columns<RecordOf<'groups'>> = {
  id: ({ id }) => id,
  title: ({ data }) => data.title,
  acronym: ({ data }) => data.acronym,
  summary: ({ data }) => data.summary,
  kind: ({ data }) => data.kind,
  state: ({ data }) => data.status.state,
  seen: ({ data }) => data.status.asOf,
  parent: ({ data }) => data.parent,
  areas: ({ data }) => joined(data.areas),
  open: ({ data }) => data.joining?.open,
  membership: ({ data }) => data.joining?.membership,
  contact: ({ data }) => data.joining?.contact,
  merged_into: ({ data }) => data.mergedInto,
  checked: ({ data }) => data.checked,
  page,
};

const positions: Columns<RecordOf<'positions'>> = {
  id: ({ id }) => id,
  title: ({ data }) => data.title,
  summary: ({ data }) => data.summary,
  bodies: ({ data }) => joined(data.bodies),
  seats: ({ data }) => data.seats.number,
  term: ({ data }) => data.term.length,
  chosen_by: ({ data }) => joined(data.chosenBy.map((one) => one.who)),
  procedures: ({ data }) => joined(data.procedures),
  checked: ({ data }) => data.checked,
  page,
};

const cycles: Columns<RecordOf<'cycles'>> = {
  id: ({ id }) => id,
  title: ({ data }) => data.title,
  summary: ({ data }) => data.summary,
  year: ({ data }) => data.year,
  procedure: ({ data }) => data.procedure,
  region: ({ data }) => data.region,
  positions: ({ data }) => joined(data.positions),
  state: (cycle, { site }) => stateOf(site, cycle),
  first_date: (cycle, { site }) => datesOf(site, cycle)[0],
  last_date: (cycle, { site }) => datesOf(site, cycle).at(-1),
  meeting: ({ data }) => data.agm,
  checked: ({ data }) => data.checked,
  page,
};

const glossary: Columns<RecordOf<'glossary'>> = {
  id: ({ id }) => id,
  title: ({ data }) => data.title,
  expansion: ({ data }) => data.expansion,
  summary: ({ data }) => data.summary,
  aliases: ({ data }) => joined(data.aliases),
  see: ({ data }) => joined(data.see),
  checked: ({ data }) => data.checked,
  page,
};

const sources: Columns<RecordOf<'sources'>> = {
  id: ({ id }) => id,
  title: ({ data }) => data.title,
  publisher: ({ data }) => data.publisher,
  type: ({ data }) => data.type,
  url: ({ data }) => data.url,
  published: ({ data }) => data.published,
  read: ({ data }) => data.read,
  access: ({ data }) => data.access,
  language: ({ data }) => data.language ?? 'en',
  cited_by: (source, { site }) =>
    new Set(site.mentionsOf(source).map(({ from }) => nameOf(from))).size,
  page,
};

const countries: Columns<ReturnType<typeof placesOf>[number]> = {
  code: ({ code }) => code,
  title: ({ code }, { words }) => words.countryName(code),
  region: ({ region }) => region.id,
  acronym: ({ region }) => region.data.acronym,
  because: ({ because }) => because,
  page: ({ region }, { at }) => at(addressOf(region)),
};

/** Every day or month published for a round, in order of time. */
const datesOf = (site: Site, cycle: RecordOf<'cycles'>) =>
  phasesOf(site, cycle)
    .flatMap(({ dates }) => (dates.withdrawn ? [] : [dates.opens, dates.closes]))
    .flatMap((moment) => (moment ? [moment.split(' ')[0]!] : []))
    .sort();

interface Table {
  readonly rows: (site: Site) => number;
  readonly csv: (publication: Publication) => string;
}

const table = <Row>(columns: Columns<Row>, rowsOf: (site: Site) => readonly Row[]): Table => ({
  rows: (site) => rowsOf(site).length,
  csv: (publication) =>
    csvOf(
      Object.keys(columns),
      rowsOf(publication.site).map((row) =>
        Object.values(columns).map((cell) => cell(row, publication)),
      ),
    ),
});

const tables: Readonly<Record<string, Table>> = {
  groups: table(groups, (site) => site.records.groups),
  positions: table(positions, (site) => site.records.positions),
  cycles: table(cycles, (site) => site.records.cycles),
  glossary: table(glossary, (site) => site.records.glossary),
  sources: table(sources, (site) => site.records.sources),
  countries: table(countries, placesOf),
};

export const tableNames = Object.keys(tables);

/** How many rows a table has, without its header. */
export const rowsIn = (name: string, site: Site): number => tables[name]!.rows(site);

/** One table as CSV. */
export const tableOf = (name: string, publication: Publication): string =>
  tables[name]!.csv(publication);
