/** The one word that says where a record stands, for stamps, lists and search filters. */
import { stateAt } from './cycle-state.ts';
import { isOld } from './moments.ts';
import type { AnyRecord, Site } from './site.ts';

const words = {
  running: 'open',
  waiting: 'open',
  planned: 'coming',
  over: 'past',
  undated: undefined,
} as const;

/** Rounds have a state at the site's instant; groups and programmes the state seen; posts only where they are no more; other records none. */
export function stateOf(site: Site, record: AnyRecord): string | undefined {
  if (record.kind === 'groups') return record.data.status.state;
  if (record.kind === 'opportunities') return record.data.status?.state;
  if (record.kind === 'positions') return record.data.ended && 'ended';
  return record.kind === 'cycles' ? words[stateAt(site, record).phase] : undefined;
}

/** States that claim something of the present, which may have changed since it was seen. */
const present: ReadonlySet<string> = new Set(['active', 'new', 'forming', 'planned', 'running']);

/** When a state was seen that claims something of the present and was seen more than a year ago; undefined for all others. */
export function lastSeen(site: Site, record: AnyRecord): string | undefined {
  const status =
    record.kind === 'groups' || record.kind === 'opportunities' ? record.data.status : undefined;
  return status && present.has(status.state) && isOld(status.asOf, site.now)
    ? status.asOf
    : undefined;
}
