import type { RecordOf } from './site.ts';

/** Whether a group is no more: it was closed, or merged into another. */
export const hasEnded = ({ data }: Pick<RecordOf<'groups'>, 'data'>): boolean =>
  data.status.state === 'merged' || data.status.state === 'closed';
