/**
 * Records made in a form on this device and not published yet. A new source is made first and cited next, so the form
 * that cites it must know it. Kept in the browser only; a record that is published is forgotten.
 */
import type { NamedRecords, SiteRecords } from './record-check';

type OneRecord = SiteRecords['records'][number];
const key = 'records-made-here';
const most = 20;

/** Remembers a finished record; the newest version of a file counts. */
export function keepRecord(record: OneRecord, store: Pick<Storage, 'getItem' | 'setItem'>): void {
  const others = stored(store).filter((one) => one.file !== record.file);
  try {
    store.setItem(key, JSON.stringify([...others, record].slice(-most)));
  } catch {
    // A browser that keeps nothing still makes this file.
  }
}

/** What was made here and is not among the published records. */
export const pendingRecords = (
  { records }: NamedRecords,
  store: Pick<Storage, 'getItem'>,
): OneRecord[] => {
  const published = new Set(records.map((record) => record.file));
  return stored(store).filter((record) => !published.has(record.file));
};

/** Those of them that a text names. */
export const namedIn = (text: string, pending: readonly OneRecord[]) =>
  pending.filter(({ id }) => new RegExp(`(?<![\\w-])${id}(?![\\w-])`).test(text));

function stored(store: Pick<Storage, 'getItem'>): OneRecord[] {
  try {
    const records: unknown = JSON.parse(store.getItem(key) ?? '[]');
    return Array.isArray(records)
      ? (records as OneRecord[]).filter((one) => /^[a-z]+\/[a-z0-9-]+\.\w+$/.test(one.file))
      : [];
  } catch {
    return [];
  }
}
