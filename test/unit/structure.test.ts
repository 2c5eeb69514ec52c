import { describe, expect, test } from 'vitest';
import { arrowsOf, layersOf, selectionsOf, type Selection } from '../../src/model/who-elects.ts';
import type { Site } from '../../src/model/site.ts';
import { theWorld } from '../support/world.ts';

const site = theWorld();
const head = site.get('positions', 'head-gardener');
/** The world with its post chosen by these records, in these bodies. */
function chosen(by: { ref?: string; with?: string[] }[], bodies: string[]): Selection[] {
  const chosenBy = by.map((one) => ({
    who: 'Someone',
    how: 'by vote',
    sources: ['minutes'],
    ...one,
  }));
  const changed: Site = {
    ...site,
    records: {
      ...site.records,
      positions: [{ ...head, data: { ...head.data, chosenBy, bodies } }],
    },
  };
  return selectionsOf(changed);
}
/** Selections between bodies that need no record. */
const between = (...pairs: [string[], string][]): Selection[] =>
  pairs.map(([from, to]) => ({ position: head, chosenBy: head.data.chosenBy[0]!, from, to }));

describe('who chooses whom', () => {
  test('a body that chooses among itself makes no arrow', () => {
    expect(selectionsOf(site).map(({ from, to }) => [from, to])).toEqual([
      [['groups/alpha'], 'groups/alpha'],
    ]);
    expect(arrowsOf(selectionsOf(site))).toEqual([]);
  });
  test('all regions stand as one body, and so do all working groups', () => {
    expect(arrowsOf(chosen([{ ref: 'regions/northland' }], ['groups/alpha']))).toEqual([
      ['regions', 'groups/alpha'],
    ]);
  });
  test('bodies that choose together each have an arrow, and the same arrow is drawn once', () => {
    const together = chosen(
      [{ ref: 'regions/northland', with: ['groups/beta'] }, { ref: 'regions/northland' }],
      ['groups/alpha'],
    );
    expect(arrowsOf(together)).toEqual([
      ['regions', 'groups/alpha'],
      ['working-groups', 'groups/alpha'],
    ]);
  });
  test('a post in two bodies leads to the one that does not choose', () => {
    expect(
      chosen([{ ref: 'groups/alpha' }], ['groups/alpha', 'groups/beta']).map((one) => one.to),
    ).toEqual(['working-groups']);
  });
  test('those who choose stand before those they choose, and a circle does not trap the order', () => {
    const selections = between(
      [['users'], 'regions'],
      [['regions'], 'council'],
      [['committee'], 'council'],
      [['council'], 'committee'],
      [['friends'], 'board'],
      [['council'], 'board'],
    );
    expect(layersOf(selections)).toEqual([
      ['users'],
      ['regions'],
      ['council', 'friends'],
      ['committee', 'board'],
    ]);
  });
});
