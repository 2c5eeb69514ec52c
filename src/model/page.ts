/** What a record's page needs beyond the record itself: its numbered sources and the records around it. */
import type { Kind } from './kinds.ts';
import { kindNames } from './kinds.ts';
import { titleWithAcronym } from './display-title.ts';
import { stepDates } from './timetable.ts';
import { allRecords, type AnyRecord, type RecordOf, type Site } from './site.ts';

export interface Page<K extends Kind = Kind> {
  readonly site: Site;
  readonly record: RecordOf<K>;
  /** Sources in the order of the record's fields; the number of a source is its place, from 1, until the built page is numbered anew (`build/finish/citations.ts`). */
  readonly sources: readonly RecordOf<'sources'>[];
  readonly numberOf: (source: string) => number;
}

/** Collects and numbers the sources of a record. */
export function pageOf<K extends Kind>(site: Site, record: RecordOf<K>): Page<K> {
  const own = 'sources' in record.data ? record.data.sources : [];
  const cited = site
    .referencesOf(record as unknown as AnyRecord)
    .filter((one) => one.name.startsWith('sources/'))
    .map((one) => one.name.slice('sources/'.length));
  // A round that inherits a timetable prints dates of another record, with that record's sources.
  const inherited =
    record.kind === 'cycles'
      ? Object.values(stepDates(site, record as unknown as RecordOf<'cycles'>)).flatMap(
          (dates) => dates.sources ?? [],
        )
      : [];
  const ids = [...new Set([...own, ...cited, ...inherited])];
  return {
    site,
    record,
    sources: ids.map((id) => site.get('sources', id)),
    numberOf: (source) => ids.indexOf(source) + 1,
  };
}

/** A page made of several records: the sources of all of them, numbered through. */
export function pageOfMany(
  site: Site,
  records: readonly AnyRecord[],
): Pick<Page, 'site' | 'sources' | 'numberOf'> {
  const ids = [
    ...new Set(
      records.flatMap((record) => pageOf(site, record as never).sources.map((source) => source.id)),
    ),
  ];
  return {
    site,
    sources: ids.map((id) => site.get('sources', id)),
    numberOf: (source) => ids.indexOf(source) + 1,
  };
}

/** Whether a source bears the name of a page of the guide: a link to it must then say more than its title. */
export function isNamesake(site: Site, { data }: RecordOf<'sources'>): boolean {
  let titles = titlesOf.get(site);
  if (!titles) {
    const pages = allRecords(site).filter(({ kind }) => kind !== 'sources');
    titlesOf.set(site, (titles = new Set(pages.map((page) => page.data.title.toLowerCase()))));
  }
  return titles.has(data.title.toLowerCase());
}
const titlesOf = new WeakMap<Site, ReadonlySet<string>>();

/** The records an editor put beside this one. */
export function relatedTo(site: Site, record: AnyRecord): AnyRecord[] {
  const names =
    'related' in record.data
      ? record.data.related
      : 'see' in record.data
        ? record.data.see
        : undefined;
  return (names ?? []).flatMap((name) => site.find(name) ?? []);
}

/** The records that name this one, by kind, without those in `shown`. */
export function namedBy(
  site: Site,
  record: AnyRecord,
  shown: readonly AnyRecord[],
): { kind: Kind; records: AnyRecord[] }[] {
  const records = [...new Set(site.mentionsOf(record).map((mention) => mention.from))].filter(
    (one) => !shown.includes(one),
  );
  return kindNames.flatMap((kind) => {
    const ofKind = records.filter((one) => one.kind === kind);
    return ofKind.length > 0 ? [{ kind, records: ofKind }] : [];
  });
}

/** The title as shown in lists and links: with the acronym where there is one and the title does not hold it. */
export const shownTitle = ({ data }: AnyRecord): string =>
  titleWithAcronym(data.title, 'acronym' in data ? data.acronym : undefined);

/** Records of one kind that name this record, each once. */
export const namingOf = <K extends Kind>(site: Site, record: AnyRecord, kind: K): RecordOf<K>[] => [
  ...new Set(
    site
      .mentionsOf(record)
      .flatMap(({ from }) => (from.kind === kind ? [from as unknown as RecordOf<K>] : [])),
  ),
];
