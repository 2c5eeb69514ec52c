import { isPast } from '../moments.ts';
import type { Site } from '../site.ts';
import { errors, warnings, type Check, type Finding } from './finding.ts';

export default [callsEnd, callsHaveADeadline] satisfies Check[];

/** A call whose deadline has passed is not said to run. */
function* callsEnd({ records, now }: Site): Iterable<Finding> {
  for (const record of records.opportunities) {
    const { type, closes, status } = record.data;
    if (type === 'call' && status?.state === 'running' && closes && isPast(closes, now))
      yield warnings(record, 'call-over')(
        ['status', 'state'],
        `The call is said to be running, but it closed on ${closes}.`,
        'Write state: ended with the day you looked, or correct the deadline.',
      );
  }
}

/** A call is open until its deadline: without one it would never be shown as open. */
function* callsHaveADeadline({ records }: Site): Iterable<Finding> {
  for (const record of records.opportunities)
    if (record.data.type === 'call' && !record.data.closes)
      yield errors(record, 'no-deadline')(
        ['type'],
        'This is a call, but it has no deadline, so it would never be shown as open.',
        'Add closes with the day and time, or write type: programme.',
      );
}
