import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../src/editing/check.ts';
import { anchorDay, measuredIntervals, workingDays } from '../../src/model/timetable.ts';

const { site } = checkContent(join(import.meta.dirname, '../../content'), Temporal.Instant.from('2026-11-25T12:00:00Z'));
const round = (id: string) => site!.get('cycles', id);

/** The nine rounds on the common timetable whose dates are known. */
const common = ['2013-common', '2015-common', '2016-common', '2017-apralo', '2019-apralo', '2020-common', '2021-common', '2023-common', '2025-common'];

const day = (id: string, anchor: string) => anchorDay(site!, round(id), anchor);
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
    ['from the opening to the close of nominations', days('nominations.opens', 'nominations.closes'), [9, 11, 13, 9]],
    ['from the close of nominations to acceptance', days('nominations.closes', 'acceptance.closes'), [7, 7, 7, 9]],
    ['from acceptance to the opening of the vote', days('acceptance.closes', 'vote.opens'), [2, 7, 10, 9]],
    ['the vote itself', days('vote.opens', 'vote.closes'), [4, 7, 7, 9]],
    ['from the opening of nominations to the close of the vote', days('nominations.opens', 'vote.closes'), [25, 32, 32, 9]],
  ] as const)('%s: least, median, most, and how many rounds', (_, length, expected) => {
    expect(spread(common.map(length))).toEqual(expected);
  });

  test('working days for nominations, both ends counted', () => {
    expect(spread(common.map((id) => workingDays(day(id, 'nominations.opens')!, day(id, 'nominations.closes')!)))).toEqual([7, 10, 10, 9]);
  });
});

describe('the rounds that did not keep their rule', () => {
  test('are the ones known, each with its departure recorded', () => {
    const broken = site!.records.cycles.flatMap((cycle) => {
      const limits = measuredIntervals(site!, cycle).filter((one) => !one.kept && one.interval.binding === 'rule');
      const own = limits.filter((one) => cycle.data.departures?.some((departure) => departure.interval === one.interval.id));
      return own.map((one) => `${cycle.id} ${one.interval.id}`);
    });
    expect(broken).toEqual(expect.arrayContaining(['2015-common nomination-window', '2021-common vote-start', '2020-lacralo-alac-seat vote-start', '2012-lacralo vote-start', '2012-lacralo vote-end', '2023-afralo-interim vote-start', '2023-afralo-interim vote-end']));
  });
});

describe('shifting one day over a limit', () => {
  test('makes exactly that rule report', () => {
    const cycle = round('2025-common');
    const kept = measuredIntervals(site!, cycle);
    expect(kept.every((one) => one.kept)).toBe(true);
    const late = { ...cycle, data: { ...cycle.data, steps: { ...cycle.data.steps, acceptance: { ...cycle.data.steps['acceptance'], closes: '2025-05-03' } } } };
    expect(measuredIntervals(site!, late).filter((one) => !one.kept).map((one) => one.interval.id)).toEqual(['acceptance-window']);
  });
});
