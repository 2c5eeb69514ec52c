import { describe, expect, test } from 'vitest';
import { historySections, sectionsOf } from '../../src/editing/section-anchors.ts';
import { checkContent } from '../../src/editing/check.ts';
import { findableRecords } from '../../src/model/catalogue.ts';
import {
  conflictsOn,
  hasHistory,
  historyAddress,
  mostSources,
  peopleOver,
  recordsWithHistory,
} from '../../src/model/history.ts';
import { pageOf } from '../../src/model/page.ts';
import { citedParagraph } from '../../src/model/rules.ts';
import { writeLongRecord } from '../support/long-record.ts';
import { copyOf, oneLine, plant, theWorld, worldFolder, worldNow } from '../support/world.ts';

function longWorld(sources?: number) {
  const folder = copyOf(worldFolder);
  writeLongRecord(folder, sources);
  const site = theWorld(worldNow, folder);
  return { folder, site, guild: site.get('groups', 'hedge-guild') };
}

describe('the page of what is over', () => {
  test('is there for a record of many sources, and for no other', () => {
    const { site, guild } = longWorld();
    expect(recordsWithHistory(site)).toEqual([guild]);
    expect(historyAddress(guild)).toBe('/groups/hedge-guild/history/');
    const short = longWorld(mostSources);
    expect(hasHistory(short.site, short.guild)).toBe(false);
  });
  test('is not there where nothing is over, however many sources a record cites', () => {
    const { folder } = longWorld();
    plant(folder, 'groups/hedge-guild.md', 'history:', 'outputs:');
    for (const entry of Array.from({ length: mostSources }, (_, place) => 1990 + place))
      plant(folder, 'groups/hedge-guild.md', `  - when: ${entry}\n    what:`, '  - says:');
    plant(
      folder,
      'groups/hedge-guild.md',
      'superseded\n    supersededBy: hedge-rules-2030',
      'draft',
    );
    expect(recordsWithHistory(theWorld(worldNow, folder))).toEqual([]);
  });
  test('is asked for by the check while a source cannot be read', () => {
    const { folder } = longWorld();
    plant(folder, 'sources/hedge-letter-3.yml', 'read: 2031-01-10', 'read: soon');
    const { readable, problems } = checkContent(folder, worldNow);
    expect(recordsWithHistory(readable).map(({ id }) => id)).toEqual(['hedge-guild']);
    expect(problems.map(({ file }) => file)).toEqual(['sources/hedge-letter-3.yml']);
  });
  test('has the paragraphs of the rules that were replaced', () => {
    expect(citedParagraph(longWorld().site, 'hedge-rules-2020 7.1')?.address).toBe(
      '/groups/hedge-guild/history/#rule-hedge-rules-2020-7-1',
    );
    expect(citedParagraph(longWorld(mostSources).site, 'hedge-rules-2020 7.1')?.address).toBe(
      '/groups/hedge-guild/#rule-hedge-rules-2020-7-1',
    );
  });
  test('has the disagreements on which everything said is dated and old; others stay', () => {
    const { site, guild } = longWorld();
    const on = (side: Parameters<typeof conflictsOn>[2]) =>
      conflictsOn(site, guild, side).map(({ about }) => about);
    expect(on('over')).toEqual(['how high the first hedge was']);
    expect(on('now')).toEqual(['how high a hedge may be']);
    expect(on('whole')).toHaveLength(2);
  });
  test('tells of people whom the record tells of no more', () => {
    const { site, guild } = longWorld();
    expect(peopleOver(site, guild)).toEqual(['User Hedge']);
    expect(findableRecords(site).find(({ entry }) => entry.h)?.entry).toMatchObject({
      u: '/groups/hedge-guild/',
      p: ['User Leaf', 'User Hedge'],
      h: ['User Hedge'],
    });
    const short = longWorld(mostSources);
    expect(peopleOver(short.site, short.guild)).toEqual([]);
  });
  test('is where links in prose find what is over, and the record where they find the rest', () => {
    const { folder, site, guild } = longWorld();
    expect([...sectionsOf(site, guild)]).toEqual(
      expect.arrayContaining(['rules', 'conflicts', 'sources', 'purpose']),
    );
    expect(sectionsOf(site, guild).has('history')).toBe(false);
    expect([...historySections(site, guild)].sort()).toEqual([
      'conflicts',
      'history',
      'rule-hedge-rules-2020-7-1',
      'sources',
    ]);
    const told = (address: string) => {
      const copy = copyOf(folder);
      plant(
        copy,
        'guides/first-day.md',
        'To the [Alpha Group]',
        `[Hedges](${address}). To the [Alpha Group]`,
      );
      return checkContent(copy, worldNow).problems.map(oneLine).join('\n');
    };
    expect(told('/groups/hedge-guild/history/')).toBe('');
    expect(told('/groups/hedge-guild/history/#history')).toBe('');
    expect(told('/groups/hedge-guild/#rules')).toBe('');
    expect(told('/groups/hedge-guild/#history')).toMatch(/anchor-link/);
    expect(told('/groups/hedge-guild/history/#rules')).toMatch(/anchor-link/);
    expect(told('/groups/alpha/history/')).toMatch(/page-link/);
  });
});

describe('while a page is drawn', () => {
  test('what stands elsewhere is counted, and leaves no section and no source', async () => {
    const { site, guild } = longWorld();
    const page = pageOf(site, guild, 'now');
    expect(page.numberOf('minutes')).toBe(1);
    const count = await page.countElsewhere(async () => {
      page.numberOf('hedge-letter-1');
      page.sections.push(
        { id: 'history', title: 'History', count: 3 },
        { id: 'old', title: 'Old' },
      );
    });
    expect(count).toBe(4);
    expect(page.sections).toEqual([]);
    const ids = page.allSources().map(({ id }) => id);
    expect(ids).toHaveLength(mostSources);
    expect(ids).not.toContain('hedge-letter-1');
  });
  test('what is cited here and elsewhere is a source here', async () => {
    const { site, guild } = longWorld();
    const page = pageOf(site, guild, 'now');
    page.numberOf('hedge-letter-1');
    await page.countElsewhere(async () => void page.numberOf('hedge-letter-1'));
    expect(page.allSources()[0]!.id).toBe('hedge-letter-1');
  });
  test('the page of what is over lists what it cites and nothing else', () => {
    const { site, guild } = longWorld();
    const page = pageOf(site, guild, 'over');
    page.numberOf('hedge-letter-2');
    expect(page.allSources().map(({ id }) => id)).toEqual(['hedge-letter-2']);
  });
});
