import { hasEnded } from '../group-state.ts';
import { listsOfPeople } from '../people.ts';
import type { Site } from '../site.ts';

/** People in posts, wherever they are listed. Nobody comes after the last chair of a group that has ended. */
export const listsOfHolders = ({ records }: Site) =>
  [
    ...records.positions,
    ...records.groups.filter((group) => !hasEnded(group)),
    ...records.regions,
  ].flatMap((record) => listsOfPeople(record).map((list) => ({ record, ...list })));
