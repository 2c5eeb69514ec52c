import { describe, expect, test } from 'vitest';
import { startsAhead } from '../../src/model/meetings.ts';
import { nextRoundsIn, nextRoundsOf } from '../../src/model/next-round.ts';
import { lastKnown, type Holder } from '../../src/model/seats.ts';
import { theWorld } from '../support/world.ts';

const site = theWorld();
const seen = (name: string, asOf: string, more: Partial<Holder> = {}): Holder => ({
  name,
  role: 'Chair',
  asOf,
  sources: ['minutes'],
  ...more,
});
const known = (holders: readonly Holder[], isShared = false) =>
  lastKnown(site, holders, { isShared }).known.map(({ name, asOf }) => `${name} ${asOf}`);

describe('who is named first', () => {
  test('a person seen twice in a role is named once, as seen last; the older sight is earlier', () => {
    const holders = [seen('Ada', '2030-06'), seen('Ada', '2029-06'), seen('Ben', '2030-06')];
    expect(known(holders)).toEqual(['Ada 2030-06', 'Ben 2030-06']);
    expect(lastKnown(site, holders).earlier).toEqual([holders[1]]);
  });
  test('who was followed by somebody is earlier, unless many hold the role together', () => {
    const holders = [seen('Ada', '2030-06'), seen('Ben', '2030-01')];
    expect(known(holders)).toEqual(['Ada 2030-06']);
    expect(known(holders, true)).toEqual(['Ada 2030-06', 'Ben 2030-01']);
  });
  test('where all were seen long ago, it is those of the newest source', () =>
    expect(known([seen('Ada', '2025'), seen('Ben', '2021')])).toEqual(['Ada 2025']));
  test('nobody is named where nobody is known', () => expect(known([])).toEqual([]));
});

describe('the next hours of a regular call', () => {
  const call = { title: 'Call', rhythm: 'weekly', asOf: '2030', sources: ['minutes'] };
  const now = Temporal.Instant.from('2031-01-10T12:00:00Z'); // a Friday
  const starts = (more: object) => startsAhead({ ...call, ...more }, now).map(String);
  test('fall on its next weekday, in its own zone', () => {
    expect(starts({ weekday: 'Wednesday', times: ['14:00', '23:30'], zone: 'UTC' })).toEqual([
      '2031-01-15T14:00:00Z',
      '2031-01-15T23:30:00Z',
    ]);
    expect(starts({ weekday: 'Friday', times: ['14:00'], zone: 'Europe/Paris' })).toEqual([
      '2031-01-10T13:00:00Z',
    ]);
  });
  test('are not told where times or zone are not known', () => {
    expect(starts({ weekday: 'Wednesday', zone: 'UTC' })).toEqual([]);
    expect(starts({ weekday: 'Wednesday', times: ['14:00'] })).toEqual([]);
  });
});

describe('the next round', () => {
  test('of a procedure is the one on record, with the step that comes', () =>
    expect(nextRoundsOf(site, site.get('procedures', 'gardener-election'))).toMatchObject([
      { kind: 'published', cycle: { id: '2031-gardener' }, step: { step: { id: 'nominations' } } },
    ]));
  test('of a region without rounds or elections of its own is not told', () =>
    expect(nextRoundsIn(site, site.get('regions', 'northland'))).toEqual([]));
});
