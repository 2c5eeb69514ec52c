/** Builds the answers of version 1 of the API. */
import { openCalls } from '../../model/agenda.ts';
import { placesOf } from '../../model/countries.ts';
import { phasesOf, stateAt } from '../../model/cycle-state.ts';
import { kindNames, type Kind } from '../../model/kinds.ts';
import { shownTitle, sourcesOf } from '../../model/page.ts';
import { regionOf } from '../../model/region-of.ts';
import { addressOf, allRecords, nameOf, type AnyRecord, type RecordOf } from '../../model/site.ts';
import { stateOf } from '../../model/status.ts';
import { instantOf, measuredIntervals } from '../../model/timetable.ts';
import { feedAddress, feedsOf } from '../feeds.ts';
import type { Publication } from '../export-context.ts';
import { tableNames } from '../tables.ts';
import { markdownAddress } from '../markdown-address.ts';
import { api } from './addresses.ts';
import type { About, Answer, AnswerName, Listed, RecordAnswer } from './answers.ts';
import { schemaNames } from './schemas.ts';

/** The part that stands in every answer. */
function aboutOf({ site, at }: Publication, schema: AnswerName): About {
  return {
    name: site.settings.name,
    site: at('/'),
    notice: site.settings.disclaimer,
    licence: { name: 'MIT', url: at(api.licence) },
    version: 'v1',
    schema: at(api.schema(schema)),
    index: at(api.index),
    sources: at(api.list('sources')),
    sourcesReadOn: site.settings.readOn,
    builtOn: site.now.toString().slice(0, 10),
  };
}

/** The document that names all others. */
export function indexAnswer(publication: Publication): Answer<'index'> {
  const { site, words, at } = publication;
  return {
    about: aboutOf(publication, 'index'),
    kinds: kindNames.map((kind) => ({
      kind,
      title: words.t(`kind.${kind}`),
      description: words.t(`kind.${kind}.lead`),
      count: site.records[kind].length,
      list: at(api.list(kind)),
      schema: at(api.schema(`record-${kind}`)),
      ...(tableNames.includes(kind) ? { csv: at(api.table(kind)) } : {}),
    })),
    graph: at(api.graph),
    timetable: at(api.timetable),
    countries: at(api.countries),
    calendars: at('/calendars/'),
    tables: tableNames.map((name) => ({ name, csv: at(api.table(name)) })),
    feeds: feedsOf(publication).map((feed) => ({
      title: feed.title,
      atom: at(feedAddress(feed, 'xml')),
      json: at(feedAddress(feed, 'json')),
    })),
    schemas: schemaNames.map((name) => at(api.schema(name))),
  };
}

/** All records of a kind, briefly. */
export function listAnswer(publication: Publication, kind: Kind): Answer<'list'> {
  const records = publication.site.records[kind] as readonly AnyRecord[];
  return {
    about: aboutOf(publication, 'list'),
    kind,
    title: publication.words.t(`kind.${kind}`),
    count: records.length,
    records: records.map((record) => listed(publication, record)),
  };
}

function listed({ site, at, changeOf }: Publication, record: AnyRecord): Listed {
  const { data } = record;
  return {
    name: nameOf(record),
    id: record.id,
    title: data.title,
    acronym: 'acronym' in data ? data.acronym : undefined,
    summary: 'summary' in data ? data.summary : undefined,
    region: regionOf(record),
    year: 'year' in data ? data.year : undefined,
    state: stateOf(site, record),
    checked: 'checked' in data ? data.checked : undefined,
    updated: changeOf(record).updated,
    page: at(addressOf(record)),
    markdown: at(markdownAddress(addressOf(record))),
    data: at(api.record(record)),
  };
}

