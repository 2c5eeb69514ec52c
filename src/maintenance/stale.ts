/** What is due to be checked against its sources again. Pure: the instant is the site's. */
import { openCalls } from '../model/agenda.ts';
import { hasEnded } from '../model/group-state.ts';
import type { Kind } from '../model/kinds.ts';
import { allRecords, nameOf, type AnyRecord, type RecordOf, type Site } from '../model/site.ts';
import { stateOf } from '../model/status.ts';
import { isOver } from '../model/terms.ts';

export interface Due {
  /** `groups/cpwg` */
  readonly name: string;
  readonly title: string;
  readonly file: string;
  /** The parts whose time has come, as words of the table: `officers`, `rules documents`. */
  readonly parts: readonly string[];
  /** When it was last checked against its sources, and the day the first of the parts was due again. */
  readonly checked: string;
  readonly due: string;
}

export interface Staleness {
  /** What is due at the site's instant, longest due first. */
  readonly due: readonly Due[];
  /** What comes next if nothing is due, or after that. */
  readonly next: Due | undefined;
}

interface Pace {
  readonly kind: Kind;
  readonly part: string;
  readonly months: number;
  readonly fits: (site: Site, record: AnyRecord) => boolean;
}
const pace = <K extends Kind>(
  kind: K,
  part: string,
  months: number,
  fits: (record: RecordOf<K>, site: Site) => boolean = () => true,
): Pace => ({
  kind,
  part,
  months,
  fits: (site, record) => fits(record as unknown as RecordOf<K>, site),
});

/**
 * After how many calendar months each part of a record is looked at again; a record is due by the fastest row that fits it.
 * What a reader acts on within weeks is looked at monthly. People change with the yearly round. What has ended hardly
 * changes. Sources have no row: `npm run links` asks after them.
 */
export const paces: readonly Pace[] = [
  pace('opportunities', 'open or coming call', 1, (record, site) =>
    openCalls(site).includes(record),
  ),
  pace(
    'opportunities',
    'programme',
    6,
    ({ data }) => data.type === 'programme' && data.status?.state !== 'ended',
  ),
  pace('opportunities', 'past', 60),
  pace('cycles', 'round under way or to come', 1, (record, site) =>
    ['open', 'coming'].includes(stateOf(site, record) ?? ''),
  ),
  pace('cycles', 'outcome', 6, ({ data }, site) => !data.outcomes && data.year >= yearOf(site) - 1),
  pace('cycles', 'past', 60),
  pace('groups', 'chairs', 6, ({ data }, site) => isAtWork(data) && someServe(site, data.chairs)),
  pace('groups', 'members', 6, ({ data }, site) => isAtWork(data) && someServe(site, data.members)),
  pace('groups', 'life of the group', 12, ({ data }) => isAtWork(data)),
  pace('groups', 'rules documents', 24, ({ data }) => isAtWork(data) && data.rules !== undefined),
  pace('groups', 'past', 60),
  pace('regions', 'officers', 6, ({ data }, site) => someServe(site, data.officers)),
  pace('regions', 'membership', 12),
  pace('regions', 'rules documents', 24, ({ data }) => data.rules !== undefined),
  pace('positions', 'holders', 6, ({ data }, site) => someServe(site, data.holders)),
  pace('positions', 'terms and who may stand', 12),
  pace('procedures', 'rules', 24),
  pace('areas', 'what one can do', 12),
  pace('guides', 'prose', 12),
  pace('glossary', 'meaning', 36),
];

const isAtWork = (data: RecordOf<'groups'>['data']) => !hasEnded({ data });
const someServe = (site: Site, holders: readonly { until?: string | undefined }[] | undefined) =>
  holders?.some((holder) => !isOver(site, holder)) ?? false;
const dayOfSite = (site: Site) => site.now.toZonedDateTimeISO('UTC').toPlainDate();
const yearOf = (site: Site) => dayOfSite(site).year;

/** Everything due at the site's instant, by the UTC day; a record is due on the day itself, not only after it. */
export function staleness(site: Site): Staleness {
  const today = dayOfSite(site).toString();
  const all = allRecords(site)
    .flatMap((record) =>
      'checked' in record.data ? [dueOf(site, record, record.data.checked, today)] : [],
    )
    .sort((a, b) => (a.due === b.due ? (a.name < b.name ? -1 : 1) : a.due < b.due ? -1 : 1));
  return { due: all.filter((one) => one.due <= today), next: all.find((one) => one.due > today) };
}

function dueOf(site: Site, record: AnyRecord, checked: string, today: string): Due {
  const rows = paces
    .filter((row) => row.kind === record.kind && row.fits(site, record))
    .map(({ part, months }) => ({
      part,
      due: Temporal.PlainDate.from(checked).add({ months }).toString(),
    }));
  const first = rows.map((row) => row.due).sort()[0]!;
  const parts = rows
    .filter((row) => row.due <= (first > today ? first : today))
    .map((row) => row.part);
  return {
    name: nameOf(record),
    title: record.data.title,
    file: record.file,
    parts,
    checked,
    due: first,
  };
}
