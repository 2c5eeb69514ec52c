/** What a round says of its outcome agrees with its vote, its candidates and the seats there are. */
import { instantOf } from '../moments.ts';
import type { Site } from '../site.ts';
import { stepDates } from '../timetable.ts';
import { errors, type Check, type Finding } from './finding.ts';

// The planner asks these of a pasted round too: they may read nothing but the round, its procedure and the meetings.
export default [
  nobodyIsElectedEarly,
  contestsAreVotedOn,
  seatsAreEnoughForTheChosen,
] satisfies Check[];

/** An elected person is not on record before the vote has closed. */
function* nobodyIsElectedEarly(site: Site): Iterable<Finding> {
  for (const record of site.records.cycles) {
    const closes = stepDates(site, record)['vote']?.closes;
    const end = closes && instantOf(closes, 'closes');
    if (!end || Temporal.Instant.compare(site.now, end) > 0) continue;
    for (const [index, { how, name, what }] of (record.data.outcomes ?? []).entries())
      if (how === 'election')
        yield errors(record, 'early-outcome')(
          ['outcomes', index],
          `${name ?? what ?? 'Someone'} is on record as elected, but the vote closes on ${closes}.`,
          'Wait for the result, or correct the day of the vote or how the person was chosen.',
        );
  }
}

/** One candidate needs no vote, and a vote is not an acclamation. */
function* contestsAreVotedOn({ records }: Site): Iterable<Finding> {
  for (const record of records.cycles) {
    const { contested, outcomes = [], steps } = record.data;
    const say = errors(record, 'contested');
    const isAll = (how: string) => outcomes.length > 0 && outcomes.every((one) => one.how === how);
    if (contested === true && isAll('acclamation'))
      yield say(
        ['contested'],
        'The round was contested, but everyone was chosen by acclamation.',
        'Correct contested, or how people were chosen.',
      );
    if (contested !== false) continue;
    for (const [index, { how }] of outcomes.entries())
      if (how === 'election')
        yield say(
          isAll('election') ? ['contested'] : ['outcomes', index, 'how'],
          'The round was not contested, but someone was chosen by election.',
          'Correct contested, or write how: acclamation.',
        );
    const vote = steps['vote'];
    if (vote && (vote.opens ?? vote.closes) && !vote.planned && !vote.withdrawn)
      yield say(
        ['steps', 'vote'],
        'The round was not contested, but its vote has days.',
        'Mark the vote as withdrawn: true or planned: true, or correct contested.',
      );
  }
}

/** No more people are chosen for a position than it has seats. */
function* seatsAreEnoughForTheChosen(site: Site): Iterable<Finding> {
  for (const record of site.records.cycles)
    for (const id of record.data.positions) {
      const seats = site.look('positions', id)?.data.seats.number;
      const chosen = (record.data.outcomes ?? []).filter(
        ({ position, name }) => position === id && name,
      );
      if (seats && chosen.length > seats)
        yield errors(record, 'seats')(
          ['outcomes'],
          `${chosen.length} people are on record as chosen for \`${id}\`, which has ${seats === 1 ? 'one seat' : `${seats} seats`}.`,
          'Correct the outcomes, or the number of seats of the position.',
        );
    }
}
