import type { Site } from '../site.ts';
import { errors, type Check, type Finding } from './finding.ts';

export default [programmesSayWhen, roundsFitTheProgramme] satisfies Check[];

/** A programme that runs says when it takes people: readers would else wait for a date that it does not need, or miss its deadline. */
function* programmesSayWhen({ records }: Site): Iterable<Finding> {
  for (const record of records.opportunities) {
    const { type, status, takesPeople } = record.data;
    if (type === 'programme' && status?.state === 'running' && !takesPeople)
      yield errors(record, 'no-intake')(
        ['status', 'state'],
        'This programme runs, but nothing says when it takes people.',
        'Add takesPeople with its sources, and as its how: in-rounds if one can apply only while a round is open, on-set-days if each session has its day, or at-any-time if no date is needed.',
      );
  }
}

/** Rounds belong to a programme that takes people in rounds, and each has a date. */
function* roundsFitTheProgramme({ records }: Site): Iterable<Finding> {
  for (const record of records.opportunities) {
    const { type, takesPeople, rounds } = record.data;
    const say = errors(record, 'stray-round');
    if (rounds && type === 'call')
      yield say(
        ['rounds'],
        'A call has one deadline, but this one lists rounds.',
        'Write type: programme, or write the dates in opens and closes.',
      );
    else if (rounds && takesPeople?.how !== 'in-rounds')
      yield say(
        ['rounds'],
        `Rounds are listed, but ${takesPeople ? `it takes people ${takesPeople.how}` : 'nothing says that it takes people in rounds'}.`,
        'Write how: in-rounds under takesPeople, or remove the rounds.',
      );
    for (const [index, { opens, closes }] of (rounds ?? []).entries())
      if (!opens && !closes)
        yield say(
          ['rounds', index],
          'This round has no date.',
          'Add opens or closes as its source gives them, or remove the round.',
        );
  }
}
