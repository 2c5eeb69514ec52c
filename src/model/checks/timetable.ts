import { didYouMean } from '../problem.ts';
import { isAfter, spanOf } from '../moments.ts';
import { anchorMoment, limitParts, measuredIntervals, type Measured } from '../timetable.ts';
import type { Check, Finding } from './finding.ts';

/** No step closes before it opens, and a call's deadline follows its opening. */
export const stepsCloseAfterTheyOpen: Check = (site) => [
  ...site.records.cycles.flatMap((record) =>
    Object.entries(record.data.steps).flatMap(([id, dates]) =>
      order(record, ['steps', id, 'closes'], dates.opens, dates.closes),
    ),
  ),
  ...site.records.opportunities.flatMap((record) =>
    order(record, ['closes'], record.data.opens, record.data.closes),
  ),
];

function order(
  record: Finding['record'],
  path: Finding['path'],
  opens: string | undefined,
  closes: string | undefined,
): Finding[] {
  const [first, last] = [opens && spanOf(opens), closes && spanOf(closes)];
  if (!first || !last) return [];
  const lastsNoTime = first.precision === 'minute' && first.first.equals(last.first);
  if (!isAfter(first, last) && !(lastsNoTime && last.precision === 'minute')) return [];
  return [
    {
      record,
      path,
      level: 'error',
      rule: 'closes-before-opens',
      message: isAfter(first, last)
        ? `It closes on ${closes}, before it opens on ${opens}.`
        : `It closes at the minute it opens, ${opens}.`,
      repair:
        opens?.slice(0, 10) === closes?.slice(0, 10)
          ? 'Correct the time or the zone that is wrong.'
          : 'Correct the day that is wrong.',
    },
  ];
}

/** A broken limit is an error unless the cycle records it; a recorded departure is real. */
export const departuresAreRecorded: Check = (site) =>
  site.records.cycles.flatMap((record): Finding[] => {
    const measured = measuredIntervals(site, record);
    const recorded = record.data.departures ?? [];
    const procedure = site.find(`procedures/${record.data.procedure}`);
    if (procedure?.kind !== 'procedures') return [];
    const known = procedure.data.steps
      .flatMap((step) => step.intervals ?? [])
      .map((interval) => interval.id);

    const silent = measured
      .filter(
        (one) =>
          !one.kept &&
          !isReversed(one) &&
          one.interval.binding === 'rule' &&
          !recorded.some((departure) => departure.interval === one.interval.id),
      )
      .map(({ interval, from, to, actual }): Finding => ({
        record,
        path: ['steps', ...interval.to.split('.')],
        level: 'error',
        rule: 'limit-not-kept',
        message: `From ${interval.from} (${from}) to ${interval.to} (${to}) is ${inUnits(actual, interval.limit)}; the procedure allows ${interval.limit}${interval.rule ? ` (${interval.rule})` : ''}.`,
        repair: `Correct the day, or record it under departures with interval: ${interval.id}, a reason and a source.`,
      }));
    const needless = recorded.flatMap((departure, index): Finding[] => {
      const path = ['departures', index, 'interval'];
      if (!known.includes(departure.interval))
        return [
          {
            record,
            path,
            level: 'error',
            rule: 'unknown-interval',
            message: `\`${departure.interval}\` is not a limit of the procedure.`,
            repair: didYouMean(departure.interval, known, `Its limits are ${known.join(', ')}.`),
          },
        ];
      const one = measured.find(({ interval }) => interval.id === departure.interval);
      return one?.kept
        ? [
            {
              record,
              path,
              level: 'error',
              rule: 'no-departure',
              message: `A departure from \`${departure.interval}\` is recorded, but the dates (${one.from} to ${one.to}) keep it.`,
              repair: 'Remove the departure, or correct the date.',
            },
          ]
        : [];
    });
    return [...silent, ...needless];
  });

/** Days in the wrong order are another rule's business. */
const isReversed = ({ from, to }: Measured) => Temporal.PlainDate.compare(from, to) > 0;

const inUnits = (count: number, limit: string) =>
  `${count} ${limitParts(limit).unit}${count === 1 ? '' : 's'}`;

/** Later steps do not end before earlier ones begin: call, nominations, acceptance, vote, seating. */
export const stepsComeInOrder: Check = (site) =>
  site.records.cycles.flatMap((record): Finding[] => {
    const pairs = [
      ['nominations.opens', 'acceptance.closes'],
      ['nominations.closes', 'vote.opens'],
      ['acceptance.closes', 'vote.opens'],
      ['vote.closes', 'agm'],
    ] as const;
    return pairs.flatMap(([first, second]) => {
      const [from, to] = [anchorMoment(site, record, first), anchorMoment(site, record, second)];
      const [start, end] = [from && spanOf(from), to && spanOf(to)];
      if (!start || !end || !isAfter(start, end)) return [];
      return [
        {
          record,
          path: ['steps', first.split('.')[0]!],
          level: 'error' as const,
          rule: 'impossible-order',
          message: `${first} on ${from} comes after ${second} on ${to}.`,
          repair: 'Correct the day that is wrong.',
        },
      ];
    });
  });
