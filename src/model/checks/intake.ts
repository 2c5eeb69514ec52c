import type { RecordOf } from '../site.ts';
import type { Check, Finding } from './finding.ts';

type Opportunity = RecordOf<'opportunities'>;

/** A programme that runs says when it takes people: readers would else wait for a date that it does not need, or miss its deadline. */
export const programmesSayWhen: Check = (site) =>
  site.records.opportunities.flatMap((record): Finding[] => {
    const { type, status, takesPeople } = record.data;
    if (type !== 'programme' || status?.state !== 'running' || takesPeople) return [];
    return [
      {
        record,
        path: ['status', 'state'],
        level: 'error',
        rule: 'no-intake',
        message: 'This programme runs, but nothing says when it takes people.',
        repair:
          'Add takesPeople with its sources, and as its how: in-rounds if one can apply only while a round is open, on-set-days if each session has its day, or at-any-time if no date is needed.',
      },
    ];
  });

/** Rounds belong to a programme that takes people in rounds, and each has a date. */
export const roundsFitTheProgramme: Check = (site) =>
  site.records.opportunities.flatMap((record) => [
    ...roundsOfAnother(record),
    ...(record.data.rounds ?? []).flatMap(({ opens, closes }, index): Finding[] =>
      opens || closes
        ? []
        : [
            {
              record,
              path: ['rounds', index],
              level: 'error',
              rule: 'stray-round',
              message: 'This round has no date.',
              repair: 'Add opens or closes as its source gives them, or remove the round.',
            },
          ],
    ),
  ]);

function roundsOfAnother(record: Opportunity): Finding[] {
  const { type, takesPeople, rounds } = record.data;
  if (!rounds || (type === 'programme' && takesPeople?.how === 'in-rounds')) return [];
  return [
    {
      record,
      path: ['rounds'],
      level: 'error',
      rule: 'stray-round',
      message:
        type === 'call'
          ? 'A call has one deadline, but this one lists rounds.'
          : `Rounds are listed, but ${takesPeople ? `it takes people ${takesPeople.how}` : 'nothing says that it takes people in rounds'}.`,
      repair:
        type === 'call'
          ? 'Write type: programme, or write the dates in opens and closes.'
          : 'Write how: in-rounds under takesPeople, or remove the rounds.',
    },
  ];
}
