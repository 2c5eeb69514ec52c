import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import { describe, expect, test } from 'vitest';
import { atomOf, jsonFeedOf } from '../../../src/data/feed-formats.ts';
import { feedsOf } from '../../../src/data/feeds.ts';
import { host, thePublication } from '../../support/publication.ts';

const publication = thePublication();
const feeds = feedsOf(publication);
const feed = (name: string, of = feeds) => of.find((one) => one.name === name)!;

describe('feeds', () => {
  test('there is one of changes, one of what is open, and one for each region', () => {
    expect(feeds.map((one) => one.name)).toEqual(['changes', 'open', 'northland']);
  });
  test('the latest change comes first and says what it is', () => {
    expect(feed('changes').entries[0]).toMatchObject({
      title: 'Changed: Alpha Group (ALG)',
      updated: '2031-01-10T09:30:00Z',
      published: '2030-02-01T08:00:00Z',
    });
    expect(feed('northland').entries[0]?.title).toBe('New: Northland (NORTHLAND)');
  });
  test('sources are no news', () => {
    expect(feed('changes').entries.filter((entry) => entry.address.startsWith('/sources/'))).toEqual([]);
  });
  test('a region hears of its own page and of what belongs to it, and of nothing else', () => {
    expect(feed('northland').entries.map((entry) => entry.address)).toEqual(['/regions/northland/']);
  });
  test('a step that is open says until when, one to come from when', () => {
    const open = (day: string) =>
      feed('open', feedsOf(thePublication(Temporal.Instant.from(`${day}T12:00:00Z`)))).entries.map(({ title, summary }) => `${title} ${summary}`);
    expect(open('2031-04-15')).toMatchInlineSnapshot(`
      [
        "Nominations: Head Gardener election 2031 Open until 25 April 2031.",
        "Acceptance: Head Gardener election 2031 Open until 2 May 2031.",
        "Vote: Head Gardener election 2031 From 5 May 2031.",
      ]
    `);
    expect(open('2035-01-01')).toEqual([]);
  });
  test('the time of the build does not show: two builds of the same content say the same', () => {
    const later = thePublication(Temporal.Instant.from('2031-01-11T03:00:00Z'));
    for (const [index, one] of feedsOf(later).entries()) expect(atomOf(one, later)).toBe(atomOf(feeds[index]!, publication));
  });
});

describe('the two formats', () => {
  test.each(feeds.map((one) => [one.name, one] as const))('of %s hold the same entries, with absolute addresses and ids of their own', (_, one) => {
    const atom = parseAtomFeed(atomOf(one, publication));
    const json = parseJsonFeed(jsonFeedOf(one, publication));
    expect(atom.entries?.map((entry) => entry.id) ?? []).toEqual(json.items?.map((item) => item.id) ?? []);
    const ids = atom.entries?.map((entry) => entry.id!) ?? [];
    expect(new Set(ids).size).toBe(ids.length);
    for (const entry of atom.entries ?? []) {
      expect(entry.id).toMatch(new RegExp(`^${host}/`));
      expect(entry.links?.[0]?.href).toMatch(new RegExp(`^${host}/`));
      expect(entry.title?.value).toBeTruthy();
    }
    expect(atom.links?.find((link) => link.rel === 'self')?.href).toBe(`${host}/feeds/${one.name}.xml`);
    expect(json.feed_url).toBe(`${host}/feeds/${one.name}.json`);
  });
  test('signs that XML reads as its own are escaped', () => {
    const entry = { ...feed('changes').entries[0]!, title: 'A <b> & "c" ]]>' };
    expect(parseAtomFeed(atomOf({ ...feed('changes'), entries: [entry] }, publication)).entries?.[0]?.title?.value).toBe('A <b> & "c" ]]>');
  });
});
