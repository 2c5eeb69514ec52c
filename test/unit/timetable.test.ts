import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOf, instantOf } from '../../src/model/moments.ts';
import {
  limitParts,
  measure,
  phaseOf,
  workingDays,
  type Interval,
} from '../../src/model/timetable.ts';
import { agenda, openCalls } from '../../src/model/agenda.ts';
import { stateOf } from '../../src/model/status.ts';
import { isOver } from '../../src/model/terms.ts';
import { theWorld } from '../support/world.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const limited = (limit: string, inclusive = false) =>
  ({
    id: 'x',
    from: 'a.opens',
    to: 'b.closes',
    limit,
    inclusive,
    binding: 'rule',
    says: 'x',
    sources: ['x'],
  }) as Interval;

describe('working days', () => {
  test.each([
    ['2026-04-13', '2026-04-17', 5],
    ['2026-04-13', '2026-04-24', 10],
    ['2026-04-17', '2026-04-20', 2],
    ['2026-04-18', '2026-04-19', 0],
    ['2026-04-20', '2026-04-17', 0],
  ])('from %s to %s there are %i, both ends counted', (from, to, count) => {
    expect(workingDays(day(from), day(to))).toBe(count);
  });

  test('any seven days in a row hold five', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), (offset) => {
        const start = day('1999-01-01').add({ days: offset });
        expect(workingDays(start, start.add({ days: 6 }))).toBe(5);
      }),
    );
  });
});

describe('a limit', () => {
  test.each([
    ['at least 10 working days', true, '2025-04-14', '2025-04-25', 10, true],
    ['at least 10 working days', true, '2025-04-14', '2025-04-24', 9, false],
    ['at most 7 days', false, '2025-04-25', '2025-05-02', 7, true],
    ['at most 7 days', false, '2025-04-25', '2025-05-03', 8, false],
    ['exactly 1 month', false, '2025-01-31', '2025-02-28', 1, true],
    ['at least 3 weeks', false, '2025-01-01', '2025-01-21', 2, false],
    ['at least 6 months', false, '2025-05-15', '2025-11-14', 5, false],
    ['at most 1 year', false, '2024-02-29', '2025-02-28', 1, true],
  ])(
    '%s (both ends counted: %s): %s to %s gives %i, kept: %s',
    (limit, inclusive, from, to, actual, kept) => {
      expect(measure(limited(limit, inclusive), day(from), day(to))).toMatchObject({
        actual,
        kept,
      });
    },
  );

  test('is taken apart into bound, number and unit', () => {
    expect(limitParts('at least 10 working days')).toEqual({
      bound: 'at least',
      amount: 10,
      unit: 'working day',
    });
  });
});

describe('a deadline', () => {
  test('without a time counts until the end of 23:59 UTC', () => {
    expect(instantOf('2031-04-25', 'closes')?.toString()).toBe('2031-04-25T23:59:59Z');
  });
  test('anywhere on Earth ends twelve hours after UTC', () => {
    expect(instantOf('2025-02-17 23:59 AoE', 'closes')?.toString()).toBe('2025-02-18T11:59:59Z');
  });
  test('in a named zone follows its clock, summer time included', () => {
    expect(instantOf('2031-02-01 18:00 Europe/Paris', 'closes')?.toString()).toBe(
      '2031-02-01T17:00:59Z',
    );
    expect(instantOf('2031-07-01 18:00 Europe/Paris', 'opens')?.toString()).toBe(
      '2031-07-01T16:00:00Z',
    );
  });
  test('known only as a month has no instant', () => {
    expect(instantOf('2031-02', 'closes')).toBeUndefined();
    expect(dayOf('2031-02')).toBeUndefined();
  });
});

describe('the phase of a step', () => {
  const dates = { opens: '2031-05-05 12:00 UTC', closes: '2031-05-09 23:59 UTC' };
  test.each([
    ['2031-05-05T11:59:59Z', 'coming'],
    ['2031-05-05T12:00:00Z', 'now'],
    ['2031-05-09T23:59:59Z', 'now'],
    ['2031-05-10T00:00:00Z', 'past'],
  ])('at %s it is %s', (instant, phase) => {
    expect(phaseOf(dates, Temporal.Instant.from(instant))).toBe(phase);
  });
  test('a cancelled step has none', () => {
    expect(
      phaseOf({ ...dates, withdrawn: true }, Temporal.Instant.from('2031-05-06T00:00:00Z')),
    ).toBe('undated');
  });
});

describe('the agenda of the invented world', () => {
  const at = (instant: string) => theWorld(Temporal.Instant.from(instant));
  const round = (site: ReturnType<typeof at>) => site.get('cycles', '2031-gardener');

  test('open steps come first, then the coming ones by date', () => {
    expect(
      agenda(at('2031-04-20T00:00:00Z')).map((one) => `${one.step.title} ${one.phase}`),
    ).toEqual(['Nominations now', 'Acceptance now', 'Vote coming']);
  });
  test('a round is coming, open between its steps, then past', () => {
    for (const [instant, state] of [
      ['2031-01-10T00:00:00Z', 'coming'],
      ['2031-04-20T00:00:00Z', 'open'],
      ['2031-05-04T00:00:00Z', 'open'],
      ['2031-06-01T00:00:00Z', 'past'],
    ] as const) {
      const site = at(instant);
      expect(stateOf(site, round(site) as never)).toBe(state);
    }
  });
  test('a call is open until its minute has passed', () => {
    expect(openCalls(at('2031-02-01T17:00:59Z')).map((one) => one.id)).toEqual(['seed-fund']);
    expect(openCalls(at('2031-02-01T17:01:00Z'))).toEqual([]);
  });
  test('a term that ends at the close of a meeting is over the day after', () => {
    expect(isOver(at('2031-10-30T23:00:00Z'), { until: 'icann900' })).toBe(false);
    expect(isOver(at('2031-10-31T00:00:00Z'), { until: 'icann900' })).toBe(true);
  });
  test('a term known only by its year ends with the year', () => {
    expect(isOver(at('2031-12-31T23:00:00Z'), { until: '2031' })).toBe(false);
    expect(isOver(at('2032-01-01T00:00:00Z'), { until: '2031' })).toBe(true);
  });
});
