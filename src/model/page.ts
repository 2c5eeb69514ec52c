/** What a record's page needs beyond the record itself: its numbered sources, its sections and the records around it. */
import { withoutMarks } from './english-marks.ts';
import { oncePerSite } from './once.ts';
import type { Kind } from './kinds.ts';
import { kindNames } from './kinds.ts';
import { titleWithAcronym } from './display-title.ts';
import type { Side } from './record-order.ts';
import { stepDates } from './timetable.ts';
import { allRecords, nameOf, type AnyRecord, type RecordOf, type Site } from './site.ts';

/** A part of a page under a heading. */
export interface PageSection {
  readonly id: string;
  readonly title: string;
  /** How many entries it holds, where they are counted. */
  readonly count?: number | undefined;
}

/** What the parts of a page know of each other while it is drawn, from its first line to its last. */
interface Drawing {
  /** The number of a source: 1 is the one that the page cites first, so parts ask in the order in which they print. */
  readonly numberOf: (source: string) => number;
  /** Gives a source a place in the list though no number leads to it: it comes after those that the page cites. */
  readonly mention: (source: string) => void;
  /** The sources by their numbers, asked for when all citations are drawn; those cited nowhere come last, in the order of the fields. */
  readonly allSources: () => readonly RecordOf<'sources'>[];
  /** The sections drawn so far; each adds itself. */
  readonly sections: PageSection[];
  /** Draws what stands on another page, to say how many entries it has: its sections are none of this page, nor the sources that it alone cites. */
  readonly countElsewhere: (draw: () => Promise<unknown>) => Promise<number>;
}

export interface Page<K extends Kind = Kind> extends Drawing {
  readonly site: Site;
  readonly record: RecordOf<K>;
  readonly side: Side;
}

/** The sources of a record, in the order of its fields. */
export const sourcesOf = (site: Site, record: AnyRecord): readonly RecordOf<'sources'>[] =>
  [...sourceIdsOf(site, record)].map((id) => site.get('sources', id));

/** The ids of the sources that a record cites: the check asks for them while some may be missing. */
export function sourceIdsOf(site: Site, record: AnyRecord): ReadonlySet<string> {
  const own = 'sources' in record.data ? (record.data.sources ?? []) : [];
  const cited = site
    .referencesOf(record)
    .filter((one) => one.name.startsWith('sources/'))
    .map((one) => one.name.slice('sources/'.length));
  // A round that inherits a timetable prints dates of another record, with that record's sources.
  const inherited =
    record.kind === 'cycles'
      ? Object.values(stepDates(site, record)).flatMap((dates) => dates.sources ?? [])
      : [];
  return new Set([...own, ...cited, ...inherited]);
}

/** Begins a page of one record. What is over cites all its sources itself; the others of the record are none of it. */
export const pageOf = <K extends Kind>(
  site: Site,
  record: RecordOf<K>,
  side: Side = 'whole',
): Page<K> => ({
  site,
  record,
  side,
  ...beginDrawing(site, side === 'over' ? [] : [record as unknown as AnyRecord]),
});

/** Begins a page made of several records: the sources of all of them are numbered through. */
export const pageOfMany = (
  site: Site,
  records: readonly AnyRecord[],
): Omit<Page, 'record' | 'side'> => ({
  site,
  ...beginDrawing(site, records),
});

function beginDrawing(site: Site, records: readonly AnyRecord[]): Drawing {
  const numbers = new Map<string, number>();
  const sections: PageSection[] = [];
  /** Sources of what is drawn elsewhere, while it is drawn and after it. */
  const others = new Set<string>();
  let isElsewhere = false;
  const numberOf = (source: string) => {
    if (isElsewhere) {
      others.add(source);
      return 0;
    }
    const number = numbers.get(source) ?? numbers.size + 1;
    numbers.set(source, number);
    return number;
  };
  const mentioned = new Set<string>();
  return {
    numberOf,
    mention: (source) => mentioned.add(source),
    allSources: () => {
      mentioned.forEach(numberOf);
      for (const record of records)
        for (const { id } of sourcesOf(site, record)) if (!others.has(id)) numberOf(id);
      return [...numbers.keys()].map((id) => site.get('sources', id));
    },
    sections,
    countElsewhere: async (draw) => {
      const own = sections.length;
      isElsewhere = true;
      await draw();
      isElsewhere = false;
      return sections.splice(own).reduce((sum, { count = 1 }) => sum + count, 0);
    },
  };
}

/** Whether a source bears the name of a page of the guide: a link to it must then say more than its title. */
export const isNamesake = (site: Site, { data }: RecordOf<'sources'>): boolean =>
  titlesOf(site).has(withoutMarks(data.title).toLowerCase());

const titlesOf = oncePerSite(
  (site): ReadonlySet<string> =>
    new Set(
      allRecords(site)
        .filter(({ kind }) => kind !== 'sources')
        .flatMap(({ data }) => [data.title, 'expansion' in data ? data.expansion : undefined])
        .flatMap((name) => (name ? withoutMarks(name).toLowerCase() : [])),
    ),
);

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

/** Kinds of record that name one of a kind and that its page lists among its facts. */
const listedOnPage: Partial<Record<Kind, readonly Kind[]>> = {
  areas: ['groups'],
  positions: ['cycles', 'procedures'],
  procedures: ['cycles'],
  regions: ['cycles', 'procedures'],
};

/** The records that name this one, by kind, without those in `shown` and those that it names itself: its page links to them already. */
export function namedBy(
  site: Site,
  record: AnyRecord,
  shown: readonly AnyRecord[],
): { kind: Kind; records: AnyRecord[] }[] {
  const listed = listedOnPage[record.kind] ?? [];
  const named = new Set(site.referencesOf(record).map(({ name }) => name));
  const records = [...new Set(site.mentionsOf(record).map((mention) => mention.from))].filter(
    (one) =>
      !shown.includes(one) &&
      !named.has(nameOf(one)) &&
      !listed.includes(one.kind) &&
      // The glossary explains words where they are used; a list of them would be the longest.
      (one.kind !== 'glossary' || record.kind === 'sources'),
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
