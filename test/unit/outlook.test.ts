import { describe, expect, test } from 'vitest';
import { checkContent } from '../../src/editing/check.ts';
import { groupsAtWork, regularCalls } from '../../src/model/at-work.ts';
import { outlooks } from '../../src/model/outlook.ts';
import { buildSite } from '../../src/model/site.ts';
import { worldWithTown } from '../support/town.ts';
import { theWorld, worldNow } from '../support/world.ts';
import { onTestFinished } from 'vitest';

/** The invented world with its town, whose groups meet. */
function theTown() {
  const { content, remove } = worldWithTown();
  onTestFinished(remove);
  const { site, problems } = checkContent(content, worldNow);
  if (!site) throw new Error(problems.map(({ message }) => message).join('\n'));
  return buildSite(site.settings, site.records, worldNow);
}

describe('what comes next in a region', () => {
  test('is the step of its own round', () => {
    const site = theTown();
    const all = Object.fromEntries(
      outlooks(site).map(({ region, dated, expected }) => [
        region.id,
        [dated.map(({ cycle }) => cycle.id), expected?.procedure.id],
      ]),
    );
    expect(Object.keys(all)).toEqual(site.records.regions.map(({ id }) => id));
  });
  test('is nothing where neither a round nor a habit tells', () =>
    expect(
      outlooks(theWorld(Temporal.Instant.from('2040-01-01T00:00:00Z'))).map(
        ({ dated, expected }) => [dated, expected],
      ),
    ).toEqual([[[], undefined]]));
});

describe('groups at work', () => {
  test('come with those first that anyone may join, and without those seen long ago or not at work', () => {
    const site = theTown();
    const groups = groupsAtWork(site);
    expect(groups.length).toBeGreaterThan(0);
    expect(groups.every(({ data }) => ['active', 'new'].includes(data.status.state))).toBe(true);
    const doors = groups.map(({ data }) => data.joining?.open);
    expect(doors.lastIndexOf('open')).toBeLessThan(
      doors.includes('appointed') ? doors.indexOf('appointed') : Infinity,
    );
    const later = buildSite(
      site.settings,
      site.records,
      Temporal.Instant.from('2035-01-01T00:00:00Z'),
    );
    expect(groupsAtWork(later)).toEqual([]);
  });
  test('and their calls are listed with those who hold them', () => {
    const calls = regularCalls(theTown());
    expect(calls.length).toBeGreaterThan(0);
    expect(calls.every(({ body, meeting }) => body.data.meetings?.includes(meeting))).toBe(true);
  });
});
