import { instantOf } from '../moments.ts';
import { stepDates } from '../timetable.ts';
import type { RecordOf, Site } from '../site.ts';
import type { Check, Finding } from './finding.ts';

type Cycle = RecordOf<'cycles'>;

/** What a round says of its outcome agrees with its vote, its candidates and the seats there are. */
export const outcomesFitTheRound: Check = (site) =>
  site.records.cycles.flatMap((cycle) => [
    ...early(site, cycle),
    ...contested(cycle),
    ...tooMany(site, cycle),
  ]);

/** An elected person is not on record before the vote has closed. */
function early(site: Site, cycle: Cycle): Finding[] {
  const closes = stepDates(site, cycle)['vote']?.closes;
  const end = closes && instantOf(closes, 'closes');
  if (!end || Temporal.Instant.compare(site.now, end) > 0) return [];
  return (cycle.data.outcomes ?? []).flatMap((outcome, index): Finding[] =>
    outcome.how === 'election'
      ? [
          {
            record: cycle,
            path: ['outcomes', index],
            level: 'error',
            rule: 'early-outcome',
            message: `${outcome.name ?? outcome.what ?? 'Someone'} is on record as elected, but the vote closes on ${closes}.`,
            repair:
              'Wait for the result, or correct the day of the vote or how the person was chosen.',
          },
        ]
      : [],
  );
}

/** One candidate needs no vote, and a vote is not an acclamation. */
function contested(cycle: Cycle): Finding[] {
  const { contested: isContested, outcomes = [], steps } = cycle.data;
  const at = (path: Finding['path'], message: string, repair: string): Finding => ({
    record: cycle,
    path,
    level: 'error',
    rule: 'contested',
    message,
    repair,
  });
  const vote = steps['vote'];
  const held = vote && (vote.opens ?? vote.closes) && !vote.planned && !vote.withdrawn;
  return [
    ...outcomes.flatMap((outcome, index) =>
      isContested === false && outcome.how === 'election'
        ? [
            at(
              outcomes.every(({ how }) => how === 'election')
                ? ['contested']
                : ['outcomes', index, 'how'],
              'The round was not contested, but someone was chosen by election.',
              'Correct contested, or write how: acclamation.',
            ),
          ]
        : [],
    ),
    ...(isContested === true &&
    outcomes.length > 0 &&
    outcomes.every((outcome) => outcome.how === 'acclamation')
      ? [
          at(
            ['contested'],
            'The round was contested, but everyone was chosen by acclamation.',
            'Correct contested, or how people were chosen.',
          ),
        ]
      : []),
    ...(isContested === false && held
      ? [
          at(
            ['steps', 'vote'],
            'The round was not contested, but its vote has days.',
            'Mark the vote as withdrawn: true or planned: true, or correct contested.',
          ),
        ]
      : []),
  ];
}

/** No more people are chosen for a position than it has seats. */
function tooMany(site: Site, cycle: Cycle): Finding[] {
  return cycle.data.positions.flatMap((id): Finding[] => {
    const position = site.find(`positions/${id}`);
    const seats = position?.kind === 'positions' ? position.data.seats.number : undefined;
    const chosen = (cycle.data.outcomes ?? []).filter(
      (outcome) => outcome.position === id && outcome.name,
    );
    if (!seats || chosen.length <= seats) return [];
    return [
      {
        record: cycle,
        path: ['outcomes'],
        level: 'error',
        rule: 'seats',
        message: `${chosen.length} people are on record as chosen for \`${id}\`, which has ${seats === 1 ? 'one seat' : `${seats} seats`}.`,
        repair: 'Correct the outcomes, or the number of seats of the position.',
      },
    ];
  });
}
