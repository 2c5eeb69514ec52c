/** The one word that says where a record stands, for stamps, lists and search filters. */
import { stateAt } from './cycle-state.ts';
import type { AnyRecord, Site } from './site.ts';

const words = {
  running: 'open',
  waiting: 'open',
  planned: 'coming',
  over: 'past',
  undated: undefined,
} as const;

/** Rounds have a state at the site's instant; groups and programmes the state seen; other records none. */
export function stateOf(site: Site, record: AnyRecord): string | undefined {
  if (record.kind === 'groups') return record.data.status.state;
  if (record.kind === 'opportunities') return record.data.status?.state;
  return record.kind === 'cycles' ? words[stateAt(site, record).phase] : undefined;
}
