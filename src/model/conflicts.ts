/** Everything on which sources disagree, over the whole guide. */
import type { Data } from './kinds.ts';
import { allRecords, type AnyRecord, type Site } from './site.ts';

type Conflict = NonNullable<Data<'groups'>['conflicts']>[number];

/** Each disagreement once, with the records it stands on; in the order of kinds and titles. */
export function conflictsOf(site: Site): { conflict: Conflict; records: AnyRecord[] }[] {
  const found = new Map<string, { conflict: Conflict; records: AnyRecord[] }>();
  for (const record of allRecords(site)) {
    for (const conflict of ('conflicts' in record.data ? record.data.conflicts : undefined) ?? []) {
      const key = JSON.stringify([conflict.about, conflict.statements.map((one) => one.says)]);
      const known = found.get(key);
      if (known) known.records.push(record);
      else found.set(key, { conflict, records: [record] });
    }
  }
  return [...found.values()];
}
