/** The region a record belongs to. */
import type { AnyRecord } from './site.ts';

/** Id of the region that a record is, names as its own, or belongs to; undefined for what concerns all regions. */
export function regionOf(record: AnyRecord): string | undefined {
  const { data } = record;
  if (record.kind === 'regions') return record.id;
  if ('region' in data && data.region) return data.region;
  const above =
    'parent' in data
      ? data.parent
      : 'group' in data
        ? data.group
        : 'body' in data
          ? data.body
          : undefined;
  return above?.startsWith('regions/') ? above.slice('regions/'.length) : undefined;
}
