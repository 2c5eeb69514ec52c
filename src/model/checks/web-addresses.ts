import { markedIn } from '../marks.ts';
import type { AnyRecord } from '../site.ts';
import type { Spot } from './finding.ts';

/** The web addresses of a record, in its fields and then in its prose. */
export const webAddressesIn = (record: AnyRecord): { at: Spot; url: string }[] => [
  ...markedIn(record.kind, record.data).flatMap(({ value, path, marks }) =>
    marks.web && typeof value === 'string' ? [{ at: { path }, url: value }] : [],
  ),
  ...[...record.body.matchAll(/\]\((https?:\/\/[^)\s]+)/g)].map(({ 1: url, index }) => ({
    at: { path: [], bodyOffset: index },
    url: url!,
  })),
];
