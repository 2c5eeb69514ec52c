/** Builds the answers of version 1 of the API. */
import { agenda, openCalls } from '../../model/agenda.ts';
import {
  openingOf,
  standingProgrammes,
  waitingProgrammes,
  type DayRange,
} from '../../model/intake.ts';
import { kindNames, type Kind } from '../../model/kinds.ts';
import { shownTitle, sourcesOf } from '../../model/page.ts';
import { regionOf } from '../../model/region-of.ts';
import { addressOf, nameOf, type AnyRecord } from '../../model/site.ts';
import { stateOf } from '../../model/status.ts';
import { instantOf } from '../../model/moments.ts';
import { feedAddress, feedsOf } from '../feeds.ts';
import type { Publication } from '../publication.ts';
import { tableNames } from '../tables.ts';
import { markdownAddress } from '../markdown-address.ts';
import { api } from './addresses.ts';
import type { About, Answer, AnswerName, Listed, RecordAnswer } from './answers.ts';
import { schemaNames } from './schemas.ts';

/** The part that stands in every answer. */
function aboutOf({ site, at, licence }: Publication, schema: AnswerName): About {
  return {
    name: site.settings.name,
    site: at('/'),
    notice: site.settings.disclaimer,
    licence: { name: licence, url: at(api.licence) },
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
  const { site, words, at, redirects } = publication;
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
    open: at(api.open),
    calendars: at('/calendars/'),
    tables: tableNames.map((name) => ({ name, csv: at(api.table(name)) })),
    feeds: feedsOf(publication).map((feed) => ({
      title: feed.title,
      atom: at(feedAddress(feed, 'xml')),
      json: at(feedAddress(feed, 'json')),
    })),
    schemas: schemaNames.map((name) => at(api.schema(name))),
    moved: Object.fromEntries(
      Object.entries(redirects)
        .filter(([from]) => from.startsWith('/api/'))
        .map(([from, to]) => [at(from), at(to)]),
    ),
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
  const { site, at, changeOf, proseOf } = publication;
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
    prose: proseOf(record).trim() || undefined,
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

/** The steps of rounds and the calls that are open or coming at the instant of the build. */
export function openAnswer(publication: Publication): Answer<'open'> {
  const { site, at } = publication;
  const links = (record: AnyRecord) => ({
    page: at(addressOf(record)),
    data: at(api.record(record)),
  });
  return {
    about: aboutOf(publication, 'open'),
    asOf: site.now.round({ smallestUnit: 'second', roundingMode: 'floor' }).toString(),
    steps: agenda(site).map(({ cycle, step, dates, phase, since }) => ({
      round: nameOf(cycle),
      title: cycle.data.title,
      region: cycle.data.region,
      id: step.id,
      step: step.title,
      does: step.does,
      phase,
      ...datesOf(dates),
      since,
      planned: dates.planned,
      ...links(cycle),
    })),
    calls: openCalls(site).map((call) => ({
      name: nameOf(call),
      title: call.data.title,
      ...datesOf(openingOf(site, call) ?? {}),
      ...links(call),
    })),
    programmes: [
      ...standingProgrammes(site).map((programme) => ({
        programme,
        takesPeople: 'at-any-time' as const,
        expected: [],
      })),
      ...waitingProgrammes(site).map(({ programme, intake }) => ({
        programme,
        takesPeople: intake.how,
        expected: intake.expected.map(({ meeting, opens, closes, count }) => ({
          meeting: meeting?.title,
          opens: opens && rangeOf(opens),
          closes: closes && rangeOf(closes),
          rounds: count,
        })),
      })),
    ].map(({ programme, ...rest }) => ({
      name: nameOf(programme),
      title: programme.data.title,
      seen: programme.data.status!.asOf,
      ...rest,
      ...links(programme),
    })),
  };
}

const rangeOf = ({ least, most }: DayRange) => ({ from: least.toString(), to: most.toString() });

const datesOf = ({
  opens,
  closes,
}: {
  opens?: string | undefined;
  closes?: string | undefined;
}) => ({
  opens,
  closes,
  opensAt: opens && instantOf(opens, 'opens')?.toString(),
  closesAt: closes && instantOf(closes, 'closes')?.toString(),
});
