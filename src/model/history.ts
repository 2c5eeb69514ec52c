/**
 * The page of its own, `history/` below a record, for what is over or was replaced. A record that cites many sources has one; a short
 * record keeps everything on one page. The rule asks no language, so that every language of a record has the same pages.
 */
import { kindNames, type Data, type Kind } from './kinds.ts';
import { oncePerSite } from './once.ts';
import { namingOf, sourceIdsOf } from './page.ts';
import { listsOfPeople } from './people.ts';
import { movedParts, roundsShown, type Side } from './record-order.ts';
import { lastKnown, seatsOf } from './seats.ts';
import { addressOf, allRecords, nameOf, type AnyRecord, type Site } from './site.ts';

/**
 * So many sources a page may list before what is over goes to a page of its own. Found on the real guide: pages with 34 sources or fewer
 * fit one round trip in every language, those with 40 or more do not. Their list of sources is what weighs most.
 */
export const mostSources = 36;

/** Whether what is over has a page of its own. */
export const hasHistory = (site: Site, record: AnyRecord): boolean =>
  withHistory(site).has(nameOf(record));

/** The address of that page. */
export const historyAddress = (record: AnyRecord): string => `${addressOf(record)}history/`;

/** The address of that page for the address of a record, with or without the name of a part; undefined for what can have none. */
export const historyOf = (address: string): string | undefined => {
  const [, page, kind] = /^(\/(\w+)\/[^/#]+\/)(?:#.*)?$/.exec(address) ?? [];
  return (kindNames as string[]).includes(kind!) && movedParts(kind as Kind).length > 0
    ? `${page!}history/`
    : undefined;
};

/** The records that have such a page. */
export const recordsWithHistory = (site: Site): AnyRecord[] =>
  allRecords(site).filter((record) => hasHistory(site, record));

const withHistory = oncePerSite(
  (site): ReadonlySet<string> =>
    new Set(
      allRecords(site)
        .filter(
          (record) =>
            movedParts(record.kind).length > 0 &&
            sourceIdsOf(site, record).size > mostSources &&
            hasOver(site, record),
        )
        .map(nameOf),
    ),
);

/** Whether a record says anything that is over for certain: a page of it would else be empty. */
function hasOver(site: Site, record: AnyRecord): boolean {
  const { data } = record;
  return (
    (['history', 'founded', 'assemblies', 'old'] as const).some(
      (field) => ((data as Partial<Record<typeof field, unknown[]>>)[field] ?? []).length > 0,
    ) ||
    ('rules' in data && (data.rules ?? []).some((one) => isReplaced(one))) ||
    (movedParts(record.kind).includes('rounds-earlier') &&
      namingOf(site, record, 'cycles').length > roundsShown)
  );
}

/** Whether a document of rules was replaced by another. Procedures name documents by their ids alone. */
const isReplaced = (one: string | { readonly status: string }): boolean =>
  typeof one !== 'string' && one.status === 'superseded';

type Conflict = NonNullable<Data<'groups'>['conflicts']>[number];

/** Nobody needs to choose between statements as old as this many years to know what to do. */
const oldAfter = 5;

/** The disagreements that a side of a record shows: of those on which everything said is dated and old, what is over. */
export function conflictsOn(site: Site, { data }: AnyRecord, side: Side): readonly Conflict[] {
  const all = ('conflicts' in data ? data.conflicts : undefined) ?? [];
  if (side === 'whole') return all;
  const day = site.now.toZonedDateTimeISO('UTC').subtract({ years: oldAfter }).toPlainDate();
  const isOld = ({ statements }: Conflict) =>
    statements.every(({ asOf }) => asOf !== undefined && asOf < day.toString());
  return all.filter((one) => isOld(one) === (side === 'over'));
}

/** The people of a record of whom only the page of what is over tells. */
export function peopleOver(site: Site, record: AnyRecord): string[] {
  if (!hasHistory(site, record)) return [];
  const parts =
    record.kind === 'positions'
      ? [seatsOf(site, record)].map(({ earlier, serving, seen, ahead }) => ({
          earlier,
          known: [...serving, ...seen, ...ahead],
        }))
      : listsOfPeople(record).map(({ field, holders }) =>
          lastKnown(site, holders, { isShared: field === 'members' }),
        );
  const stay = new Set(parts.flatMap(({ known }) => known.map(({ name }) => name)));
  const earlier = parts.flatMap((part) => part.earlier.map(({ name }) => name));
  return [...new Set(earlier)].filter((name) => !stay.has(name));
}
