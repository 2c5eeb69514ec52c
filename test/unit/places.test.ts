import { iso31661 } from 'iso-3166';
import { describe, expect, test } from 'vitest';
import { finderOf } from '../../src/places/find.ts';
import { namedPlaces } from '../../src/places/names.ts';
import type { Site } from '../../src/model/site.ts';
import { theWorld } from '../support/world.ts';

const world = theWorld();
const north = world.get('regions', 'northland');
/** The world with every country there is in its one region. */
const site: Site = {
  ...world,
  records: {
    ...world.records,
    regions: [
      { ...north, data: { ...north.data, countries: iso31661.map(({ alpha2 }) => alpha2) } },
    ],
  },
};
const find = finderOf(namedPlaces(site, 'en'));
const codes = (asked: string) => find(asked).places.map(({ code }) => code);

describe('a country is found', () => {
  test.each([
    ["Cote d'Ivoire", 'CI'],
    ['cote d’ivoire', 'CI'],
    ['Cote dIvoire', 'CI'],
    ['Ivory Coast', 'CI'],
    ['costa de marfil', 'CI'],
    ['USA', 'US'],
    ['U.S.A.', 'US'],
    ['United States of America', 'US'],
    ['America', 'US'],
    ['EEUU', 'US'],
    ['США', 'US'],
    ['UAE', 'AE'],
    ['阿联酋', 'AE'],
    ['الامارات', 'AE'],
    ['UK', 'GB'],
    ['England', 'GB'],
    ['Scotland', 'GB'],
    ['Angleterre', 'GB'],
    ['Великобритания', 'GB'],
    ['英国', 'GB'],
    ['DRC', 'CD'],
    ['RDC', 'CD'],
    ['Turkey', 'TR'],
    ['Turkiye', 'TR'],
    ['Czech Republic', 'CZ'],
    ['Swaziland', 'SZ'],
    ['Holland', 'NL'],
    ['Hollande', 'NL'],
    ['the Netherlands', 'NL'],
    ['Palestine', 'PS'],
    ['فلسطين', 'PS'],
    ['Saint Kitts and Nevis', 'KN'],
    ['São Tomé and Príncipe', 'ST'],
    ['Reunion', 'RE'],
    ['Niger', 'NE'],
    ['Dominica', 'DM'],
    ['KEN', 'KE'],
    ['Keny', 'KE'],
    ['Kenua', 'KE'],
    ['Herzegovina', 'BA'],
  ])('%s is %s', (asked, code) => expect(codes(asked)).toEqual([code]));
});

describe('where a name can mean several, all are offered', () => {
  test.each([
    ['Congo', ['CG', 'CD']],
    ['Korea', ['KP', 'KR']],
    ['Guinea', ['GQ', 'GN', 'GW', 'PG']],
  ])('%s', (asked, all) => {
    const { places, isShared } = find(asked);
    expect(places.map(({ code }) => code).toSorted()).toEqual(all.toSorted());
    expect(isShared).toBe(true);
  });
  test('a beginning comes before what only holds it: mali is not Somalia', () =>
    expect(codes('mal')).not.toContain('SO'));
  test('two letters are a code first, and then the beginning of a name', () => {
    expect(codes('ke')[0]).toBe('KE');
    expect(codes('de')[0]).toBe('DE');
  });
  test('a beginning of a word comes before the middle of one', () =>
    expect(codes('ivoire')).toEqual(['CI']));
});

test('nothing is found for nothing, and for what is no place', () => {
  expect(codes('  ')).toEqual([]);
  expect(codes('Atlantis')).toEqual([]);
});
