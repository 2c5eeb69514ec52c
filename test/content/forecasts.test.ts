import { describe, expect, test } from 'vitest';
import { expectedDays } from '../../src/model/forecast.ts';
import { nextRounds, nextRoundsIn, nextRoundsOf } from '../../src/model/next-round.ts';
import type { RecordOf } from '../../src/model/site.ts';
import { comingInRegion } from '../../src/model/coming-rounds.ts';
import { openPage } from '../../src/model/open.ts';
import { outlooks } from '../../src/model/outlook.ts';
import { forecastFaults } from '../support/forecast-faults.ts';
import { theGuide } from '../support/guide.ts';
import { rounds } from '../support/rounds.ts';

const site = theGuide();

const faultsOf = (procedure: RecordOf<'procedures'>, year: number) =>
  forecastFaults(site, procedure, year, expectedDays(site, procedure, year));

const forecast = site.records.procedures.filter(
  (procedure) => expectedDays(site, procedure, 2027).length > 0,
);

/** The days of a forecast that no past round had, unless all days between those of past rounds are a weekend. */
const strayDays = (procedure: RecordOf<'procedures'>, year: number): string[] =>
  expectedDays(site, procedure, year).flatMap(({ anchor, day, least, most }) => {
    const span = Array.from({ length: least.until(most).days + 1 }, (_, days) =>
      least.add({ days }),
    );
    const near = span.every(({ dayOfWeek }) => dayOfWeek > 5) ? 2 : 0;
    return least.subtract({ days: near }).until(day).days >= 0 &&
      day.until(most.add({ days: near })).days >= 0
      ? []
      : [`${year}: ${anchor} on ${day}, not from ${least} to ${most}`];
  });

describe('forecasts', () => {
  test('there are some', () => expect(forecast.length).toBeGreaterThan(5));

  const years = Array.from({ length: rounds(10) }, (_, index) => 2027 + index);
  test.each(forecast.map((procedure) => [procedure.id, procedure] as const))(
    `of %s keep every rule in each of the next ${years.length} years`,
    (_, procedure) => expect(years.flatMap((year) => faultsOf(procedure, year))).toEqual([]),
  );

  test.each(forecast.map((procedure) => [procedure.id, procedure] as const))(
    `of %s lie among the days of past rounds in each of the next ${years.length} years, or next to them where those are all weekend`,
    (_, procedure) => expect(years.flatMap((year) => strayDays(procedure, year))).toEqual([]),
  );

  test('of the EURALO Board let the vote follow nominations as it did in past rounds', () => {
    const days = new Map(
      expectedDays(site, site.get('procedures', 'euralo-board-election'), 2027).map((one) => [
        one.anchor,
        one.day,
      ]),
    );
    expect(days.get('nominations.closes')!.until(days.get('vote.opens')!).days).toBeLessThan(7);
  });

  test('fall on the same day of the month whether or not the year is a leap year, but for weekends', () => {
    for (const procedure of forecast) {
      const ranges = (year: number) =>
        new Map(
          expectedDays(site, procedure, year).map(({ anchor, least, most }) => [
            anchor,
            `${least.toPlainMonthDay()} ${most.toPlainMonthDay()}`,
          ]),
        );
      const [common, leap] = [ranges(2027), ranges(2028)];
      for (const [anchor, range] of common) expect(leap.get(anchor) ?? range).toBe(range);
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

  test('name one day for each post of a round, on the page of the post and on that of what is open', () => {
    const days = openPage(site).expected.flatMap(({ year, days: [first], posts }) =>
      posts.map(({ position, regions }) => [
        position.id,
        nextRounds(site, position).flatMap((one) =>
          one.kind === 'expected' &&
          one.year === year &&
          (regions.length === 0 || regions.some((region) => one.regions.includes(region))) &&
          !one.first.day.equals(first!.day)
            ? [`${one.first.day}, not ${first!.day}`]
            : [],
        ),
      ]),
    );
    expect(days.length).toBeGreaterThan(5);
    expect(days.filter(([, other]) => other!.length > 0)).toEqual([]);
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
