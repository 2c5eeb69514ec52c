import { describe, expect, test } from 'vitest';
import { arrowsOf, layersOf, selectionsOf, type Selection } from '../../src/model/who-elects.ts';
import type { Site } from '../../src/model/site.ts';
import { column, structurePicture, wrap } from '../../src/pictures/structure.ts';
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

describe('the picture', () => {
  const selections = between(
    [['users'], 'council'],
    [['committee'], 'council'],
    [['council'], 'committee'],
    [['council'], 'board'],
    [['users'], 'board'],
  );
  const picture = structurePicture(selections, (node) => ({ title: node, lines: ['a post'] }));
  test('draws a box for each body and an arrow for each that chooses for another', () => {
    expect(picture.boxes.map((box) => box.node).sort()).toEqual([
      'board',
      'committee',
      'council',
      'users',
    ]);
    expect(picture.lanes.flatMap((lane) => lane.to.map((to) => [lane.from, to])).sort()).toEqual(
      [...arrowsOf(selections)].sort(),
    );
    expect(picture.lanes.every((lane) => lane.tips.length === lane.to.length)).toBe(true);
  });
  test('boxes do not touch, and all fit in', () => {
    picture.boxes
      .slice(1)
      .forEach((box, index) =>
        expect(box.y).toBeGreaterThan(picture.boxes[index]!.y + picture.boxes[index]!.height),
      );
    expect(picture.height).toBeGreaterThan(picture.boxes.at(-1)!.y + picture.boxes.at(-1)!.height);
  });
  test('no two lines that pass the same box run in one track', () => {
    const tracks = picture.lanes
      .filter((lane) => lane.to.some((to) => to === 'board'))
      .map((lane) => lane.track);
    expect(new Set(tracks).size).toBe(tracks.length);
  });
  test('is its own mirror image where lines run from right to left', () => {
    const turned = structurePicture(
      selections,
      (node) => ({ title: node, lines: ['a post'] }),
      'rtl',
    );
    // Every level place of a path, counted from the other edge.
    const mirror = (path: string) =>
      path
        .replaceAll(
          /([MH])(\d+)/g,
          (_, letter: string, x: string) => `${letter}${picture.width - Number(x)}`,
        )
        .replaceAll(/l(-?)(7)/g, (_, sign) => (sign ? 'l7' : 'l-7'));
    expect(turned.lanes.map((lane) => [lane.path, ...lane.tips])).toEqual(
      picture.lanes.map((lane) => [lane.path, ...lane.tips].map(mirror)),
    );
    expect(turned.left).toBe(picture.width - picture.left - column.width);
    expect(turned.inside).toBe(picture.width - picture.inside);
    expect(turned.lanes[0]!.path).not.toBe(picture.lanes[0]!.path);
  });
  test('long names are broken at spaces', () => {
    expect(wrap('Board Member Selection Process', 12)).toEqual([
      'Board Member',
      'Selection',
      'Process',
    ]);
  });
});
