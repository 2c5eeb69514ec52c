import { describe, expect, test } from 'vitest';
import { expectedDays } from '../../src/model/forecast.ts';
import { nextRounds, nextRoundsIn, nextRoundsOf } from '../../src/model/next-round.ts';
import type { RecordOf } from '../../src/model/site.ts';
import { comingInRegion } from '../../src/model/coming-rounds.ts';
import { outlooks } from '../../src/model/outlook.ts';
import { forecastFaults } from '../support/forecast-faults.ts';
import { theGuide } from '../support/guide.ts';

const site = theGuide();

const faultsOf = (procedure: RecordOf<'procedures'>, year: number) =>
  forecastFaults(site, procedure, year, expectedDays(site, procedure, year));

const forecast = site.records.procedures.filter(
  (procedure) => expectedDays(site, procedure, 2027).length > 0,
);

describe('forecasts', () => {
  test('there are some', () => expect(forecast.length).toBeGreaterThan(5));

  const years = Array.from({ length: 10 }, (_, index) => 2027 + index);
  test.each(forecast.map((procedure) => [procedure.id, procedure] as const))(
    'of %s keep every rule in each of ten years',
    (_, procedure) => expect(years.flatMap((year) => faultsOf(procedure, year))).toEqual([]),
  );

  test('fall on the same day of the month whether or not the year is a leap year, but for weekends', () => {
    for (const procedure of forecast) {
      const range = (year: number) =>
        expectedDays(site, procedure, year).map(
          ({ anchor, least, most }) =>
            `${anchor} ${least.toPlainMonthDay()} ${most.toPlainMonthDay()}`,
        );
      expect(range(2027)).toEqual(range(2028));
    }
  });

  test('come each year where a term lasts one, however many rounds are on record', () => {
    const [next] = nextRounds(site, site.get('positions', 'alac-liaison'));
    expect(next).toMatchObject({ kind: 'expected', year: 2027 });
  });

  test('name the regions in which a post is due', () => {
    const chair = nextRounds(site, site.get('positions', 'ralo-chair'));
    for (const one of chair) {
      if (one.kind !== 'expected') continue;
      const even = one.year % 2 === 0;
      expect(one.regions.includes('naralo') || one.regions.includes('apralo')).toBe(even);
    }
    expect(chair.length).toBeGreaterThan(0);
  });

  test('of a region name their procedure, the nearest first', () => {
    const expected = site.records.regions.map((region) =>
      nextRoundsIn(site, region).filter((one) => one.kind === 'expected'),
    );
    for (const rounds of expected) {
      const days = rounds.map(({ first }) => first.day.toString());
      expect(days).toEqual(days.toSorted());
      expect(new Set(rounds.map(({ procedure }) => procedure!.id)).size).toBe(rounds.length);
    }
    expect(expected.some((rounds) => rounds.length > 1)).toBe(true);
  });

  test('name one day for the round of a region, whichever page asks', () => {
    const days = outlooks(site).flatMap(({ region, dated, expected }) => {
      if (dated.length > 0 || !expected) return [];
      const { year, first } = expected;
      const own = nextRoundsIn(site, region)[0]!;
      if (own.kind !== 'expected') return [];
      const elsewhere = [
        own,
        ...nextRoundsOf(site, own.procedure!),
        ...expected.posts
          .flatMap((post) => nextRounds(site, post))
          .filter((one) => one.kind !== 'expected' || one.regions.includes(region.id)),
      ].flatMap((one) => (one.kind === 'expected' && one.year === year ? [one.first] : []));
      const inGuides = comingInRegion(site, region.id).find(
        ({ procedure }) => procedure === own.procedure,
      )!;
      const all = [first, ...elsewhere, inGuides.expected!.days[0]!];
      return [[region.id, [...new Set(all.map(({ day }) => day.toString()))]] as const];
    });
    expect(days.length).toBeGreaterThan(3);
    expect(days.filter(([, named]) => named.length > 1)).toEqual([]);
  });
});
