/** The one word that says where a record stands, for stamps, lists and search filters. */
import { phasesOf } from './agenda.ts';
import type { AnyRecord, Site } from './site.ts';

/** Rounds have a state at the site's instant; groups and programmes the state seen; other records none. */
export function stateOf(site: Site, record: AnyRecord): string | undefined {
  if (record.kind === 'groups') return record.data.status.state;
  if (record.kind === 'opportunities') return record.data.status?.state;
  if (record.kind !== 'cycles') return undefined;
  const phases = phasesOf(site, record).map((one) => one.phase);
  if (phases.includes('now')) return 'open';
  if (phases.includes('coming')) return phases.includes('past') ? 'open' : 'coming';
  return phases.includes('past') ? 'past' : undefined;
}
