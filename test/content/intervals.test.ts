import { describe, expect, test } from 'vitest';
import { theGuide } from '../support/guide.ts';
import { anchorDay, measuredIntervals, workingDays } from '../../src/model/timetable.ts';

const site = theGuide();
const round = (id: string) => site.get('cycles', id);

/** The nine rounds on the common timetable whose dates are known. */
const common = [
  '2013-common',
  '2015-common',
  '2016-common',
  '2017-apralo',
  '2019-apralo',
  '2020-common',
  '2021-common',
  '2023-common',
  '2025-common',
];

const day = (id: string, anchor: string) => anchorDay(site, round(id), anchor);
const days = (from: string, to: string) => (id: string) => {
  const [first, last] = [day(id, from), day(id, to)];
  return first && last ? first.until(last).days : undefined;
};
const spread = (values: (number | undefined)[]) => {
  const known = values.filter((value) => value !== undefined).sort((a, b) => a - b);
  return [known[0], known[Math.floor(known.length / 2)], known.at(-1), known.length];
};

describe('the usual lengths of the common round, computed from the records', () => {
  test.each([
    [
      'from the opening to the close of nominations',
      days('nominations.opens', 'nominations.closes'),
      [9, 11, 13, 9],
    ],
    [
      'from the close of nominations to acceptance',
      days('nominations.closes', 'acceptance.closes'),
      [7, 7, 7, 9],
    ],
    [
      'from acceptance to the opening of the vote',
      days('acceptance.closes', 'vote.opens'),
      [2, 7, 10, 9],
    ],
    ['the vote itself', days('vote.opens', 'vote.closes'), [4, 7, 7, 9]],
    [
      'from the opening of nominations to the close of the vote',
      days('nominations.opens', 'vote.closes'),
      [25, 32, 32, 9],
    ],
  ] as const)('%s: least, median, most, and how many rounds', (_, length, expected) => {
    expect(spread(common.map(length))).toEqual(expected);
  });

  test('working days for nominations, both ends counted', () => {
    expect(
      spread(
        common.map((id) =>
          workingDays(day(id, 'nominations.opens')!, day(id, 'nominations.closes')!),
        ),
      ),
    ).toEqual([7, 10, 10, 9]);
  });
});

/** The same nine and the regional rounds that kept dates of their own. */
const all = [
  ...common,
  '2024-common',
  '2024-naralo',
  '2023-afralo-interim',
  '2022-naralo',
  '2020-lacralo-alac-seat',
  '2018-naralo',
  '2013-naralo',
  '2012-euralo',
  '2012-lacralo',
  '2012-apralo-vice-chair',
];

/** A single call is on record with its day only. */
const calls = (id: string) =>
  days('candidate-calls.opens', 'candidate-calls.closes')(id) ??
  (day(id, 'candidate-calls.opens') ? 0 : undefined);

describe('the usual lengths of all rounds with dates of their own', () => {
  test('are those of nineteen rounds', () => expect(all).toHaveLength(19));
  test.each([
    [
      'from the opening to the close of nominations',
      days('nominations.opens', 'nominations.closes'),
      [9, 11, 39, 19],
    ],
    [
      'from the close of nominations to acceptance',
      days('nominations.closes', 'acceptance.closes'),
      [2, 7, 7, 19],
    ],
    [
      'from acceptance to the first call with candidates',
      days('acceptance.closes', 'candidate-calls.opens'),
      [1, 3, 21, 11],
    ],
    ['the calls with candidates, one call being no days long', calls, [0, 3, 9, 11]],
    [
      'from acceptance to the opening of the vote',
      days('acceptance.closes', 'vote.opens'),
      [1, 7, 22, 17],
    ],
    ['the vote itself', days('vote.opens', 'vote.closes'), [4, 7, 14, 16]],
    [
      'from the opening of nominations to the close of the vote',
      days('nominations.opens', 'vote.closes'),
      [24, 32, 57, 16],
    ],
  ] as const)('%s: least, median, most, and how many rounds', (_, length, expected) => {
    expect(spread(all.map(length))).toEqual(expected);
  });
  test('from the close of the vote to seating, without the two rounds that did not wait for the annual meeting', () => {
    const waited = all.filter(
      (id) => id !== '2023-afralo-interim' && id !== '2012-apralo-vice-chair',
    );
    expect(spread(waited.map(days('vote.closes', 'seating.opens')))).toEqual([69, 150, 174, 10]);
  });
  test('working days for nominations, both ends counted', () => {
    expect(
      spread(
        all.map((id) => workingDays(day(id, 'nominations.opens')!, day(id, 'nominations.closes')!)),
      ),
    ).toEqual([7, 10, 30, 19]);
  });
});

describe('the rounds that did not keep their rule', () => {
  test('are the ones known, each with its departure recorded', () => {
    const broken = site.records.cycles.flatMap((cycle) => {
      const limits = measuredIntervals(site, cycle).filter(
        (one) => !one.kept && one.interval.binding === 'rule',
      );
      const own = limits.filter((one) =>
        cycle.data.departures?.some((departure) => departure.interval === one.interval.id),
      );
      return own.map((one) => `${cycle.id} ${one.interval.id}`);
    });
    expect(broken).toEqual(
      expect.arrayContaining([
        '2015-common nomination-window',
        '2021-common vote-start',
        '2020-lacralo-alac-seat vote-start',
        '2012-lacralo vote-start',
        '2012-lacralo vote-end',
        '2023-afralo-interim vote-start',
        '2023-afralo-interim vote-end',
      ]),
    );
  });
});

describe('shifting one day over a limit', () => {
  test('makes exactly that rule report', () => {
    const cycle = round('2025-common');
    const kept = measuredIntervals(site, cycle);
    expect(kept.every((one) => one.kept)).toBe(true);
    const late = {
      ...cycle,
      data: {
        ...cycle.data,
        steps: {
          ...cycle.data.steps,
          acceptance: { ...cycle.data.steps['acceptance'], closes: '2025-05-03' },
        },
      },
    };
    expect(
      measuredIntervals(site, late)
        .filter((one) => !one.kept)
        .map((one) => one.interval.id),
    ).toEqual(['acceptance-window']);
  });
});
