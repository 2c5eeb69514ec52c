import { describe, expect, test } from 'vitest';
import { hatchLines } from '../../src/pictures/hatch.ts';
import { mapFile, regionMap } from '../../src/pictures/region-map.ts';
import { linesPath, outlinePath } from '../../src/pictures/rings.ts';
import { placesOf } from '../../src/model/countries.ts';
import type { Site } from '../../src/model/site.ts';
import { theWorld } from '../support/world.ts';

const site = theWorld();
/** The invented world with its region in these countries. */
const withCountries = (countries: string[]): Site => ({
  ...site,
  records: {
    ...site.records,
    regions: site.records.regions.map((region) => ({
      ...region,
      data: { ...region.data, countries, territories: undefined },
    })),
  },
});

describe('the region map', () => {
  test('draws every region of the records under its id, each with shading of its own', () => {
    const file = mapFile(regionMap(site));
    for (const { id } of site.records.regions) {
      expect(file).toContain(`id="${id}"`);
      expect(file).toContain(`id="${id}-hatch"`);
    }
  });
  test('every place on record is drawn or named as not drawn', () => {
    const of = (countries: string[]) => {
      const map = regionMap(withCountries(countries));
      return {
        land: map.parts[0]!.land.length,
        dots: map.parts[0]!.dots.length,
        undrawn: map.undrawn,
      };
    };
    expect(of(['KE'])).toEqual({ land: 1, dots: 0, undrawn: [] });
    expect(of(['KE', 'BB'])).toEqual({ land: 1, dots: 1, undrawn: [] });
    expect(of(['KE', 'TK'])).toEqual({ land: 1, dots: 0, undrawn: ['TK'] });
  });
  test('a country that no record places is drawn as such and named', () => {
    const names = (countries: string[]) =>
      regionMap(withCountries(countries)).unplaced.map((one) => one.code);
    expect(names(['TZ'])).toContain('KE');
    expect(names(['TZ', 'KE'])).not.toContain('KE');
  });
  test('neighbours of one region are drawn as one land', () => {
    expect(regionMap(withCountries(['KE', 'TZ'])).parts[0]!.land).toHaveLength(1);
    expect(placesOf(withCountries(['KE', 'TZ']))).toHaveLength(2);
  });
});

describe('shading', () => {
  const square = [
    [
      [0, 0],
      [10, 0],
      [10, 10],
      [0, 10],
    ] as const,
  ];
  test('level lines run from side to side', () => {
    expect(hatchLines(square, { angle: 0, spacing: 4 })).toEqual([
      [
        [0, 0],
        [10, 0],
      ],
      [
        [0, 4],
        [10, 4],
      ],
      [
        [0, 8],
        [10, 8],
      ],
    ]);
  });
  test('a lake stays white', () => {
    const lake = [
      [3, 3],
      [7, 3],
      [7, 7],
      [3, 7],
    ] as const;
    expect(hatchLines([...square, lake], { angle: 0, spacing: 5 })[1]).toEqual([
      [0, 5],
      [3, 5],
    ]);
    expect(hatchLines([...square, lake], { angle: 0, spacing: 5 })[2]).toEqual([
      [7, 5],
      [10, 5],
    ]);
  });
  test('dots are lines of no length, every second row shifted', () => {
    expect(hatchLines(square, { angle: 0, spacing: 5, dots: 6 }).map(([start]) => start)).toEqual([
      [0, 0],
      [6, 0],
      [3, 5],
      [9, 5],
    ]);
  });
});

describe('paths', () => {
  test('are written in whole steps, without steps of no length', () => {
    expect(
      outlinePath([
        [
          [0.2, 0],
          [10.4, 0],
          [10.3, 0.1],
          [10, 9.6],
        ],
      ]),
    ).toBe('M0 0l10 0 0 10z');
  });
  test('a speck of land is left out, a dot is not', () => {
    expect(
      outlinePath([
        [
          [0, 0],
          [0.1, 0],
          [0, 0.1],
        ],
      ]),
    ).toBe('');
    expect(
      linesPath([
        [
          [5, 5],
          [5, 5],
        ],
      ]),
    ).toBe('M5 5l0 0');
  });
});