/** One record whole, with its sources and its neighbours. */
export function recordAnswer(publication: Publication, record: AnyRecord): RecordAnswer {
  const { site, at, changeOf } = publication;
  const { published, updated } = changeOf(record);
  return {
    about: aboutOf(publication, `record-${record.kind}`),
    name: nameOf(record),
    kind: record.kind,
    id: record.id,
    title: shownTitle(record),
    state: stateOf(site, record),
    published,
    updated,
    page: at(addressOf(record)),
    markdown: at(markdownAddress(addressOf(record))),
    fields: record.data,
    prose: record.body.trim() || undefined,
    sources: sourcesOf(site, record).map((source) => {
      const { title, publisher, url, published: day, read, access } = source.data;
      return {
        id: source.id,
        title,
        publisher,
        url,
        published: day,
        read,
        access,
        data: at(api.record(source)),
      };
    }),
    names: [...new Set(site.referencesOf(record).map((reference) => reference.name))],
    namedBy: [...new Set(site.mentionsOf(record).map((mention) => nameOf(mention.from)))],
  };
}

/** Every record and every reference between two records. */
export function graphAnswer(publication: Publication): Answer<'graph'> {
  const { site, at } = publication;
  const records = allRecords(site);
  return {
    about: aboutOf(publication, 'graph'),
    nodes: records.map((record) => ({
      name: nameOf(record),
      kind: record.kind,
      title: shownTitle(record),
      page: at(addressOf(record)),
      data: at(api.record(record)),
    })),
    edges: records.flatMap((record) => {
      const edges = site.referencesOf(record).map(({ name, path }) => ({
        to: name,
        field: path.filter((step) => typeof step === 'string').join('.'),
      }));
      // A record often cites one source in many places; between two records one edge for each field is enough.
      return [
        ...new Map(
          edges.map((edge) => [`${edge.to} ${edge.field}`, { from: nameOf(record), ...edge }]),
        ).values(),
      ];
    }),
  };
}

/** Where every round stands at the instant of the build, and how its dates keep the limits of its procedure. */
export function timetableAnswer(publication: Publication): Answer<'timetable'> {
  const { site } = publication;
  return {
    about: aboutOf(publication, 'timetable'),
    asOf: site.now.round({ smallestUnit: 'second', roundingMode: 'floor' }).toString(),
    rounds: site.records.cycles.map((cycle) => roundOf(publication, cycle)),
    calls: openCalls(site).map(nameOf),
  };
}

function roundOf(
  { site, at }: Publication,
  cycle: RecordOf<'cycles'>,
): Answer<'timetable'>['rounds'][number] {
  const { phase, daysLeft } = stateAt(site, cycle);
  return {
    name: nameOf(cycle),
    title: cycle.data.title,
    procedure: `procedures/${cycle.data.procedure}`,
    year: cycle.data.year,
    region: cycle.data.region,
    state: stateOf(site, cycle),
    phase,
    daysLeft,
    page: at(addressOf(cycle)),
    steps: phasesOf(site, cycle).map(({ step, dates, phase: ofStep, since }) => ({
      id: step.id,
      title: step.title,
      does: step.does,
      phase: ofStep,
      since,
      opens: dates.opens,
      closes: dates.closes,
      opensAt: dates.opens && instantOf(dates.opens, 'opens')?.toString(),
      closesAt: dates.closes && instantOf(dates.closes, 'closes')?.toString(),
      about: dates.about,
      planned: dates.planned,
      withdrawn: dates.withdrawn,
      sources: dates.sources,
    })),
    limits: measuredIntervals(site, cycle).map(({ interval, from, to, actual, kept }) => ({
      id: interval.id,
      says: interval.says,
      limit: interval.limit,
      binding: interval.binding,
      from: from.toString(),
      to: to.toString(),
      actual,
      kept,
    })),
  };
}

/** Every country and territory with its region. */
export function countriesAnswer(publication: Publication): Answer<'countries'> {
  const { site, words } = publication;
  return {
    about: aboutOf(publication, 'countries'),
    countries: placesOf(site).map(({ code, region, because }) => ({
      code,
      title: words.countryName(code),
      region: nameOf(region),
      because,
    })),
  };
}
