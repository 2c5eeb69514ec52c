/** ICANN's annual meetings: one in a year, and the one at which a round ends. */
import type { Site } from '../site.ts';
import { errors, type Check, type Finding } from './finding.ts';

export default [roundsEndAtAnnualMeetings, oneAnnualMeetingAYear] satisfies Check[];

/** A round ends at an annual meeting. Where its year has no other, the settings are wrong. */
function* roundsEndAtAnnualMeetings({ records, settings }: Site): Iterable<Finding> {
  for (const record of records.cycles) {
    const index = settings.meetings.findIndex(({ id }) => id === record.data.agm);
    const meeting = settings.meetings[index];
    if (!meeting || meeting.annual) continue;
    const other = settings.meetings.find((one) => one.annual && one.year === meeting.year);
    const message = `\`${record.id}\` ends at ${meeting.id}, which is not an annual meeting.`;
    yield other
      ? errors(record, 'disagrees')(['agm'], message, `Name \`${other.id}\`.`)
      : errors('site', 'disagrees')(
          ['meetings', index, 'annual'],
          message,
          'Write annual: true, or correct the round.',
        );
  }
}

/** ICANN has one annual meeting in a year. */
function* oneAnnualMeetingAYear({ settings }: Site): Iterable<Finding> {
  for (const [index, { annual, id, year }] of settings.meetings.entries()) {
    const other = settings.meetings.find((one) => one.annual && one.year === year && one.id !== id);
    if (annual && other)
      yield errors('site', 'disagrees')(
        ['meetings', index, 'annual'],
        `${year} has another annual meeting, ${other.id}.`,
        'Write annual: false for the one that is not.',
      );
  }
}
