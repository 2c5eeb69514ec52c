import type { Holder } from '../seats.ts';
import type { Site } from '../site.ts';
import type { Finding } from './finding.ts';

export interface ListOfHolders {
  readonly record: Finding['record'];
  readonly field: string;
  readonly holders: readonly Holder[];
}

/** People in posts, wherever they are listed. Nobody comes after the last chair of a group that has ended. */
export const listsOfHolders = ({ records }: Site): ListOfHolders[] => [
  ...records.positions.map((record) => ({
    record,
    field: 'holders',
    holders: record.data.holders ?? [],
  })),
  ...records.groups
    .filter(({ data }) => data.status.state !== 'closed' && data.status.state !== 'merged')
    .flatMap((record) =>
      (['chairs', 'members'] as const).map((field) => ({
        record,
        field,
        holders: record.data[field] ?? [],
      })),
    ),
  ...records.regions.map((record) => ({
    record,
    field: 'officers',
    holders: record.data.officers ?? [],
  })),
];
